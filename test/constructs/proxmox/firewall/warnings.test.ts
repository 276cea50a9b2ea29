import { ProxmoxFirewall, ProxmoxHostFirewall } from '../../../../lib';
import { labWithNode } from '../small-node';

const told = (app: ReturnType<typeof labWithNode>['app']) =>
  app.check().map(({ code, severity, what }) => `${code} ${severity}: ${what}`);

test('a firewall that lets nobody in is told of', () => {
  const { app, root, pve, lan } = labWithNode();
  new ProxmoxFirewall(root, 'firewall', { node: pve, rules: [{ from: lan, ports: [22] }] });
  expect(told(app)).toEqual([
    'HL680 warning: nobody but the network that pve itself is in reaches its SSH and port 8006, once the firewall is on',
  ]);
});

test.each([
  { ports: [22, 8006], enabled: false },
  { ports: [22, 8006], card: 'vmbr1' },
])('the rule %p lets nobody in for sure', (rule) => {
  const { app, root, pve } = labWithNode();
  new ProxmoxFirewall(root, 'firewall', { node: pve, rules: [rule] });
  expect(told(app)).toEqual([expect.stringContaining('HL680 warning: nobody')]);
});

test('rules for both ports let people in', () => {
  const { app, root, pve, lan } = labWithNode();
  new ProxmoxFirewall(root, 'firewall', { node: pve, rules: [{ from: lan, ports: [22, 8006] }] });
  expect(told(app)).toEqual([]);
});

test.each([{ enabled: false }, { input: 'ACCEPT' as const }])('with %p nobody is locked out', (props) => {
  const { app, root, pve } = labWithNode();
  new ProxmoxFirewall(root, 'firewall', { node: pve, ...props });
  expect(told(app)).toEqual([]);
});

test('rules of a machine whose cards pass no firewall, in a lab that has none', () => {
  const { app, root, vm } = labWithNode();
  new ProxmoxHostFirewall(root, 'rules', { host: vm(), rules: [{ ports: [80] }] });
  expect(told(app)).toEqual([
    'HL685 warning: the rules of web may do nothing: the lab has no ProxmoxFirewall of pve',
    'HL685 warning: the rules of web may do nothing: no card of web passes it',
  ]);
});

test('rules of a node while the firewall of its datacenter is off', () => {
  const { app, root, pve } = labWithNode();
  new ProxmoxFirewall(root, 'firewall', { node: pve, enabled: false });
  new ProxmoxHostFirewall(root, 'rules', { host: pve, rules: [{ ports: [80] }] });
  expect(told(app)).toEqual([
    'HL685 warning: the rules of pve may do nothing: the ProxmoxFirewall of pve has enabled: false',
  ]);
});
