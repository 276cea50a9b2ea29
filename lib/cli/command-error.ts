/** A mistake in how the command is used: what, and what to do. It is shown without a stack. */
export class CommandError extends Error {
  override readonly name = 'CommandError';

  constructor(what: string, fix: string) {
    super(`${what}\n  fix  ${fix}`);
  }
}
