import { locateTool } from './locate';
import { wanted } from './version';
import type { Place } from './stamp';
import { readUnavailable, type Tool } from './tool';

/** The table of `npm run tools -- --list`: name, version, where, and whether it is as pinned; then what cannot be had. */
export function table(tools: readonly Tool[], place: Place): string {
  const rows = tools.map((tool) => {
    const found = locateTool(tool.name, place);
    if ('missing' in found) return [tool.name, wanted(tool), '-', found.missing];
    return [tool.name, found.version, found.where === 'installed' ? 'tools/.installed' : found.program, 'ok'];
  });
  const unavailable = readUnavailable(place.tools).map(({ name, source, reason }) => [name, source, reason]);
  const lines = columns([['tool', 'version', 'where', 'state'], ...rows]);
  if (unavailable.length > 0) lines.push('', 'Not to be had:', ...columns(unavailable));
  return lines.join('\n');
}

function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => (row[index] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
