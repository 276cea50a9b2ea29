import { Tokenization, type IResolvable, type IResolveContext } from './engine';
import type { Resolving } from './resolve';

/** How a token begins in a text, and ends. */
const [opened, closed] = ['${TfToken[', ']}'];
/** A text that is a token and nothing else, as most are. */
const isMarker = /^\$\{TfToken\[[A-Za-z0-9:._-]+\]\}$/;
/** What cdktf takes for the beginning of an expression that was written by hand. */
const expression = /\$\{(?!TfToken\[)/;

/**
 * A text in which each token is a reference, as cdktf resolves it; `undefined` if there is more to it. Nearly all
 * tokens of a program are attributes of a resource, which say at once what they are.
 *
 * @param inside whether it stands inside of `${}` already
 */
export function textOfReferences(text: string, resolving: Resolving, inside = false): string | undefined {
  if (isMarker.test(text)) return textOfMarker(text, resolving, inside);
  if (expression.test(text)) return undefined;
  let result = '';
  let end = 0;
  for (let start = text.indexOf(opened); start >= 0; start = text.indexOf(opened, end)) {
    const behind = text.indexOf(closed, start) + closed.length;
    const token = text.slice(start, behind);
    // What only looks like one is cdktf's to judge.
    const said = isMarker.test(token) ? textOfMarker(token, resolving, inside) : undefined;
    if (said === undefined) return undefined;
    result += text.slice(end, start) + said;
    end = behind;
  }
  return result + text.slice(end);
}

function textOfMarker(text: string, resolving: Resolving, inside: boolean): string | undefined {
  const [reference] = Tokenization.reverse(text);
  return reference && textOfReference(reference, resolving, inside);
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
