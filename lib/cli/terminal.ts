import { createColors } from 'picocolors';

import type { Paint } from '../core/problem';

/** Colours for a stream: on a terminal, unless NO_COLOR is set. */
export function paintFor(stream: {
  readonly isTTY?: boolean;
}): Paint & { readonly good: (text: string) => string } {
  const colors = createColors(stream.isTTY === true && process.env['NO_COLOR'] === undefined);
  return {
    error: (text) => colors.bold(colors.red(text)),
    warning: (text) => colors.bold(colors.yellow(text)),
    quiet: (text) => colors.dim(text),
    good: (text) => colors.green(text),
  };
}
