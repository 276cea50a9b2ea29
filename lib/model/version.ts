/** A version as a machine has it: `29`, `2.40`, `24.0.2`. What is left out may be any. */
export type ToolVersion = `${number}` | `${number}.${number}` | `${number}.${number}.${number}`;

/** Whether a version is older than another for sure: of `2.20` and `2.20.1` nobody knows, so it is not. */
export function isOlder(version: string, than: string): boolean {
  const [own, other] = [numbersOf(version), numbersOf(than)];
  for (const [index, number] of own.entries()) {
    const least = other[index] ?? 0;
    if (number !== least) return number < least;
  }
  return false;
}

/** Its numbers: `v3.6-alpine` is 3 and 6. What is no version has none. */
function numbersOf(version: string): readonly number[] {
  const text = /^v?(\d+(?:\.\d+)*)/.exec(version)?.[1];
  return text === undefined ? [] : text.split('.').map(Number);
}
