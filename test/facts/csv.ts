import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A row of a table, by column. */
export type Row = Readonly<Record<string, string>>;

/**
 * A table of facts. They were typed by hand from what the lab's own pages say, never taken from the program, so that they
 * can judge it.
 */
export function facts(name: string): readonly Row[] {
  const text = readFileSync(join(__dirname, 'data', `${name}.csv`), 'utf8');
  const [columns = [], ...rows] = text.trimEnd().split('\n').map(cells);
  return rows.map((row, index) => {
    if (row.length !== columns.length)
      throw new Error(`${name}.csv:${index + 2} has ${row.length} cells, not ${columns.length}`);
    return Object.fromEntries(columns.map((column, at) => [column, row[at] ?? '']));
  });
}

function cells(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, bare = '']) => quoted?.replaceAll('""', '"') ?? bare,
  );
}

/** Rows without the columns that only people read, in an order of their own. */
export function comparable(rows: readonly Row[], ...leftOut: readonly string[]): readonly Row[] {
  return rows
    .map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => !leftOut.includes(column))))
    .sort((a, b) => (Object.values(a).join(',') < Object.values(b).join(',') ? -1 : 1));
}
