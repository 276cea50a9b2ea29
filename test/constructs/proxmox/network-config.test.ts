import { Artifact } from '../../../lib/core/artifact';
import type { NetworkConfig } from '../../../lib/constructs/proxmox/cloud-init/document';
import type { ProxmoxVm } from '../../../lib/constructs/proxmox/proxmox-vm';
import { fileOf } from '../small-lab';
import { labWithNode, machineOf, resourcesOf } from './small-node';

const path = 'platform/tofu/cloud-init/web-network.yaml';

/** A machine on the LAN and on a network of an MTU, without a router. */
function machineWith(mtu: number) {
  const lab = labWithNode({}, mtu);
  const vm = lab.vm({ networks: [{ address: lab.lan.at(20) }, { address: lab.storage.at(20) }] });
  return { ...lab, vm };
}

function networkFile(vm: ProxmoxVm): Artifact<NetworkConfig> {
  const file = vm.node.findChild('network.yaml');
  if (!(file instanceof Artifact)) throw new Error('no file');
  return file as Artifact<NetworkConfig>;
}

describe('an MTU of 9000', () => {
  test('reaches the bridge', () => {
    const { app } = machineWith(9000);
    expect(resourcesOf(app, 'proxmox_network_linux_bridge')['pve_vmbr1']).toMatchObject({
      name: 'vmbr1',
      node_name: 'pve',
      comment: 'storage',
      mtu: 9000,
      ports: ['enp2s0'],
    });
  });

  test('reaches the network card, and only its own', () => {
    const { app } = machineWith(9000);
    expect(machineOf(app).network_device?.map(({ mtu }) => mtu)).toEqual([null, 9000]);
  });

  test('reaches the system by a file of cloud-init, because Proxmox writes none there', () => {
    const { app } = machineWith(9000);
    expect(fileOf(app, path)).toMatchInlineSnapshot(`
     "version: 2
     ethernets:
       eth0:
         match:
           macaddress: bc:24:11:a8:01:14
         set-name: eth0
         addresses:
           - 192.168.1.20/24
         routes:
           - to: 0.0.0.0/0
             via: 192.168.1.1
         nameservers:
           addresses:
             - 192.168.1.4
             - 192.168.1.5
       eth1:
         match:
           macaddress: bc:24:11:00:0a:14
         set-name: eth1
         mtu: 9000
         addresses:
           - 10.0.10.20/24
     "
    `);
    expect(resourcesOf(app, 'proxmox_virtual_environment_file')['web_network-config']).toMatchObject({
      content_type: 'snippets',
      datastore_id: 'local',
      node_name: 'pve',
      source_raw: [
        { data: '${file("${path.module}/cloud-init/web-network.yaml")}', file_name: 'web-network.yaml' },
      ],
    });
    // By a reference, a change of the file would replace the machine.
    expect(machineOf(app).initialization?.[0]?.network_data_file_id).toBe('local:snippets/web-network.yaml');
  });

  test('the bridge and the file are made before the machine', () => {
    const { app } = machineWith(9000);
    expect(machineOf(app)['depends_on']).toEqual([
      'proxmox_network_linux_bridge.pve_vmbr1',
      'proxmox_virtual_environment_file.web_network-config',
    ]);
  });

  test("the node's storage of snippets can be another", () => {
    const { app, lan, storage, vm } = labWithNode({ snippets: 'nas' });
    vm({ networks: [{ address: lan.at(20) }, { address: storage.at(20) }] });
    expect(resourcesOf(app, 'proxmox_virtual_environment_file')['web_network-config']).toMatchObject({
      datastore_id: 'nas',
    });
  });

  test('a key that no type knows can be added', () => {
    const { app, vm } = machineWith(9000);
    networkFile(vm).patch((document) => {
      document['bonds'] = { bond0: { interfaces: ['eth0'] } };
      document.ethernets['eth0']!['accept-ra'] = false;
    });
    expect(fileOf(app, path)).toMatch(/accept-ra: false[\s\S]*bonds:\n {2}bond0:\n/);
  });
});

describe('the usual MTU of 1500', () => {
  test('leaves no trace anywhere', () => {
    const { app } = machineWith(1500);
    const files = app.render();
    expect(files.has(path)).toBe(false);
    expect(machineOf(app).network_device?.map(({ mtu }) => mtu)).toEqual([null, null]);
    expect(machineOf(app).initialization?.[0]).not.toHaveProperty('network_data_file_id');
    expect(resourcesOf(app, 'proxmox_virtual_environment_file')).toEqual({});
    expect(resourcesOf(app, 'proxmox_network_linux_bridge')['pve_vmbr1']).not.toHaveProperty('mtu');
  });
});
