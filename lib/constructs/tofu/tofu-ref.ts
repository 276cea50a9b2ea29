import { HomelabError } from '../../core/problem';
import { place } from '../../core/record';
import { userSource } from '../../core/source';
import { plain, StrayValueError, type Stray } from '../../formats/plain';

/**
 * A value that only OpenTofu knows: a variable, an attribute of a resource. It is given on as it is; a text, a number or
 * a condition made of it would be wrong before apply, so those are errors.
 */
export class TofuRef<T> {
  /** Keeps references to values of different types apart. */
  declare readonly type: T;

  constructor(
    /** What OpenTofu evaluates: `var.ssh_public_keys`. */
    readonly expression: string,
  ) {}

  /** @throws {@link HomelabError} HL501 always: the value is not known yet. */
  toString(): string {
    throw this.misuse();
  }

  /** @throws {@link HomelabError} HL501 always: the value is not known yet. */
  toJSON(): never {
    throw this.misuse();
  }

  /** @throws {@link HomelabError} HL501 always: the value is not known yet. */
  [Symbol.toPrimitive](): never {
    throw this.misuse();
  }

  private misuse(): HomelabError {
    return new HomelabError([
      {
        code: 'HL501',
        severity: 'error',
        what: `${this.expression} is known only when OpenTofu applies, and cannot become text or a number before`,
        where: [place(this.expression, userSource())],
        fix: 'give the reference itself as the value, or use a value that the program knows',
      },
    ]);
  }
}

/** A value that may be known only to OpenTofu. */
export type OrRef<T> = T | TofuRef<T>;

/**
 * A document as OpenTofu's JSON has it: texts literally, so that `${` and `%{` come out as written, references as
 * expressions.
 *
 * @see https://opentofu.org/docs/language/syntax/json/#expression-mapping
 */
export function toTofuJson(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/[$%](?=\{)/g, '$&$&');
  if (value instanceof TofuRef) return `\${${value.expression}}`;
  if (Array.isArray(value)) return value.map(toTofuJson);
  if (typeof value === 'function' || typeof value === 'symbol') return undefined;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toTofuJson(item)]));
}

/** What a document of OpenTofu cannot hold; a key without a value is left out. */
export function tofuStrays(value: unknown): readonly Stray[] {
  try {
    plain(value, (item) => (item instanceof TofuRef ? '' : undefined));
    return [];
  } catch (error) {
    if (!(error instanceof StrayValueError)) throw error;
    return error.strays.filter((stray) => stray.value !== 'undefined');
  }
}
