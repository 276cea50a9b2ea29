import { commentLines, headerOf } from '../header';
import { memberPath } from '../plain';
import { pairLines, pairOf, type Pair } from './expression';
import type { Block, Body, BodyItem } from './model';
import { isIdentifier, quotedBody } from './text';

/** Settings of {@link formatHcl}. */
export interface HclOptions {
  /**
   * Text of the comment at the top; several lines are several comments.
   *
   * @default - no comment
   */
  readonly header?: string;
}

/**
 * An HCL file, laid out so that `packer fmt` and `tofu fmt` leave it as it is.
 *
 * An empty line stands before each block that is not the first of its body, and after each block.
 *
 * @param file body of the file
 * @throws Error with the place if a name is not an identifier or a value cannot be written
 */
export function formatHcl(file: Body, options: HclOptions = {}): string {
  return headerOf(options.header, '#') + bodyText(file, '', '');
}

function bodyText(body: Body, indent: string, path: string): string {
  let text = '';
  let pairs: Pair[] = [];
  let previous: BodyItem | undefined;
  const flush = (): void => {
    text += pairLines(pairs, indent);
    pairs = [];
  };
  const seen = new Set<string>();
  body.items.forEach((item, index) => {
    const separate = previous !== undefined && needsBlank(previous, body.items.slice(index));
    if (item.kind !== 'attribute' || separate) flush();
    if (separate) text += '\n';
    if (item.kind === 'attribute') {
      checkName(item.name, path, seen);
      pairs.push(pairOf(item.name, item.value, indent, memberPath(path, item.name)));
    } else if (item.kind === 'block') {
      text += blockText(item, indent, path);
    } else if (item.kind === 'comment') {
      text += commentLines(item.text, `${indent}#`);
    }
    if (item.kind !== 'blank' || previous !== undefined) previous = item;
  });
  flush();
  return text;
}

/** Whether an empty line stands between an item and those that follow it. A blank item asks for it before its successor. */
function needsBlank(previous: BodyItem, rest: readonly BodyItem[]): boolean {
  const [next] = rest;
  if (next === undefined || next.kind === 'blank' || previous.kind === 'comment') return false;
  if (previous.kind === 'blank' || previous.kind === 'block') return true;
  return rest.find((item) => item.kind !== 'comment')?.kind === 'block';
}

function blockText(block: Block, indent: string, path: string): string {
  const place = memberPath(path, block.type);
  if (!isIdentifier(block.type)) throw new Error(`${place}: a block's type must be an identifier`);
  const labels = block.labels.map((label) => ` "${quotedBody(label, place)}"`).join('');
  const inner = block.labels.reduce((outer, label) => memberPath(outer, label), place);
  const content = bodyText(block.body, indent + '  ', inner);
  return `${indent}${block.type}${labels} {${content === '' ? '' : `\n${content}${indent}`}}\n`;
}

function checkName(name: string, path: string, seen: Set<string>): void {
  const place = memberPath(path, name);
  if (!isIdentifier(name)) throw new Error(`${place}: an attribute's name must be an identifier`);
  if (seen.has(name)) throw new Error(`${place}: the attribute stands twice in one body: keep one`);
  seen.add(name);
}
