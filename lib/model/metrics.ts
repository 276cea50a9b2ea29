/** How a label of a target or of a value is made, in Prometheus's words. */
export interface Relabel {
  /** Labels that it looks at, joined. @default - none */
  readonly sourceLabels?: readonly string[];
  /** What stands between them. @default ';' */
  readonly separator?: string;
  /** What their text must be. @default '(.*)' */
  readonly regex?: string;
  /** Label that is written. @default - none: the action needs none */
  readonly targetLabel?: string;
  /** What is written there, with `$1` for a part of the text. @default '$1' */
  readonly replacement?: string;
  /** What is done. @default 'replace' */
  readonly action?:
    'replace' | 'keep' | 'drop' | 'labelmap' | 'labeldrop' | 'labelkeep' | 'lowercase' | 'uppercase';
}

/** Something that Prometheus can read. */
export interface Metrics {
  /** What it tells: `node-exporter`; with the machine's name it is the job. */
  readonly name: string;
  /** Port on the machine or in the container, 1 to 65535. */
  readonly port: number;
  /**
   * Path of the page.
   *
   * @default '/metrics'
   */
  readonly path?: string;
  /**
   * Seconds between two readings.
   *
   * @default - Prometheus's global interval
   */
  readonly interval?: number;
  /**
   * Whether it is read by HTTPS.
   *
   * @default 'http'
   */
  readonly scheme?: 'http' | 'https';
  /**
   * Parameters of the address: `{ module: ['default'] }`.
   *
   * @default - none
   */
  readonly params?: Readonly<Record<string, readonly string[]>>;
  /**
   * File in Prometheus's container that holds the token of the page: `/run/secrets/home-assistant-token`.
   *
   * @default - the page asks for none
   */
  readonly credentialsFile?: string;
  /**
   * Labels of all its values, beside `host`.
   *
   * @default - none
   */
  readonly labels?: Readonly<Record<string, string>>;
  /**
   * What becomes of its labels before it is read.
   *
   * @default - nothing
   */
  readonly relabels?: readonly Relabel[];
  /**
   * What becomes of the labels of its values.
   *
   * @default - nothing
   */
  readonly metricRelabels?: readonly Relabel[];
}
