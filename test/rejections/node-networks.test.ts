import { Network, ProxmoxNode } from '../../lib';
import { expectRefused } from './refusal';
import { ProxmoxLab } from './small-lab';

test('VLANs of a node that cannot be, and an address that is not its own', () => {
  const lab = new ProxmoxLab();
  const iot = new Network(lab.app, 'iot', { cidr: '192.168.3.0/24', vlan: 10 });
  // <second>
  new ProxmoxNode(lab.root, 'pve2', {
    address: lab.lan.at(6),
    bridges: {
      vmbr0: { network: lab.lan, ports: ['eno1'], vlans: [iot, lab.lan, 4095], address: lab.lan.at(7) },
    },
    vlans: [
      { network: lab.lan, on: 'vmbr0' },
      { network: iot, on: 'enp129s0f0np0', address: iot.at(6) },
    ],
    storage: 'zfs',
  });
  expectRefused(
    lab.app,
    `
      HL687  vmbr0 has vlans, but keeps none apart
             at  platform/tofu/pve2  <second>
        fix  give it vlanAware: true as well, or leave them out

      HL687  network lan is of no VLAN
             at  platform/tofu/pve2  <second>
        fix  give the Network its vlan

      HL020  each of the vlans of vmbr0 must be 1 to 4094, got 4095
             at  platform/tofu/pve2  <second>
        fix  give the id of the VLAN

      HL687  vmbr0 shall have 192.168.1.7, which is no address of pve2
             at  platform/tofu/pve2  <second>
        fix  add it to the address of the ProxmoxNode

      HL687  network lan is of no VLAN
             at  platform/tofu/pve2  <second>
        fix  give the Network its vlan

      HL620  "enp129s0f0np0.10" is no name of a bridge: a letter, then letters, digits, "_", "." and "-", 15 characters at most
             at  platform/tofu/pve2  <second>
        fix  name it as in 'vmbr0'

      HL687  enp129s0f0np0.10 shall have 192.168.3.6, which is no address of pve2
             at  platform/tofu/pve2  <second>
        fix  add it to the address of the ProxmoxNode`,
  );
});
