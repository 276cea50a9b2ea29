import type { App } from '../../../lib/core/app';
import type { CloudInitProps } from '../../../lib/constructs/proxmox/cloud-init/cloud-init';
import { codesOf, fileOf } from '../small-lab';
import { labWithNode, machineOf, resourcesOf } from './small-node';

const users = ['default', { name: 'deploy', ssh_authorized_keys: ['ssh-ed25519 AAAA me'] }];

/** A file of cloud-init, without the line that says who wrote it. */
function written(app: App, kind: string): string {
  return fileOf(app, `platform/tofu/cloud-init/web-${kind}.yaml`).replace(/^# Written by .*\n\n/m, '');
}

/** A lab with a machine that has files of its own. */
function labWith(cloudInit: CloudInitProps) {
  const lab = labWithNode();
  lab.vm({ cloudInit }).allow('HL672', 'it is made anew often');
  expect(codesOf(lab.app)).toEqual([]);
  return lab.app;
}

test('user data is a file with its first line, uploaded as a snippet, in the place of the user', () => {
  const app = labWith({ userData: { users, runcmd: ['echo "${HOME}" > /root/started'] } });
  expect(written(app, 'user')).toMatchInlineSnapshot(`
   "#cloud-config
   users:
     - default
     - name: deploy
       ssh_authorized_keys:
         - ssh-ed25519 AAAA me
   runcmd:
     - echo "\${HOME}" > /root/started
   "
  `);
  expect(resourcesOf(app, 'proxmox_virtual_environment_file')['web_user-config']).toMatchObject({
    content_type: 'snippets',
    datastore_id: 'local',
    node_name: 'pve',
    source_raw: [{ data: '${file("${path.module}/cloud-init/web-user.yaml")}', file_name: 'web-user.yaml' }],
  });
  const [settings] = machineOf(app).initialization ?? [];
  expect(settings).toMatchObject({
    user_data_file_id: '${proxmox_virtual_environment_file.web_user-config.id}',
    ip_config: [{ ipv4: [{ address: '192.168.1.20/24' }] }],
  });
  expect(settings).not.toHaveProperty('user_account');
});

test('vendor data stands beside the user that Proxmox makes', () => {
  const app = labWith({ vendorData: { packages: ['htop'] } });
  expect(written(app, 'vendor')).toBe('#cloud-config\npackages:\n  - htop\n');
  expect(machineOf(app).initialization).toMatchObject([
    {
      vendor_data_file_id: '${proxmox_virtual_environment_file.web_vendor-config.id}',
      user_account: [{ username: 'deploy' }],
    },
  ]);
});

test('network settings and meta data are what they are given', () => {
  const app = labWith({
    networkData: { version: 2, ethernets: { eth0: { dhcp4: true } } },
    metaData: { 'instance-id': 'web-1', 'local-hostname': 'web' },
  });
  expect(written(app, 'network')).toContain('dhcp4: true');
  expect(written(app, 'meta')).toBe('instance-id: web-1\nlocal-hostname: web\n');
  expect(machineOf(app).initialization).toMatchObject([
    {
      network_data_file_id: '${proxmox_virtual_environment_file.web_network-config.id}',
      meta_data_file_id: '${proxmox_virtual_environment_file.web_meta-config.id}',
    },
  ]);
});

test('network settings of its own take the place of those that an MTU makes', () => {
  const { app, vm, lan, storage } = labWithNode();
  const networkData = { version: 2 as const, ethernets: { eth0: { mtu: 1400 } } };
  vm({ cloudInit: { networkData }, networks: [{ address: lan.at(20) }, { address: storage.at(20) }] });
  expect(written(app, 'network')).toContain('mtu: 1400');
  expect(Object.keys(resourcesOf(app, 'proxmox_virtual_environment_file'))).toEqual(['web_network-config']);
});

test('a change replaces the machine, which is said', () => {
  const { app, vm } = labWithNode();
  vm({ cloudInit: { vendorData: { packages: ['htop'] } } });
  expect(app.check()).toMatchObject([{ code: 'HL672', severity: 'warning' }]);
});

test('user data that forgets whom Ansible logs in as is a problem', () => {
  const { app, vm } = labWithNode();
  vm({ user: 'ops', cloudInit: { userData: { users: ['default'] } } }).allow('HL672', 'once');
  expect(codesOf(app)).toEqual(['HL673']);
});
