import type { Finding } from '../../core/component';
import type { ProxmoxVm } from './proxmox-vm';

type Block = Readonly<Record<string, unknown>>;

/** What of a machine's `extra` its image, its node or the rest of it contradicts; the provider says none of it in a plan. */
export function extraFaults(vm: ProxmoxVm, extra: object): readonly Finding[] {
  return [
    ...(vm.proxmox.login === 'password' ? [] : rootOnly(extra)),
    ...twoSources(extra),
    ...agentThatIsMissing(vm, extra),
  ];
}

/**
 * Arguments that Proxmox takes from `root@pam` with a password alone, and never from a token.
 *
 * @see https://registry.terraform.io/providers/bpg/proxmox/latest/docs/resources/virtual_environment_vm
 */
const ofRootAlone: readonly (readonly [block: string, argument: string])[] = [
  ['hostpci', 'id'],
  ['usb', 'host'],
  ['cpu', 'affinity'],
  ['cpu', 'architecture'],
  ['memory', 'hugepages'],
  ['memory', 'keep_hugepages'],
  ['initialization', 'upgrade'],
];

/** What a token may do instead, once root has made the mapping. */
const mapped = new Map([
  [
    'hostpci.id',
    `give the node's gpus or pci the device, and the machine its name; or the node login: 'password'`,
  ],
  ['usb.host', `give the node's usb the device, and the machine its name; or the node login: 'password'`],
]);

function rootOnly(extra: object): readonly Finding[] {
  const nested = ofRootAlone.filter(([block, argument]) =>
    blocksOf(extra, block).some((one) => argument in one),
  );
  const hostPaths = blocksOf(extra, 'disk').some(
    ({ path_in_datastore: path }) => typeof path === 'string' && path.startsWith('/'),
  );
  const names = [
    ...nested.map(([block, argument]) => `${block}.${argument}`),
    ...(hostPaths ? ['a device of the node as disk.path_in_datastore'] : []),
    ...['kvm_arguments', 'rng', 'amd_sev'].filter((name) => name in extra),
  ];
  return names.map((name) => ({
    code: 'HL622',
    what: `only root@pam with a password may set ${name}, and the provider logs in by a token`,
    fix: mapped.get(name) ?? `leave it out, or give the node login: 'password'`,
  }));
}

/** Proxmox takes the file and forgets the rest. */
function twoSources(extra: object): readonly Finding[] {
  const [block] = blocksOf(extra, 'initialization');
  if (block === undefined) return [];
  const pairs = [
    ['user_data_file_id', 'user_account', 'the user'],
    ['network_data_file_id', 'ip_config', 'the addresses'],
  ] as const;
  return pairs
    .filter(([file, own]) => file in block && own in block)
    .map(([file, own, what]) => ({
      code: 'HL623',
      what: `${file} and ${own} both say ${what}, and Proxmox takes the file alone`,
      fix: `leave ${own} out, and write ${what} into the file`,
    }));
}

/** Each plan would wait for it until the time is up. */
function agentThatIsMissing({ image }: ProxmoxVm, extra: object): readonly Finding[] {
  if (image.facts.agent || !blocksOf(extra, 'agent').some(({ enabled }) => enabled === true)) return [];
  return [
    {
      code: 'HL624',
      what: `the guest agent is switched on, but ${image.node.id} has none: each apply would wait for it for 15 minutes`,
      fix: 'build the image with it, or leave the agent out',
    },
  ];
}

function blocksOf(extra: object, name: string): readonly Block[] {
  const value = (extra as Block)[name];
  return Array.isArray(value) ? (value as Block[]) : [];
}
