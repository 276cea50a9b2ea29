import { reference } from '../../formats/hcl/model';
import { valueOr } from '../../model/fault';
import type { ImageFacts } from '../../model/image';
import { parseSize } from '../../model/size';
import type { PackerDocument, PackerSource } from './document';
import type { BuildNode, BuildProps } from './build-props';

/** The programs that read these files. */
export const packerBlock = {
  requiredVersion: '>= 1.11.0',
  requiredPlugins: { proxmox: { version: '>= 1.2.4', source: 'github.com/hashicorp/proxmox' } },
} satisfies Partial<PackerDocument>;

/** A name that a variable of the environment, a `local` and a source can have. */
export function wordOf(id: string): string {
  return id.replace(/[^A-Za-z0-9_-]/g, '_');
}

/** What is said of a machine that is built, wherever its disk comes from. */
export function buildSource(
  id: string,
  node: BuildNode,
  props: BuildProps,
  facts: ImageFacts,
  description: string,
): PackerSource {
  const name = props.name ?? `${id}-template`;
  return {
    proxmox_url: `${node.endpoint}/api2/json`,
    insecure_skip_tls_verify: node.insecure,
    node: node.name,
    // The plugin's own minute is too short for a large disk.
    task_timeout: '10m',
    vm_id: props.vmId,
    vm_name: name,
    template_name: name,
    template_description: composed(props.description ?? description),
    tags: ['template', ...(props.version === undefined ? [] : [props.version])].join(';'),
    os: 'l26',
    ...(facts.firmware === 'uefi' && { bios: 'ovmf' }),
    machine: facts.machine,
    cores: props.cores ?? 2,
    cpu_type: facts.cpuType,
    memory: valueOr(parseSize('memory', props.memory ?? '2GiB', 'MiB'), () => undefined) ?? 0,
    scsi_controller: facts.scsiController,
    qemu_agent: facts.agent,
    cloud_init: true,
    // Left out, the plugin looks for it under a key that newer versions of Proxmox do not have.
    cloud_init_storage_pool: facts.storage,
  };
}

/** The card that the build is reached by. */
export function buildNetwork({ bridge = 'vmbr0' }: BuildProps): PackerSource {
  return { network_adapters: [{ bridge, model: 'virtio' }] };
}

/** The variable that holds what the program does not know. */
export function variableOf(name: string) {
  return reference(`var.${name}`);
}

/** A text in the form that HCL reads it in: an accent typed on a Mac may be a character of its own. */
function composed(text: string): string {
  // What is no text is refused where the file is written, by its path.
  return typeof text === 'string' ? text.normalize('NFC') : text;
}

/** What a template is, for those who did not describe it. */
export function described(title: string, features: readonly string[]): string {
  return features.length === 0 ? title : `${title} with ${features.join(', ')}`;
}
