import type { Dialect } from '../../core/dialect';
import { formatJson, jsonOfPlain } from '../../formats/json';
import type { TofuDocument } from './document';
import { unsaidMoves } from './moves';

/** Blocks in the order in which people write them. */
const order = [
  'terraform',
  'provider',
  'variable',
  'locals',
  'data',
  'module',
  'resource',
  'moved',
  'import',
  'removed',
  'check',
  'output',
];

/** OpenTofu's JSON syntax; the header is in the comment block that OpenTofu passes over. */
export const tofuJson: Dialect<TofuDocument> = {
  name: 'tofu',
  succession: unsaidMoves,
  format: (document, header) => {
    const { '//': comment, ...blocks } = document;
    const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
    const sorted = Object.entries(blocks).sort(([a], [b]) => rank(a) - rank(b));
    // The largest file of a lab; the artifact has made it plain already.
    return jsonOfPlain({ '//': { homelab: header, ...comment }, ...Object.fromEntries(sorted) });
  },
};

/** JSON that no comment fits into. */
export const plainJson: Dialect<unknown> = {
  name: 'json',
  comments: false,
  format: (document) => formatJson(document),
};
