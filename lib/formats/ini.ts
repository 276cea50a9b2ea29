import { headerOf } from './header';
import { unprintable } from './unicode';

/** A value of an INI file; a list is written as `a, b`. */
export type IniValue = string | number | boolean | readonly (string | number | boolean)[];

/** Settings of {@link formatIni}. */
export interface IniOptions {
  /**
   * Text of the comment at the top; several lines are several comments.
   *
   * @default - no comment
   */
  readonly header?: string;

  /**
   * What begins a comment.
   *
   * @default '#'
   */
  readonly comment?: '#' | ';';
}

/**
 * An INI file as Ansible reads its `ansible.cfg`: Python's `configparser` without interpolation, so that a `%` stands
 * for itself, and with `;` after a space as the begin of a comment.
 *
 * @param sections keys and values of each section; the order is kept
 * @throws Error with section and key if the reader would take a name or a value for something else
 */
export function formatIni(
  sections: Readonly<Record<string, Readonly<Record<string, IniValue>>>>,
  options: IniOptions = {},
): string {
  const texts = Object.entries(sections).map(([section, entries]) => {
    checkSection(section);
    const seen = new Set<string>();
    const lines = Object.entries(entries).map(([key, value]) => {
      const place = `[${section}] ${key}`;
      checkKey(key, seen, place);
      return `${key} = ${valueOf(value, place)}`.trimEnd() + '\n';
    });
    return `[${section}]\n${lines.join('')}`;
  });
  return headerOf(options.header, options.comment ?? '#') + texts.join('\n');
}

function checkSection(section: string): void {
  if (!/^[\w.:@/+-]+(?: [\w.:@/+-]+)*$/.test(section)) {
    throw new Error(
      `a section's name must be words of letters, digits and _.:@/+-, got ${JSON.stringify(section)}`,
    );
  }
  if (section === 'DEFAULT')
    throw new Error('section [DEFAULT] would add its keys to all sections: name it otherwise');
}

function checkKey(key: string, seen: Set<string>, place: string): void {
  if (!/^[\w.-]+(?: [\w.-]+)*$/.test(key)) {
    throw new Error(`${place}: a key must be words of letters, digits and _.-, got ${JSON.stringify(key)}`);
  }
  const read = key.toLowerCase();
  if (seen.has(read))
    throw new Error(`${place}: the key stands twice, because readers ignore case: keep one`);
  seen.add(read);
}

function valueOf(value: IniValue, place: string): string {
  if (!Array.isArray(value)) return scalarOf(value, place);
  if (value.length === 0)
    throw new Error(`${place}: an empty list would be read as one empty item: leave the key out`);
  const items = value.map((item: unknown) => {
    const text = scalarOf(item, place);
    if (text === '' || text.includes(',')) {
      throw new Error(
        `${place}: an item of a list must not be empty or hold a comma, got ${JSON.stringify(text)}`,
      );
    }
    return text;
  });
  return scalarOf(items.join(', '), place);
}

function scalarOf(value: unknown, place: string): string {
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') {
    throw new Error(`${place}: a value must be a string, a finite number, a boolean or a list of those`);
  }
  const refuse = (why: string): never => {
    throw new Error(`${place}: ${why}, got ${JSON.stringify(value)}`);
  };
  if (unprintable(value) || value.includes('\n')) refuse('a value must be one line of printable text');
  if (value !== value.trim()) refuse('a value must not begin or end with a space');
  if (/(?:^|\s);/.test(value)) refuse('a value must not hold ";" after a space: the rest would be a comment');
  if (value.length > 1 && /^(["']).*(?<!\\)\1$/.test(value)) {
    refuse('a value must not stand in quotes: Ansible takes them off');
  }
  return value;
}
