/** A mistake in what is asked of `homelab verify`: what, and what to do. It is shown without a stack. */
export class VerifyError extends Error {
  override readonly name = 'VerifyError';

  constructor(what: string, fix: string) {
    super(`${what}\n  fix  ${fix}`);
  }
}
