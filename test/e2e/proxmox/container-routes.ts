import type { Container } from './containers';
import { readProperties } from './property-string';
import type { Route } from './routes';

/** What can be asked of containers. */
export const containerRoutes: readonly Route[] = [
  [
    'GET',
    /^\/nodes\/([^/]+)\/lxc$/,
    ({ containers }, { node }) =>
      [...containers.all.values()].filter((one) => one.node === node).map(containerOf),
  ],
  ['POST', /^\/nodes\/([^/]+)\/lxc$/, ({ containers }, call) => containers.create(call)],
  [
    'GET',
    /^\/nodes\/([^/]+)\/lxc\/(\d+)\/config$/,
    ({ containers }, { node }, [, id]) => containers.shown(containers.find(node, Number(id))),
  ],
  [
    'GET',
    /^\/nodes\/([^/]+)\/lxc\/(\d+)\/status\/current$/,
    ({ containers }, { node }, [, id]) => containerOf(containers.find(node, Number(id))),
  ],
  [
    'GET',
    /^\/nodes\/([^/]+)\/lxc\/(\d+)\/interfaces$/,
    ({ containers }, { node }, [, id]) => containerInterfaces(containers.find(node, Number(id))),
  ],
  [
    'PUT',
    /^\/nodes\/([^/]+)\/lxc\/(\d+)\/config$/,
    ({ containers }, call, [, id]) => containers.configure(call, containers.find(call.node, Number(id))),
  ],
  [
    'POST',
    /^\/nodes\/([^/]+)\/lxc\/(\d+)\/status\/(start|stop|shutdown|reboot)$/,
    ({ containers }, call, [, id, what = '']) =>
      containers.power(call, containers.find(call.node, Number(id)), what),
  ],
  [
    'DELETE',
    /^\/nodes\/([^/]+)\/lxc\/(\d+)$/,
    ({ containers }, call, [, id]) => containers.remove(call, containers.find(call.node, Number(id))),
  ],
];

/** A container in a list. */
export function containerOf({ vmId, node, status, config }: Container) {
  return {
    id: `lxc/${vmId}`,
    vmid: vmId,
    node,
    type: 'lxc',
    status,
    name: config['hostname'] ?? `CT${vmId}`,
    ...(config['tags'] === undefined ? {} : { tags: config['tags'] }),
  };
}

/** What a running container tells of its cards. */
function containerInterfaces({ status, config }: Container): readonly unknown[] {
  if (status !== 'running') return [];
  return Object.entries(config).flatMap(([name, value]) => {
    if (!/^net\d+$/.test(name)) return [];
    const { name: card = '', hwaddr = '', ip = '' } = readProperties(value).rest;
    const [address = '', prefix = '32'] = ip.split('/');
    return [
      {
        name: card,
        'hardware-address': hwaddr.toLowerCase(),
        'ip-addresses': [{ 'ip-address': address, prefix, 'ip-address-type': 'inet' }],
      },
    ];
  });
}
