#!/usr/bin/env node
// A JSON list of diagrams on standard input; on standard output, for each, null or what Mermaid says is wrong.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

if (process.argv.includes('--version')) {
  console.log(createRequire(import.meta.url)('mermaid/package.json').version);
  process.exit(0);
}

// Mermaid cleans the texts of some diagrams with the help of a document, which it has in a browser only.
const { Window } = await import('happy-dom');
const window = new Window();
globalThis.window = window;
globalThis.document = window.document;

const { default: mermaid } = await import('mermaid');
const said = [];
for (const diagram of JSON.parse(readFileSync(0, 'utf8'))) {
  try {
    await mermaid.parse(diagram);
    said.push(null);
  } catch (error) {
    said.push(error instanceof Error ? error.message : String(error));
  }
}
console.log(JSON.stringify(said));
process.exit(0);
