import { CloudImage, ProxmoxVm } from '../../lib';
import { expectRefused } from './refusal';
import { ProxmoxLab } from './small-lab';

test('a linked clone of what is no template', () => {
  const lab = new ProxmoxLab();
  const url = 'https://192.0.2.1/1.9.5/nocloud.qcow2';
  const image = new CloudImage(lab.root, 'cloud', { node: lab.node, url, checksum: '0f'.repeat(32) });
  new ProxmoxVm(lab.root, 'ctr01', { ...lab.machine(21), image, linked: true }); // <linked>
  expectRefused(
    lab.app,
    `
    HL670  cloud is no template, which a linked clone is made of
           at  platform/tofu/ctr01  <linked>
      fix  leave linked out`,
  );
});

test('a device that the node does not have', () => {
  const lab = new ProxmoxLab({ usb: { zigbee: { id: '10c4:ea60' } } });
  new ProxmoxVm(lab.root, 'ctr01', { ...lab.machine(21), usb: ['zwave'] }); // <usb>
  expectRefused(
    lab.app,
    `
    HL671  pve has no USB device "zwave"
           at  platform/tofu/ctr01  <usb>
      fix  name one of these: zigbee`,
  );
});
