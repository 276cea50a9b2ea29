import { CloudImage, Image, ProxmoxVm, type ProxmoxVmProps } from '../../lib';
import { expectRefused } from './refusal';
import { ProxmoxLab } from './small-lab';

/** A lab with a machine that has these arguments of the provider. */
function labWith(extra: NonNullable<ProxmoxVmProps['extra']>) {
  const lab = new ProxmoxLab();
  new ProxmoxVm(lab.root, 'ctr01', { ...lab.machine(21), extra }); // <drives>
  return lab.app;
}

test.each(['scsi31', 'virtio16', 'sata6', 'ide4', 'nvme0', 'scsi', 'scsi01'])('a disk in slot %s', (slot) => {
  expectRefused(
    labWith({ disk: [{ interface: slot, size: 20 }] }),
    `
    HL640  "${slot}" is no slot for a drive: there are scsi0 to 30, virtio0 to 15, sata0 to 5, ide0 to 3
           at  platform/tofu/ctr01  <drives>
      fix  write it as in 'scsi0'`,
  );
});

test.each(['scsi30', 'virtio15', 'sata5', 'ide3'])('a disk in slot %s is fine', (slot) => {
  expect(labWith({ disk: [{ interface: slot, size: 20 }] }).check()).toEqual([]);
});

test('a template whose disk is in a slot that there is not, and on a storage that cannot be', () => {
  const lab = new ProxmoxLab();
  const facts = { ...lab.image.facts, diskInterface: 'scsi31', storage: 'x' };
  const image = new Image(lab.repository, 'odd', { node: lab.node, vmId: 9001, facts }); // <odd>
  new ProxmoxVm(lab.root, 'ctr01', { ...lab.machine(21), image, dataDisk: '10GiB' });
  expectRefused(
    lab.app,
    `
      HL640  "scsi31" is no slot for a drive: there are scsi0 to 30, virtio0 to 15, sata0 to 5, ide0 to 3
             at  platform/odd  <odd>
        fix  write it as in 'scsi0'

      HL621  "x" is no id of a storage: a letter, then letters, digits, "_", "." and "-", a letter or digit at the end
             at  platform/odd  <odd>
        fix  write it as Proxmox shows it, as in 'local-lvm'`,
  );
});

test('a data disk behind the last slot', () => {
  const lab = new ProxmoxLab();
  const facts = { ...lab.image.facts, diskInterface: 'sata5' };
  const image = new Image(lab.repository, 'last', { node: lab.node, vmId: 9001, facts });
  new ProxmoxVm(lab.root, 'ctr01', { ...lab.machine(21), image, dataDisk: '10GiB' }); // <behind>
  expectRefused(
    lab.app,
    `
      HL640  "sata6" is no slot for a drive: there are scsi0 to 30, virtio0 to 15, sata0 to 5, ide0 to 3
             at  platform/tofu/ctr01  <behind>
        fix  write it as in 'scsi0'`,
  );
});

test('a disk of a cloud image in the slot that cloud-init has', () => {
  const lab = new ProxmoxLab();
  const { node, root } = lab;
  const url = 'https://192.0.2.1/1.9.5/nocloud.qcow2';
  const facts = { diskInterface: 'ide2' };
  const image = new CloudImage(root, 'cloud', { node, url, checksum: '0f'.repeat(32), facts });
  new ProxmoxVm(root, 'ctr01', { ...lab.machine(21), image }); // <ide2>
  expectRefused(
    lab.app,
    `
      HL641  cloud-init's drive and disk 0 are both in slot ide2
             at  platform/tofu/ctr01  <ide2>
        fix  give one of them another slot`,
  );
});

test('two disks, and a CD-ROM and cloud-init, in one slot each', () => {
  const extra = {
    disk: [{ interface: 'scsi0' }, { interface: 'scsi0' }],
    cdrom: { fileId: 'none' },
    initialization: { interface: 'ide3' },
  };
  expectRefused(
    labWith(extra),
    `
      HL641  cloud-init's drive and the CD-ROM are both in slot ide3
             at  platform/tofu/ctr01  <drives>
        fix  give one of them another slot

      HL641  disk 0 and disk 1 are both in slot scsi0
             at  platform/tofu/ctr01  <drives>
        fix  give one of them another slot`,
  );
});

