import type { OrRef } from '../tofu/tofu-ref';
import { Image } from '../../model/image';
import { VirtualEnvironmentVm } from './bindings/virtual-environment-vm';
import type { VmBody, VmInitialization } from './document';
import type { PciProps } from './devices';
import { withExtra } from './given';
import { networkDevice } from './network-interface';
import { poolOf } from './proxmox-pool';
import type { ProxmoxVm } from './proxmox-vm';
import { startup } from './startup';
import { drivesOf } from './vm-drives';
import type { ProxmoxVmProps } from './vm-props';

/** What the body needs beside the machine itself. */
interface BodyProps extends Pick<
  ProxmoxVmProps,
  'tags' | 'startOnBoot' | 'description' | 'startup' | 'pool' | 'extra'
> {
  readonly keys: OrRef<readonly string[]> | undefined;
  /** Arguments of `initialization` that name files. */
  readonly files: Readonly<Record<string, OrRef<string>>>;
}

/**
 * The resource of a machine. Every block that the provider would fill with a default of its own is written out from the
 * template's facts: an omitted one makes the clone differ from its template.
 */
export function vmBody(vm: ProxmoxVm, props: BodyProps): VmBody {
  const { image, proxmox } = vm;
  const { facts } = image;
  const pinned = facts.machine === 'q35' ? { machine: 'q35' } : {};
  const body: VmBody = {
    name: vm.name,
    ...(props.description !== undefined && { description: props.description }),
    ...(props.tags !== undefined && { tags: [...new Set(props.tags)].sort() }),
    node_name: proxmox.name,
    vm_id: vm.vmId,
    ...poolOf(props.pool),
    on_boot: props.startOnBoot ?? true,
    ...(props.startup !== undefined && { startup: [startup(props.startup)] }),
    // A guest that ignores the power button would hold up `tofu destroy` for half an hour.
    stop_on_destroy: true,
    // What is not known of a machine that runs, such as how long to wait for its agent, is no reason to end its work.
    ...(vm.isAdopted && { reboot_after_update: false }),
    // A clone that is imported would be replaced: https://github.com/bpg/terraform-provider-proxmox/issues/1988
    ...(image instanceof Image &&
      !vm.isAdopted && {
        clone: [
          {
            vm_id: image.vmId as OrRef<number>,
            // The provider looks for the template on the machine's own node.
            ...(image.host !== proxmox && { node_name: image.host.name }),
            full: !vm.isLinked,
            // No `retries`: with them the provider takes "already exists" for its own success, and takes over a machine
            // that somebody made under the same number.
          },
        ],
      }),
    ...pinned,
    bios: facts.firmware === 'uefi' ? 'ovmf' : 'seabios',
    // The provider's own type is another than Packer's, and a disk that nobody names is one to remove.
    ...(facts.firmware === 'uefi' && {
      efi_disk: [{ datastore_id: facts.storage, type: '4m', pre_enrolled_keys: false }],
    }),
    operating_system: [{ type: 'l26' }],
    cpu: [{ cores: vm.cores, type: vm.cpuType }],
    memory: [{ dedicated: vm.memory, ...(vm.minMemory !== undefined && { floating: vm.minMemory }) }],
    agent: [
      {
        enabled: facts.agent,
        ...(facts.agent && { timeout: '5m', wait_for_ip: [{ disabled: true }] }),
      },
    ],
    scsi_hardware: facts.scsiController,
    disk: [...drivesOf(vm)],
    network_device: vm.interfaces.map(networkDevice),
    initialization: [initialization(vm, props)],
    ...(vm.pci.length > 0 && { hostpci: vm.pci.map((device, index) => pciDevice(vm, device, index)) }),
    ...(vm.usb.length > 0 && {
      usb: vm.usb.map(({ device, usb3 }) => ({ mapping: device, ...(usb3 !== undefined && { usb3 }) })),
    }),
    // Cloud images panic on a resize without one, and it is what `qm terminal` opens.
    serial_device: [{ device: 'socket' }],
  };
  return withExtra(body, VirtualEnvironmentVm.table, props.extra ?? {});
}

function pciDevice({ image }: ProxmoxVm, { device, pcie, rombar = true, xvga }: PciProps, index: number) {
  return {
    device: `hostpci${index}`,
    mapping: device,
    pcie: pcie ?? image.facts.machine === 'q35',
    rombar,
    ...(xvga !== undefined && { xvga }),
  };
}

function initialization(vm: ProxmoxVm, { keys, files, extra }: BodyProps): VmInitialization {
  const servers = [...new Set(vm.interfaces.flatMap(({ address }) => address.network.dns))];
  return {
    datastore_id: vm.image.facts.storage,
    ...(servers.length > 0 && { dns: [{ servers }] }),
    ip_config: vm.interfaces.map(({ address }) => ({
      ipv4: [
        {
          address: address.cidr,
          ...(address.network.gateway !== undefined && { gateway: address.network.gateway }),
        },
      ],
    })),
    // The provider takes one of them.
    ...(vm.user !== undefined &&
      !('user_data_file_id' in files) &&
      !('userDataFileId' in (extra?.initialization ?? {})) && {
        user_account: [{ username: vm.user, keys: keys ?? [] }],
      }),
    ...files,
  };
}
