/** A rule for labels, in Prometheus's words. */
export interface RelabelConfig {
  /** Labels that it looks at. @default - none */
  source_labels?: string[];
  /** What stands between them. @default ';' */
  separator?: string;
  /** What their text must be. @default '(.*)' */
  regex?: string;
  /** Label that is written. @default - none */
  target_label?: string;
  /** What is written there. @default '$1' */
  replacement?: string;
  /** What is done. @default 'replace' */
  action?: string;
}

/** A job of Prometheus's `scrape_configs`, in Prometheus's words. */
export interface ScrapeConfig {
  /** Name of the job, the only one of its Prometheus. */
  job_name: string;
  /** How often it is read: `30s`. @default - Prometheus's global interval */
  scrape_interval?: string;
  /** Path that is read. @default '/metrics' */
  metrics_path?: string;
  /** How it is read. @default 'http' */
  scheme?: 'http' | 'https';
  /** Parameters of the address. @default - none */
  params?: Record<string, string[]>;
  /** Who reads: a file holds the token. @default - anybody */
  authorization?: { credentials_file: string };
  /** What is read: addresses with their ports, and the labels that the values get. */
  static_configs: { targets: string[]; labels?: Record<string, string> }[];
  /** What becomes of its labels before it is read. @default - nothing */
  relabel_configs?: RelabelConfig[];
  /** What becomes of the labels of its values. @default - nothing */
  metric_relabel_configs?: RelabelConfig[];
  [key: string]: unknown;
}

/**
 * `prometheus.yml`, in Prometheus's words.
 *
 * @see https://prometheus.io/docs/prometheus/latest/configuration/configuration/
 */
export interface PrometheusDocument {
  /** What holds for all jobs. */
  global: { scrape_interval: string; evaluation_interval: string; external_labels?: Record<string, string> };
  /** Patterns of the files with rules, as paths in the container. */
  rule_files: string[];
  /** Who is told of alerts. */
  alerting: { alertmanagers: { static_configs: { targets: string[] }[] }[] };
  /** What is read. */
  scrape_configs: ScrapeConfig[];
  [key: string]: unknown;
}

/** An alert, in Prometheus's words. */
export interface AlertRule {
  /** Name of the alert: `HostDown`. */
  alert: string;
  /** Expression that is true while something is wrong. */
  expr: string;
  /** How long it must be true: `2m`. @default - not at all */
  for?: string;
  /** Labels of the alert, by which Alertmanager sends it on. */
  labels: { severity: 'warning' | 'critical'; [name: string]: string };
  /** What people read; the braces are Prometheus's. */
  annotations: { summary: string; description: string; [name: string]: string };
}

/** A file of rules, in Prometheus's words. */
export interface RulesDocument {
  /** Groups that are looked at one after the other. */
  groups: { name: string; interval?: string; rules: (AlertRule | { record: string; expr: string })[] }[];
}
