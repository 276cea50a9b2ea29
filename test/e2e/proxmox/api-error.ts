/** What Proxmox answers when it does not do what it is asked: the status line holds the reason. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly status: number,
    reason: string,
    /** Reasons by parameter, as Proxmox gives them with a 400. */
    readonly errors?: Readonly<Record<string, string>>,
  ) {
    super(reason);
  }
}
