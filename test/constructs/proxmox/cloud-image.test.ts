import { CloudImage, type CloudImageProps } from '../../../lib/constructs/proxmox/cloud-image';
import { labWithNode, machineOf, resourcesOf } from './small-node';

const checksum = '0123456789abcdef'.repeat(4);

/** A machine made from an image. */
function machineFrom(props: Partial<CloudImageProps> = {}) {
  const lab = labWithNode();
  const image = new CloudImage(lab.root, 'talos', {
    node: lab.pve,
    url: 'https://192.0.2.1/v1.9.5/nocloud-amd64.qcow2',
    checksum,
    ...props,
  });
  lab.vm({ image, disk: '50GiB' });
  return lab;
}

test('Proxmox downloads it once, and holds it against its checksum', () => {
  const { app } = machineFrom();
  expect(resourcesOf(app, 'proxmox_download_file')['talos']).toMatchObject({
    content_type: 'import',
    datastore_id: 'local',
    node_name: 'pve',
    url: 'https://192.0.2.1/v1.9.5/nocloud-amd64.qcow2',
    checksum,
    checksum_algorithm: 'sha256',
    file_name: 'talos.qcow2',
    overwrite: false,
  });
});

test('a machine has its disk imported from it, and is no clone', () => {
  const body = machineOf(machineFrom().app);
  expect(body).not.toHaveProperty('clone');
  expect(body).toMatchObject({
    machine: 'q35',
    agent: [{ enabled: false }],
    disk: [
      {
        interface: 'scsi0',
        datastore_id: 'local-lvm',
        size: 50,
        import_from: '${proxmox_download_file.talos.id}',
      },
    ],
  });
});

test('a system without users gets none, and no keys are asked for', () => {
  const { app, root } = machineFrom({ facts: { login: false } });
  expect(machineOf(app).initialization?.[0]).not.toHaveProperty('user_account');
  expect([...root.variables.keys()]).toEqual([]);
});
