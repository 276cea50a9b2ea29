import { ProxmoxHa, ProxmoxNode, ProxmoxVm } from '../../lib';
import { expectRefused } from './refusal';
import { ProxmoxLab } from './small-lab';

test('nodes that stand alone, and shall keep a machine running', () => {
  const lab = new ProxmoxLab();
  const second = new ProxmoxNode(lab.root, 'pve2', { address: lab.lan.at(6), bridges: {}, storage: 'zfs' });
  const machines = [new ProxmoxVm(lab.root, 'ctr01', lab.machine(21))];
  new ProxmoxHa(lab.root, 'kept', { machines, nodes: [lab.node, second] }); // <ha>
  expectRefused(
    lab.app,
    `
    HL674  pve2 and pve are not in one cluster of one version, and keep no machines running for each other
           at  platform/tofu/kept  <ha>
      fix  give both nodes the cluster that they are in, and their pveVersion`,
  );
});
