import { createHash } from 'node:crypto';

import type { GrafanaDashboard, GrafanaPanel } from './grafana';

/** A question to a data source. */
export interface PanelQuery {
  /** The question: PromQL, or LogQL for logs. */
  readonly expr: string;
  /** Name of the lines that come back, with labels as `{{host}}`. @default - all labels */
  readonly legend?: string;
}

/** A panel of a dashboard. */
export interface PanelProps {
  /** Line above it. */
  readonly title: string;
  /** What it asks, in one question or several. */
  readonly query: PanelQuery | readonly PanelQuery[];
  /** How it looks. @default 'timeseries' */
  readonly type?: 'timeseries' | 'stat' | 'gauge' | 'table' | 'logs';
  /** Unit of its values, as Grafana spells it: `percent`, `bytes`, `celsius`. @default 'short' */
  readonly unit?: string;
  /** Least and greatest value of the scale. @default - the values' own */
  readonly range?: readonly [min: number, max: number];
  /** Columns that it takes, of 24. @default 12 */
  readonly width?: number;
  /** Data source that it asks. @default - the dashboard's */
  readonly datasource?: DashboardSource;
}

/** A data source of Grafana, by its `uid`. */
export interface DashboardSource {
  /** Its type: `prometheus`. */
  readonly type: string;
  /** Its `uid`. */
  readonly uid: string;
}

/** Settings of a {@link dashboard}. */
export interface DashboardProps {
  /** Name that people read. */
  readonly title: string;
  /**
   * Name in addresses: up to 40 letters, digits, `-` and `_`; each dashboard of a Grafana has its own.
   *
   * @default - the title's letters and digits; a sum of the title takes the place of what has no room, or of all if it has none
   */
  readonly uid?: string;
  /** Data source that its panels ask. */
  readonly datasource: DashboardSource;
  /** What it shows, from left to right and from above. */
  readonly panels: readonly PanelProps[];
  /** Words to find it by. @default - none */
  readonly tags?: readonly string[];
  /** Time that it shows, from now back. @default '6h' */
  readonly last?: string;
  /** How often it asks again. @default '1m' */
  readonly refresh?: string;
}

const [columns, height] = [24, 8] as const;
const longestUid = 40;

/**
 * A dashboard of Grafana: its panels one beside the other on rows of eight.
 *
 * @example
 * const hosts = dashboard({
 *   title: 'Hosts',
 *   datasource: { type: 'prometheus', uid: 'prometheus' },
 *   panels: [{ title: 'Load', query: { expr: 'node_load1', legend: '{{host}}' } }],
 * });
 */
export function dashboard(props: DashboardProps): GrafanaDashboard {
  const { title, uid = uidOf(title), datasource, panels, tags = [], last = '6h', refresh = '1m' } = props;
  return {
    uid,
    title,
    tags: [...tags],
    editable: false,
    // Grafana brings older ones up to date itself.
    schemaVersion: 39,
    time: { from: `now-${last}`, to: 'now' },
    refresh,
    templating: { list: [] },
    panels: placed(panels, datasource),
  };
}

function uidOf(title: string): string {
  const words = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (words !== '' && words.length <= longestUid) return words;
  // Titles may begin alike, or have no letters of ASCII at all.
  const sum = createHash('sha256').update(title).digest('hex').slice(0, 8);
  const start = words.slice(0, longestUid - sum.length - 1).replace(/-$/, '');
  return start === '' ? sum : `${start}-${sum}`;
}

function placed(panels: readonly PanelProps[], datasource: DashboardSource): GrafanaPanel[] {
  let [x, y] = [0, 0];
  return panels.map((panel, index) => {
    const width = Math.min(panel.width ?? columns / 2, columns);
    if (x + width > columns) [x, y] = [0, y + height];
    const gridPos = { h: height, w: width, x, y };
    x += width;
    return panelDocument(panel, { id: index + 1, gridPos, source: panel.datasource ?? datasource });
  });
}

function panelDocument(
  { title, query, type = 'timeseries', unit = 'short', range }: PanelProps,
  place: { id: number; gridPos: GrafanaPanel['gridPos']; source: DashboardSource },
): GrafanaPanel {
  const { id, gridPos } = place;
  const source = { type: place.source.type, uid: place.source.uid };
  // Numbers and tables are as they are now; lines and logs have a past.
  const isNow = type === 'stat' || type === 'gauge' || type === 'table';
  return {
    id,
    type,
    title,
    datasource: source,
    gridPos,
    targets: [query].flat().map(({ expr, legend }: PanelQuery, index) => ({
      refId: String.fromCharCode('A'.charCodeAt(0) + index),
      datasource: { ...source },
      expr,
      ...(legend !== undefined && { legendFormat: legend }),
      ...(isNow && { instant: true }),
    })),
    fieldConfig: {
      defaults: { unit, ...(range !== undefined && { min: range[0], max: range[1] }) },
      overrides: [],
    },
    options: {},
  };
}
