import { dashboard } from '../../../lib/constructs/monitoring/dashboard';

const prometheus = { type: 'prometheus', uid: 'prometheus' };

test('panels stand one beside the other, and begin a row where they have no room', () => {
  const { panels } = dashboard({
    title: 'Hosts',
    datasource: prometheus,
    panels: [8, 8, 12, 24, 6].map((width) => ({ title: `of ${width}`, query: { expr: 'up' }, width })),
  });
  expect(panels.map(({ gridPos: { x, y, w } }) => [x, y, w])).toEqual([
    [0, 0, 8],
    [8, 0, 8],
    [0, 8, 12],
    [0, 16, 24],
    [0, 24, 6],
  ]);
  expect(panels.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5]);
});

test('questions are lettered, and ask the data source of their panel', () => {
  const logs = { type: 'loki', uid: 'loki' };
  const { panels } = dashboard({
    title: 'Two',
    datasource: prometheus,
    panels: [
      {
        title: 'Network',
        query: [{ expr: 'a', legend: '{{host}} in' }, { expr: 'b' }],
        unit: 'Bps',
        range: [0, 1],
      },
      { title: 'Errors', query: { expr: '{a="b"}' }, type: 'logs', datasource: logs },
      { title: 'Now', query: { expr: 'up' }, type: 'stat' },
    ],
  });
  expect(panels[0]).toMatchObject({
    type: 'timeseries',
    targets: [
      { refId: 'A', expr: 'a', legendFormat: '{{host}} in', datasource: prometheus },
      { refId: 'B', expr: 'b' },
    ],
    fieldConfig: { defaults: { unit: 'Bps', min: 0, max: 1 } },
  });
  expect(panels[1]).toMatchObject({ datasource: logs, targets: [{ datasource: logs }] });
  expect(panels.map(({ targets }) => targets[0]?.instant)).toEqual([undefined, undefined, true]);
});

test('its name in addresses follows from its title', () => {
  const named = (title: string) =>
    dashboard({ title, datasource: prometheus, panels: [], tags: ['a'], last: '1h', refresh: '10s' });
  expect(named('Docker host (ctr01)').uid).toBe('docker-host-ctr01');
  expect(named('x'.repeat(40)).uid).toBe('x'.repeat(40));
  expect(named('a')).toMatchObject({ tags: ['a'], time: { from: 'now-1h', to: 'now' }, refresh: '10s' });
});

test('long titles, and those without letters of ASCII, have names of their own', () => {
  const start = 'All of the machines in the rack and more';
  const titles = [
    `${start} one`,
    `${start} two`,
    `${'x'.repeat(30)} ${'y'.repeat(30)}`,
    'Übersicht 家',
    '家',
    '…',
  ];
  const names = titles.map((title) => dashboard({ title, datasource: prometheus, panels: [] }).uid);
  for (const name of names) expect(name).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/);
  expect(new Set(names).size).toBe(titles.length);
  expect(names[0]).toMatch(/^all-of-the-machines-in-the-rack-[0-9a-f]{8}$/);
  expect(names[3]).toBe('bersicht');
});

test('the name in addresses can be given', () => {
  expect(dashboard({ title: 'Hosts', uid: 'rack_1', datasource: prometheus, panels: [] }).uid).toBe('rack_1');
});
