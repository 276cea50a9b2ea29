import type { Finding } from '../../core/component';
import { quoted } from '../../model/fault';
import { Image } from '../../model/image';
import type { ProxmoxVm } from './proxmox-vm';
import { storageIdOf } from './storage/proxmox-storage';

/** What of a machine cannot be, with its image and its node. */
export function vmFaults(vm: ProxmoxVm): readonly Finding[] {
  const { facts } = vm.image;
  const found: Finding[] = [];
  if (vm.image.host !== vm.proxmox && !reachesImage(vm)) {
    const { name } = vm.image.host;
    found.push({
      code: 'HL612',
      what: `${vm.image.node.id} is on ${name}, and ${vm.proxmox.name} cannot reach it: they are in no cluster`,
      fix: `use an image of ${vm.proxmox.name}, or give both nodes the cluster that they are in`,
    });
  }
  // 0 is a size that is none, and told already.
  if (vm.memory > 0 && vm.memory < 64) {
    found.push({
      code: 'HL010',
      what: `memory of a machine must be at least 64 MiB, got ${vm.memory} MiB`,
      fix: "give more, as in '512MiB'",
    });
  }
  if (vm.minMemory !== undefined && vm.minMemory > vm.memory) {
    found.push({
      code: 'HL618',
      what: `minMemory of ${vm.minMemory} MiB is more than the memory of ${vm.memory} MiB`,
      fix: 'give less, or leave it out',
    });
  }
  if (facts.login === false && vm.user !== undefined) {
    found.push({
      code: 'HL617',
      what: `user ${quoted(vm.user)} cannot log in: ${vm.image.node.id} has no users`,
      fix: 'leave the user out',
    });
  }
  if (!(vm.image instanceof Image) && vm.diskSize === 0) {
    found.push({
      code: 'HL605',
      what: `the disk has no size: image ${vm.image.node.id} does not say its own`,
      fix: `give disk: '50GiB'`,
    });
  }
  if (vm.diskSize > 0 && vm.diskSize < facts.diskSize) {
    found.push({
      code: 'HL605',
      what: `disk of ${vm.diskSize} GiB is smaller than that of its template ${vm.image.node.id} (${facts.diskSize} GiB)`,
      fix: `give ${facts.diskSize}GiB or more: the disk of a clone can only grow`,
    });
  }
  if (vm.gpu !== undefined && !vm.proxmox.gpuNames.includes(vm.gpu)) {
    found.push({
      code: 'HL606',
      what: `${vm.proxmox.name} has no GPU ${JSON.stringify(vm.gpu)}`,
      fix:
        vm.proxmox.gpuNames.length === 0
          ? 'give the node its gpus, or the machine none'
          : `name one of its gpus: ${vm.proxmox.gpuNames.join(', ')}`,
    });
  }
  for (const { device } of vm.pci) {
    if (device === vm.gpu || [...vm.proxmox.gpuNames, ...vm.proxmox.pciNames].includes(device)) continue;
    found.push(noDevice(vm, 'PCI', device, [...vm.proxmox.pciNames, ...vm.proxmox.gpuNames]));
  }
  for (const { device } of vm.usb) {
    if (!vm.proxmox.usbNames.includes(device)) found.push(noDevice(vm, 'USB', device, vm.proxmox.usbNames));
  }
  if (vm.isLinked) found.push(...linkedFaults(vm));
  if (vm.gpu !== undefined && facts.machine !== 'q35') {
    found.push({
      code: 'HL607',
      what: `a GPU needs machine type q35, but template ${vm.image.node.id} is ${facts.machine}`,
      fix: `give the template machine: 'q35'`,
    });
  }
  return found;
}

function noDevice(
  { proxmox }: ProxmoxVm,
  kind: 'PCI' | 'USB',
  device: string,
  names: readonly string[],
): Finding {
  return {
    code: 'HL671',
    what: `${proxmox.name} has no ${kind} device ${quoted(device)}`,
    fix:
      names.length === 0
        ? `give the node its ${kind.toLowerCase()}`
        : `name one of these: ${names.join(', ')}`,
  };
}

/** A linked clone is made of the blocks of its template, where they are. */
function linkedFaults({ image, systemDisk, proxmox }: ProxmoxVm): readonly Finding[] {
  const found: Finding[] = [];
  const fix = 'leave linked out';
  if (!(image instanceof Image)) {
    found.push({
      code: 'HL670',
      what: `${image.node.id} is no template, which a linked clone is made of`,
      fix,
    });
  } else if (systemDisk.storage !== undefined && storageIdOf(systemDisk.storage) !== image.facts.storage) {
    found.push({
      code: 'HL670',
      what: `a linked clone is on the storage of its template, ${image.facts.storage}, not on ${storageIdOf(systemDisk.storage)}`,
      fix: 'leave linked out, or the storage',
    });
  } else if (image.host !== proxmox) {
    found.push({
      code: 'HL670',
      what: `a linked clone is on the node of its template, ${image.host.name}, not on ${proxmox.name}`,
      fix,
    });
  }
  return found;
}

/** Whether a clone can be made from a template of another node; a download is on its own node only. */
function reachesImage({ image, proxmox }: ProxmoxVm): boolean {
  return image instanceof Image && image.host.idSpace === proxmox.idSpace;
}
