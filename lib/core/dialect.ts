import type { Finding } from './component';
import type { Secret } from './secret';

/** How one tool's files are spelled. Each tool's folder has one; nobody branches on a tool's name. */
export interface Dialect<Document> {
  /** The tool or format, for messages: `compose`. */
  readonly name: string;

  /**
   * Text of a document, ending with one newline. `header` is there if the format can hold comments. The document may be
   * the program's own value: it is read, never changed.
   */
  format(document: Document, header: string | undefined): string;

  /**
   * Whether the format has comments, and so a header.
   *
   * @default true
   */
  readonly comments?: boolean;

  /**
   * What stands for a secret in this tool's documents: a variable, a look-up.
   *
   * @default - a secret in a document is a problem
   */
  secret?(secret: Secret): unknown;

  /**
   * Lets a value of the format's own classes (a tagged scalar) stand in a document.
   *
   * @default - plain data only
   */
  accepts?(value: object): boolean;

  /**
   * What is wrong with a text in the place of the one that is there, such as names that a state remembers.
   *
   * @default - a file may become any other
   */
  succession?(before: string, after: string): Iterable<Finding>;
}

/** A file of plain text whose comments start with `#`: shell, .gitignore, .editorconfig. A `#!` line stays first. */
export const hashText: Dialect<string> = {
  name: 'text',
  format: (text, header) => {
    if (header === undefined) return text;
    const comment = header
      .split('\n')
      .map((line) => `# ${line}\n`)
      .join('');
    if (!text.startsWith('#!')) return `${comment}\n${text}`;
    const [first = '', ...rest] = text.split('\n');
    return `${first}\n${comment}${rest.join('\n')}`;
  },
};

/** Markdown; the header is a comment that no viewer shows. */
export const markdown: Dialect<string> = {
  name: 'markdown',
  format: (text, header) => (header === undefined ? text : `<!-- ${header} -->\n\n${text}`),
};

/** A text that is written as it is, without a header: for formats whose comments we do not know. */
export const verbatim: Dialect<string> = { name: 'text', comments: false, format: (text) => text };
