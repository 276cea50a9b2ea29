import type { Guest } from './guest';

/** The parts of `report.json` that say what is on the nodes before the first apply. */
export interface Report {
  readonly images: readonly { readonly name: string; readonly node: string; readonly vmId: number | null }[];
}

/** The templates of a node, as Packer leaves them. */
export function templatesOf(report: Report, nodes: readonly string[]): readonly Guest[] {
  return report.images.flatMap(({ name, node, vmId }) =>
    vmId !== null && nodes.includes(node) ? [templateOf(name, node, vmId)] : [],
  );
}

function templateOf(name: string, node: string, vmId: number): Guest {
  return {
    vmId,
    node,
    template: true,
    status: 'stopped',
    config: {
      name,
      agent: 'enabled=1',
      bios: 'seabios',
      boot: 'order=scsi0',
      cores: '2',
      cpu: 'x86-64-v2-AES',
      ide0: `local-lvm:vm-${vmId}-cloudinit,media=cdrom,size=4M`,
      machine: 'q35',
      memory: '2048',
      // A template's card gets an address of its own at each clone; machines name theirs.
      net0: 'virtio=BC:24:11:00:00:00,bridge=vmbr0',
      numa: '0',
      onboot: '0',
      ostype: 'l26',
      // The smallest disk that a Debian with cloud-init fits on.
      scsi0: `local-lvm:base-${vmId}-disk-0,discard=on,iothread=1,size=10G,ssd=1`,
      scsihw: 'virtio-scsi-single',
      sockets: '1',
    },
  };
}
