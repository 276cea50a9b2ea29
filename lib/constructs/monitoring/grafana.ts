/**
 * A file of Grafana's data sources, in Grafana's words.
 *
 * @see https://grafana.com/docs/grafana/latest/administration/provisioning/#data-sources
 */
export interface GrafanaDatasources {
  /** Version of the format. */
  apiVersion: 1;
  /** The sources. */
  datasources: {
    name: string;
    type: string;
    uid: string;
    access: 'proxy' | 'direct';
    url: string;
    isDefault?: boolean;
    editable?: boolean;
    jsonData?: Record<string, unknown>;
    /** What is secret: `$NAME` is the container's variable. */
    secureJsonData?: Record<string, string>;
  }[];
}

/**
 * A file that tells Grafana where dashboards are, in Grafana's words.
 *
 * @see https://grafana.com/docs/grafana/latest/administration/provisioning/#dashboards
 */
export interface GrafanaDashboardProviders {
  /** Version of the format. */
  apiVersion: 1;
  /** Folders of dashboards. */
  providers: {
    name: string;
    folder: string;
    type: 'file';
    /** Whether nobody can delete them in Grafana. */
    disableDeletion?: boolean;
    /** Whether people may change them in Grafana: what they change is gone with the next start. */
    allowUiUpdates?: boolean;
    options: { path: string };
  }[];
}

/** A panel of a dashboard, in Grafana's words. */
export interface GrafanaPanel {
  /** Number of the panel in its dashboard. */
  id: number;
  /** How it looks: `timeseries`, `stat`. */
  type: string;
  /** Line above it. */
  title: string;
  /** Who is asked. */
  datasource: { type: string; uid: string };
  /** Place on a grid of 24 columns. */
  gridPos: { h: number; w: number; x: number; y: number };
  /** What is asked. */
  targets: {
    refId: string;
    datasource: { type: string; uid: string };
    expr: string;
    legendFormat?: string;
    instant?: boolean;
  }[];
  /** How values are shown. */
  fieldConfig: { defaults: Record<string, unknown>; overrides: unknown[] };
  /** How the panel is shown. */
  options: Record<string, unknown>;
}

/**
 * A dashboard, in Grafana's words.
 *
 * @see https://grafana.com/docs/grafana/latest/dashboards/build-dashboards/view-dashboard-json-model/
 */
export interface GrafanaDashboard {
  /** Name in addresses: up to 40 letters, digits, `-` and `_`. */
  uid: string;
  /** Name that people read. */
  title: string;
  /** Words to find it by. */
  tags: string[];
  /** Whether people may change it: a file always has the last word. */
  editable: boolean;
  /** Version of the format. */
  schemaVersion: number;
  /** Time that it shows. */
  time: { from: string; to: string };
  /** How often it asks again. */
  refresh: string;
  /** What people choose above it. */
  templating: { list: Record<string, unknown>[] };
  /** What it shows. */
  panels: GrafanaPanel[];
  [key: string]: unknown;
}
