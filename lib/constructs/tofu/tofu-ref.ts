import { HomelabError } from '../../core/problem';
import { place } from '../../core/record';
import { userSource } from '../../core/source';
import { plain, StrayValueError, type Stray } from '../../formats/plain';
import { ref, Token, Tokenization, type IResolvable, type TerraformStack } from './engine';

/**
 * A value that only OpenTofu knows: a variable, an attribute of a resource. It is given on as it is; a text, a number or
 * a condition made of it would be wrong before apply, so those are errors. Constructs of cdktf take it wherever they
 * take an `IResolvable`, and its `token` wherever they want a text.
 *
 * @example
 * const keys = root.variable('keys', { type: 'list(string)', description: 'Public keys.' });
 * new TofuResource(root, 'marker', { type: 'terraform_data', body: () => ({ input: keys }) });
 */
export class TofuRef<T> implements IResolvable {
  /** Keeps references to values of different types apart. */
  declare readonly type: T;
  /** Asked for by cdktf; errors name our own lines. */
  readonly creationStack: string[] = [];

  constructor(
    /** What OpenTofu evaluates: `var.ssh_public_keys`. */
    readonly expression: string,
    /**
     * The root that knows the value.
     *
     * @default - the one that it is used in
     */
    private readonly root?: TerraformStack,
  ) {}

  /** The value for `Fn` and for classes that want a text; `Token.asList` and `Token.asNumber` make others of it. */
  get token(): string {
    return Token.asString(this.resolve());
  }

  /** What cdktf puts into the file; in another root than its own, a look-up in its root's state. */
  resolve(): IResolvable {
    return referenceOf(this.expression, this.root);
  }

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

const references = new WeakMap<TerraformStack, Map<string, IResolvable>>();

/** The same object for the same value: in it cdktf notes where another root finds the value. */
function referenceOf(expression: string, root: TerraformStack | undefined): IResolvable {
  if (root === undefined) return ref(expression);
  const ofRoot = references.get(root) ?? new Map<string, IResolvable>();
  references.set(root, ofRoot);
  const known = ofRoot.get(expression) ?? ref(expression, root);
  ofRoot.set(expression, known);
  return known;
}

/** A value that may be known only to OpenTofu. */
export type OrRef<T> = T | TofuRef<T>;

/**
 * A document as OpenTofu's JSON has it: texts literally, so that `${` and `%{` come out as written (in keys too, which
 * are templates as well). References and tokens are left for cdktf, which knows the root that it writes.
 *
 * @see https://opentofu.org/docs/language/syntax/json/#expression-mapping
 */
export function toTofuJson(value: unknown): unknown {
  if (typeof value === 'string') return literalText(value);
  if (Array.isArray(value)) return value.map(toTofuJson);
  if (typeof value === 'function' || typeof value === 'symbol') return undefined;
  if (typeof value !== 'object' || value === null || Tokenization.isResolvable(value)) return value;
  // Most objects stay as they are, and a large lab has many.
  let entries: [string, unknown][] | undefined;
  for (const [index, key] of Object.keys(value).entries()) {
    const item: unknown = value[key as never];
    const [name, now] = [literalText(key), toTofuJson(item)];
    if (entries === undefined && name === key && Object.is(now, item)) continue;
    entries ??= Object.entries(value).slice(0, index);
    entries.push([name, now]);
  }
  return entries === undefined ? value : Object.fromEntries(entries);
}

/** What a document of OpenTofu cannot hold; a key without a value is left out. */
export function tofuStrays(value: unknown): readonly Stray[] {
  try {
    plain(value, (item) => (Tokenization.isResolvable(item) ? '' : undefined));
    return [];
  } catch (error) {
    if (!(error instanceof StrayValueError)) throw error;
    return error.strays.filter((stray) => stray.value !== 'undefined');
  }
}

/** Escaped, but for the marker of a token: an attribute of a cdktf resource looks like a text, and is none. */
export function literalText(text: string): string {
  return text.includes('{') ? text.replace(/[$%](?=\{(?!TfToken\[))/g, '$&$&') : text;
}
