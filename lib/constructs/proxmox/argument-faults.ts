import type { Finding } from '../../core/component';
import { quoted, type Fault } from '../../model/fault';
import { parseMac } from '../../model/names';
import { bridgeFaults } from '../../model/node-names';
import { vlanFaults } from '../../model/vlan';
import type { VmBody } from './document';
import { tagFaults } from './names';
import type { ProxmoxVm } from './proxmox-vm';

type Extra = Partial<VmBody>;

/** What of a machine's cards and devices, and of its `extra` in the provider's words, breaks a rule of Proxmox. */
export function argumentFaults(vm: ProxmoxVm, extra: Extra): readonly Finding[] {
  return [
    ...vm.interfaces.flatMap(({ given }) => trunkFaults(given.trunks)),
    ...(extra.network_device ?? []).flatMap(cardFaults),
    ...firmwareFaults(vm, extra),
    ...expressFaults(vm, extra),
    ...tagFaults(extra.tags ?? []),
    ...twiceFaults(extra.tags ?? []),
  ];
}

/** VLANs that a card carries: `10;20-30`. */
const trunks = /^\d+(-\d+)?(;\d+(-\d+)?)*$/;

function cardFaults(card: NonNullable<Extra['network_device']>[number]): readonly Fault[] {
  const { bridge, mac_address: mac, vlan_id: vlan } = card;
  return [
    ...(typeof bridge === 'string' ? bridgeFaults(bridge) : []),
    ...(typeof mac === 'string' ? faultsOf(parseMac(mac)) : []),
    ...(typeof vlan === 'number' ? vlanFaults('vlan_id', vlan) : []),
    ...trunkFaults(card.trunks),
  ];
}

function trunkFaults(carried: unknown): readonly Fault[] {
  if (typeof carried !== 'string') return [];
  if (trunks.test(carried)) {
    const ends = carried.split(/[;-]/).map(Number);
    return ends.flatMap((end) => vlanFaults('each end of trunks', end));
  }
  return [
    {
      code: 'HL645',
      what: `trunks must be VLANs and ranges of them with ";" between, got ${quoted(carried)}`,
      fix: `write it as in '10;20-30'`,
    },
  ];
}

function faultsOf(parsed: ReturnType<typeof parseMac>): readonly Fault[] {
  return 'fault' in parsed ? [parsed.fault] : [];
}

/** A disk that was installed for one firmware does not start under the other. */
function firmwareFaults({ image }: ProxmoxVm, extra: Extra): readonly Finding[] {
  const templates = image.facts.firmware === 'uefi' ? 'ovmf' : 'seabios';
  const { bios = templates, efi_disk: [given] = [] } = extra;
  const disk = { type: templates === 'ovmf' ? '4m' : '2m', ...given };
  const found: Finding[] = [];
  if (bios !== templates) {
    found.push({
      code: 'HL644',
      what: `bios is ${quoted(bios)}, but ${image.node.id} was installed for ${quoted(templates)}: the machine would not start`,
      fix: 'leave bios out, or build the image for that firmware',
    });
  }
  if (disk.pre_enrolled_keys === true && disk.type !== '4m') {
    found.push({
      code: 'HL644',
      what: `secure boot (pre_enrolled_keys) needs an efi_disk of type "4m", and this is ${quoted(disk.type)}`,
      fix: `give the efi_disk type: '4m'`,
    });
  }
  return found;
}

function expressFaults({ image, pci }: ProxmoxVm, { hostpci = [], machine }: Extra): readonly Finding[] {
  const type = machine ?? image.facts.machine;
  if (type.includes('q35') || ![...pci, ...hostpci].some(({ pcie }) => pcie === true)) return [];
  return [
    {
      code: 'HL607',
      what: `pcie needs machine type q35, but template ${image.node.id} is ${type}`,
      fix: `give the template machine: 'q35'`,
    },
  ];
}

/** Those of the setting `tags` are written once; `extra` has the last word as it is. */
function twiceFaults(tags: readonly string[]): readonly Finding[] {
  return [...new Set(tags.filter((tag, index) => tags.indexOf(tag) !== index))].map((tag) => ({
    code: 'HL611',
    what: `tag ${quoted(tag)} stands twice`,
    fix: 'leave one of them out',
  }));
}
