/** A text as the part of a regular expression that fits it and nothing else. */
export function patternOf(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
