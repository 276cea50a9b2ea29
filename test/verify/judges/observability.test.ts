import { configFiles } from '../../../lib/verify/judges/config-files';
import { testJudge, text } from './catches';

const monitoring = 'ctr01-stacks/monitoring';
const grafana = `${monitoring}/config/grafana`;
const [providers, hosts, logs] = [
  `${grafana}/provisioning/dashboards/default.yaml`,
  `${grafana}/dashboards/hosts.json`,
  `${grafana}/dashboards/logs.json`,
];
const vector = `${monitoring}/config/vector/vector.yaml`;
const [camera, frigate] = ['ctr01-stacks/frigate/config/frigate/config.yml', 'ctr01-stacks/frigate'];

describe("Grafana's dashboards", () => {
  testJudge(configFiles, 19, [
    [
      'a field that there is none of',
      text(providers, 'disableDeletion', 'disableDelete'),
      providers,
      monitoring,
      /disableDelete/,
    ],
    [
      'a folder with nothing in it',
      text(providers, '/var/lib/grafana/dashboards', '/etc/dashboards'),
      providers,
      monitoring,
      /has nothing at \/etc\/dashboards/,
    ],
    [
      'a uid that another dashboard has',
      text(logs, '"uid": "loki"', '"uid": "hosts"'),
      logs,
      monitoring,
      /2 dashboards have the uid hosts/,
    ],
    [
      'a data source that Grafana does not have',
      text(hosts, '"uid": "prometheus"', '"uid": "prometeus"'),
      hosts,
      monitoring,
      /asks prometeus of type prometheus/,
    ],
    [
      'a data source of another type',
      text(logs, '"type": "loki"', '"type": "prometheus"'),
      logs,
      monitoring,
      /asks loki/,
    ],
    ['two panels in one place', text(hosts, '"x": 12', '"x": 0'), hosts, monitoring, /one place/],
    ['a panel beyond the edge', text(hosts, '"x": 12', '"x": 16'), hosts, monitoring, /24 columns/],
    [
      'a panel of no kind',
      text(hosts, '"type": "timeseries"', '"type": "graph"'),
      hosts,
      monitoring,
      /panels\.0\.type/,
    ],
    [
      'a panel that asks nothing',
      (output) =>
        output.json(hosts, ({ panels: [first] }: { panels: { targets: unknown[] }[] }) => {
          first!.targets = [];
        }),
      hosts,
      monitoring,
      /targets/,
    ],
  ]);
});

describe('Vector', () => {
  testJudge(configFiles, 19, [
    ['an unknown field', text(vector, 'endpoint:', 'endpont:'), vector, monitoring, /endpont|endpoint/],
    ['an input of nobody', text(vector, '- syslog', '- sislog'), vector, monitoring, /reads sislog/],
    ['a mode of no socket', text(vector, 'mode: udp', 'mode: upd'), vector, monitoring, /mode/],
    ['a port that nobody can reach', text(vector, '5514', '5515'), vector, monitoring, /5515\/udp/],
    [
      'a Loki that is not there',
      text(vector, 'http://loki:3100', 'http://lokki:3100'),
      vector,
      monitoring,
      /lokki:3100 is no service/,
    ],
  ]);
});

describe('Frigate', () => {
  testJudge(configFiles, 19, [
    ['an unknown field', text(camera, 'hwaccel_args', 'hw_accel'), camera, frigate, /hw_accel/],
    [
      'a detector that 0.16 does not have on this machine',
      text(camera, 'type: onnx', 'type: tensorrt'),
      camera,
      frigate,
      /detectors\.onnx\.type/,
    ],
    ['a role of no input', text(camera, '- record', '- recording'), camera, frigate, /roles/],
    ['a threshold above one', text(camera, 'threshold: 0.7', 'threshold: 7'), camera, frigate, /threshold/],
    [
      'a variable that the container does not have',
      text(camera, '{FRIGATE_FRONT_DOOR_URL}', '{FRIGATE_BACK_DOOR_URL}'),
      camera,
      frigate,
      /no variable FRIGATE_BACK_DOOR_URL/,
    ],
    [
      'a model that is gone with the container',
      text(camera, 'path: /config/model_cache', 'path: /models'),
      camera,
      frigate,
      /\/models\/yolo\.onnx is in no mount/,
    ],
  ]);
});
