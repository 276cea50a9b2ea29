import type { Construct } from 'constructs';

import { Component } from './component';
import { HomelabError } from './problem';
import { placeOf, place } from './record';
import { userSource } from './source';

/** Settings of a {@link Secret}. */
export interface SecretProps {
  /**
   * Name of the variable that carries it: `GRAFANA_ADMIN_PASSWORD`.
   *
   * @default - the id in capitals, `-` as `_`
   */
  readonly variable?: string;

  /**
   * Where the value is kept, for people: `secret/stacks/monitoring`.
   *
   * @default - nowhere that the program knows
   */
  readonly store?: string;

  /** What it is for, and how to make one: one sentence that stands beside the variable in `.env.example`. */
  readonly description: string;
}

/**
 * A value that never enters a file: the program knows its name and where it is kept, never what it is.
 *
 * Give the object itself where a value is asked for; each tool's file then holds the tool's own way to read it.
 * Text with a secret in it (a template literal) throws, because the text would have to hold the value.
 *
 * @example
 * const password = new Secret(app, 'grafana-admin-password', { description: 'first log-in of Grafana' });
 */
export class Secret extends Component {
  /** Name of the variable that carries it: `GRAFANA_ADMIN_PASSWORD`. */
  readonly variable: string;
  /** What it is for, and how to make one. */
  readonly description: string;
  /** Where the value is kept, for people; `undefined` if nobody said. */
  readonly store: string | undefined;

  constructor(scope: Construct, id: string, props: SecretProps) {
    super(scope, id, props);
    this.variable = props.variable ?? id.toUpperCase().replaceAll('-', '_');
    this.description = props.description;
    this.store = props.store;
    if (!/^[A-Z_][A-Z0-9_]*$/.test(this.variable)) {
      this.report({
        code: 'HL004',
        what: `variable of a secret must be capitals, digits and "_", got ${JSON.stringify(this.variable)}`,
        fix: `write ${JSON.stringify(this.variable.toUpperCase().replace(/[^A-Z0-9_]/g, '_'))}`,
      });
    }
  }

  /** @throws {@link HomelabError} HL004 always: a secret has no text. */
  override toString(): string {
    throw this.misuse();
  }

  /** @throws {@link HomelabError} HL004 always: a secret is not data. */
  toJSON(): never {
    throw this.misuse();
  }

  /** @throws {@link HomelabError} HL004 always: a secret has no text. */
  [Symbol.toPrimitive](): never {
    throw this.misuse();
  }

  private misuse(): HomelabError {
    return new HomelabError([
      {
        code: 'HL004',
        severity: 'error',
        what: `secret ${this.node.path} is used inside a text, which would have to hold its value`,
        where: [place(this.node.path, userSource(), 'used'), placeOf(this, 'made')],
        fix: 'give the Secret itself as the value, or let the tool put the text together where it reads it',
      },
    ]);
  }
}
