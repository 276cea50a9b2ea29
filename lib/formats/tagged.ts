import { loneSurrogate } from './unicode';

/**
 * A YAML string that carries a tag of its reader, such as Ansible's `!unsafe` and `!vault`.
 *
 * Written quoted, or as a literal block when it has several lines. Only YAML can hold it.
 *
 * @example
 * new Tagged('!unsafe', 'text {{ x }}'); // in the file: !unsafe 'text {{ x }}'
 */
export class Tagged {
  /**
   * @param tag local tag, `!` and a word; any other is an error
   * @param value text of the scalar; a lone surrogate in it is an error
   */
  constructor(
    readonly tag: string,
    readonly value: string,
  ) {
    if (!/^![A-Za-z][A-Za-z0-9_.-]*$/.test(tag)) {
      throw new Error(`a YAML tag must be "!" and a word such as "!unsafe", got ${JSON.stringify(tag)}`);
    }
    if (loneSurrogate(value))
      throw new Error(`the text tagged ${tag} holds a lone surrogate: repair the text`);
  }
}
