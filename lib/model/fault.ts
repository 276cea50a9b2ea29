import type { Finding } from '../core/component';

/** Why a text is not the value that it should be: what was given, what is allowed, how to write it. */
export type Fault = Pick<Finding, 'code' | 'what' | 'fix'>;

/** A value that was read from a text, or why it could not be. */
export type Parsed<T> = { readonly value: T } | { readonly fault: Fault };

/** A text as it stands in messages. */
export function quoted(text: unknown): string {
  return typeof text === 'string' ? JSON.stringify(text) : String(text);
}

/** The value, or `undefined` after `report` was told why there is none. */
export function valueOr<T>(parsed: Parsed<T>, report: (fault: Fault) => void): T | undefined {
  if ('value' in parsed) return parsed.value;
  report(parsed.fault);
  return undefined;
}