test('a thread of its own for disks that cannot have one', () => {
  const disk = [
    { interface: 'sata0', iothread: true },
    { interface: 'scsi0', iothread: true },
    { interface: 'virtio0', iothread: true },
  ];
  expectRefused(
    labWith({ scsiHardware: 'virtio-scsi-pci', disk }),
    `
      HL642  iothread of disk sata0 needs a virtio slot, or a scsi slot of controller virtio-scsi-single; it has "virtio-scsi-pci"
             at  platform/tofu/ctr01  <drives>
        fix  leave iothread out, or give another slot or controller

      HL642  iothread of disk scsi0 needs a virtio slot, or a scsi slot of controller virtio-scsi-single; it has "virtio-scsi-pci"
             at  platform/tofu/ctr01  <drives>
        fix  leave iothread out, or give another slot or controller`,
  );
});

test('a solid-state disk of virtio', () => {
  expectRefused(
    labWith({ disk: [{ interface: 'virtio0', ssd: true }] }),
    `
      HL642  disk virtio0 cannot be an ssd: virtio has no such option
             at  platform/tofu/ctr01  <drives>
        fix  leave ssd out, or give a scsi slot`,
  );
});

test('a storage of a disk, and files, that cannot be', () => {
  const extra = {
    disk: [{ interface: 'scsi0', datastoreId: 'my storage', importFromAttribute: 'local:import/debian.iso' }],
    cdrom: { fileId: 'local:iso/debian.qcow2' },
    initialization: { vendorDataFileId: 'vendor.yaml', userDataFileId: 'local:snippets/user.yaml' },
  };
  expectRefused(
    labWith(extra),
    `
      HL621  "my storage" is no id of a storage: a letter, then letters, digits, "_", "." and "-", a letter or digit at the end
             at  platform/tofu/ctr01  <drives>
        fix  write it as Proxmox shows it, as in 'local-lvm'

      HL643  "local:import/debian.iso" is no file on a storage: the storage, ":", its kind, "/" and its name
             at  platform/tofu/ctr01  <drives>
        fix  name a file that ends in .qcow2 or .raw or .vmdk or .ova

      HL643  "local:iso/debian.qcow2" is no file on a storage: the storage, ":", its kind, "/" and its name
             at  platform/tofu/ctr01  <drives>
        fix  name a file that ends in .iso or .img

      HL643  "vendor.yaml" is no file on a storage: the storage, ":", its kind, "/" and its name
             at  platform/tofu/ctr01  <drives>
        fix  write it as in 'local:import/debian.qcow2'; a kind is one of iso, import, vztmpl, snippets`,
  );
});

test('a disk on a storage that cannot be', () => {
  const lab = new ProxmoxLab();
  new ProxmoxVm(lab.root, 'ctr01', {
    ...lab.machine(21),
    disk: { storage: 'x' },
    dataDisk: { size: '10GiB', storage: 'my-' },
  });
  expect(lab.app.check()).toMatchObject([
    { code: 'HL621', what: expect.stringContaining('"x"') as string },
    { code: 'HL621', what: expect.stringContaining('"my-"') as string },
  ]);
});

test('a thread of its own for the disk of a template that has another controller', () => {
  const lab = new ProxmoxLab();
  const facts = { ...lab.image.facts, scsiController: 'lsi' };
  const image = new Image(lab.repository, 'old', { node: lab.node, vmId: 9001, facts });
  new ProxmoxVm(lab.root, 'ctr01', { ...lab.machine(21), image, disk: { iothread: true } }); // <thread>
  expectRefused(
    lab.app,
    `
      HL642  iothread of disk scsi0 needs a virtio slot, or a scsi slot of controller virtio-scsi-single; it has "lsi"
             at  platform/tofu/ctr01  <thread>
        fix  leave iothread out, or give another slot or controller`,
  );
});
