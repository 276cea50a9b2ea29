import { Tokenization, type IResolvable, type IResolveContext } from './engine';
import type { Resolving } from './resolve';

/** How a token stands in a text, and what cdktf takes for the beginning of an expression that was written by hand. */
const marker = /\$\{TfToken\[[A-Za-z0-9:._-]+\]\}/g;
const expression = /\$\{(?!TfToken\[)/;

/**
 * A text in which each token is a reference, as cdktf resolves it; `undefined` if there is more to it. Nearly all
 * tokens of a program are attributes of a resource, which say at once what they are.
 *
 * @param inside whether it stands inside of `${}` already
 */
export function textOfReferences(text: string, resolving: Resolving, inside = false): string | undefined {
  if (expression.test(text)) return undefined;
  let result = '';
  let end = 0;
  for (const match of text.matchAll(marker)) {
    const [reference] = Tokenization.reverse(match[0]);
    const said = reference && textOfReference(reference, resolving, inside);
    if (said === undefined) return undefined;
    result += text.slice(end, match.index) + said;
    end = match.index + match[0].length;
  }
  return result + text.slice(end);
}

/** What a token says if it needs nobody's help for it; `undefined` for one that asks to have its parts resolved. */
export function textOfReference(
  token: IResolvable,
  { scope, preparing }: Resolving,
  inside = false,
): string | undefined {
  const context: IResolveContext = {
    scope,
    preparing,
    suppressBraces: inside,
    resolve: needHelp,
    registerPostProcessor: needHelp,
  };
  try {
    const said: unknown = token.resolve(context);
    if (typeof said !== 'string' || !said.includes('{TfToken['))
      return typeof said === 'string' ? said : undefined;
    // What others depend on is told as the token of its address.
    return textOfReferences(said, { scope, preparing }, context.suppressBraces);
  } catch {
    // cdktf asks once more, and tells where the token was made if that was an error.
    return undefined;
  }
}

const helpNeeded = new Error('only cdktf resolves the parts of a token');

function needHelp(): never {
  throw helpNeeded;
}
