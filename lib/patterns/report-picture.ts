/** What the picture needs of a machine. */
export interface PicturedHost {
  /** Name of the machine. */
  readonly name: string;
  /**
   * Where it runs, if it is a virtual machine that the program makes.
   *
   * @default - it is none
   */
  readonly machine?: { readonly node: string };
  /**
   * Where it runs, if it is a container.
   *
   * @default - it is none
   */
  readonly container?: { readonly node: string };
  /**
   * Where it runs, if somebody else makes it.
   *
   * @default - it is none
   */
  readonly guest?: { readonly node: string };
}

/** What the picture needs of a stack. */
export interface PicturedStack {
  /** Name of the stack. */
  readonly name: string;
  /** Name of the machine that it runs on. */
  readonly host: string;
}

/** A diagram of what runs where, as a section of a page; nothing for a lab in which nothing runs on anything. */
export function whereThingsRun(
  hosts: readonly PicturedHost[],
  stacks: readonly PicturedStack[],
): readonly string[] {
  const nodeOf = new Map(
    hosts.map(({ name, machine, container, guest }) => [name, (machine ?? container ?? guest)?.node]),
  );
  // A machine on which nothing runs is in the list of machines, and would only fill the picture.
  const carriers = new Set([...nodeOf.values(), ...stacks.map(({ host }) => host)]);
  const shown = hosts.filter(({ name }) => nodeOf.get(name) !== undefined || carriers.has(name));
  if (shown.length === 0) return [];

  const ids = numbered(
    'm',
    shown.map(({ name }) => name),
  );
  const keyOf = ({ name, host }: PicturedStack) => `${name} ${host}`;
  const stackIds = numbered('s', stacks.map(keyOf));
  const box = (id: string, name: string) => `${id}["${label(name)}"]`;
  return [
    '## Where things run',
    '',
    '```mermaid',
    'flowchart LR',
    ...shown.map(({ name }) => `  ${box(ids.get(name) ?? name, name)}`),
    ...stacks.map((stack) => `  ${box(stackIds.get(keyOf(stack)) ?? '', `stack ${stack.name}`)}`),
    ...shown.flatMap(({ name }) => edge(ids.get(nodeOf.get(name) ?? ''), ids.get(name))),
    ...stacks.flatMap((stack) => edge(ids.get(stack.host), stackIds.get(keyOf(stack)))),
    '```',
    '',
  ];
}

/** Ids of boxes. In the order of the names, so that the order of a program is in that of the lines alone. */
function numbered(letter: string, names: readonly string[]): ReadonlyMap<string, string> {
  return new Map([...new Set(names)].sort().map((name, index) => [name, `${letter}${index}`]));
}

function edge(from: string | undefined, to: string | undefined): readonly string[] {
  return from === undefined || to === undefined ? [] : [`  ${from} --> ${to}`];
}

/** A text between quotes: Mermaid takes `#` and a number for a character, and has words of its own for some others. */
function label(text: string): string {
  return text.replace(/[^\w .:/-]/gu, (character) => `#${character.codePointAt(0) ?? 0};`);
}
