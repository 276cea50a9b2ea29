import { call, object, reference, template } from '../../formats/hcl/model';
import type { ImageFacts } from '../../model/image';
import { valueOr } from '../../model/fault';
import { parseSize } from '../../model/size';
import type { PackerDocument } from './document';
import type { PackerTemplateProps } from './packer-template';
import { buildUser, defaultLocale } from './preseed';
import { scriptsOf } from './scripts';

/**
 * The file of a template.
 *
 * It declares no variable: two files of a folder may not declare the same one, and the plugin reads `PROXMOX_USERNAME` and
 * `PROXMOX_TOKEN` from the environment itself. The password of the build's own user is made for each build, is never
 * written down, and the user is gone when the build ends.
 */
export function packerDocument(id: string, props: PackerTemplateProps, facts: ImageFacts): PackerDocument {
  const password = `${id}_password`.replace(/[^A-Za-z0-9_-]/g, '_');
  const features = props.preinstall ?? [];
  const name = props.name ?? `${id}-template`;
  return {
    requiredVersion: '>= 1.11.0',
    requiredPlugins: { proxmox: { version: '>= 1.2.4', source: 'github.com/hashicorp/proxmox' } },
    locals: { [password]: { expression: call('uuidv4'), sensitive: true } },
    name: id.replace(/[^A-Za-z0-9_-]/g, '_'),
    source: {
      proxmox_url: `${props.node.endpoint}/api2/json`,
      insecure_skip_tls_verify: props.node.insecure,
      node: props.node.name,
      // The plugin's own minute is too short for a large disk.
      task_timeout: '10m',
      vm_id: props.vmId,
      vm_name: name,
      template_name: name,
      template_description: composed(props.description ?? descriptionOf(features)),
      tags: 'template',
      os: 'l26',
      machine: facts.machine,
      cores: props.cores ?? 2,
      cpu_type: facts.cpuType,
      memory: valueOr(parseSize('memory', props.memory ?? '2GiB', 'MiB'), () => undefined) ?? 0,
      scsi_controller: facts.scsiController,
      qemu_agent: facts.agent,
      cloud_init: true,
      // Left out, the plugin looks for it under a key that newer versions of Proxmox do not have.
      cloud_init_storage_pool: facts.storage,
      http_content: object({
        '/preseed.cfg': call(
          'templatefile',
          template(reference('path.root'), `/${id}/http/preseed.cfg`),
          object({ password: reference(`local.${password}`) }),
        ),
      }),
      boot_wait: '10s',
      // At the plugin's own 5 ms the installer loses keys of a long line.
      boot_key_interval: '50ms',
      boot_command: [...(props.bootCommand ?? debianBootCommand(props.locale ?? defaultLocale))],
      ssh_username: buildUser,
      ssh_password: reference(`local.${password}`),
      ssh_timeout: '30m',
      boot_iso: { iso_file: props.iso, unmount: true },
      disks: [
        {
          type: 'scsi',
          storage_pool: facts.storage,
          disk_size: `${facts.diskSize}G`,
          discard: true,
          io_thread: true,
          ssd: true,
        },
      ],
      network_adapters: [{ bridge: props.bridge ?? 'vmbr0', model: 'virtio' }],
    },
    provisioners: [
      {
        type: 'shell',
        execute_command: `{{ .Vars }} sudo -E bash '{{ .Path }}'`,
        // The last script removes the user that the next connection would be made as.
        skip_clean: true,
        scripts: scriptsOf(features).map(({ name: script }) =>
          template(reference('path.root'), `/${id}/scripts/${script}`),
        ),
      },
    ],
    more: [],
  };
}

/**
 * Starts Debian's installer under BIOS; the rest of its questions is in the preseed file, which it asks for later than
 * for the language.
 */
function debianBootCommand(locale: string): readonly string[] {
  return [
    '<esc><wait>',
    'auto preseed/url=http://{{ .HTTPIP }}:{{ .HTTPPort }}/preseed.cfg ',
    `debian-installer/locale=${locale} keyboard-configuration/xkb-keymap=us `,
    'netcfg/get_hostname=debian netcfg/get_domain=local priority=critical<enter>',
  ];
}

/** A text in the form that HCL reads it in: an accent typed on a Mac may be a character of its own. */
function composed(text: string): string {
  // What is no text is refused where the file is written, by its path.
  return typeof text === 'string' ? text.normalize('NFC') : text;
}

function descriptionOf(features: readonly string[]): string {
  return features.length === 0 ? 'Debian 13' : `Debian 13 with ${features.join(', ')}`;
}
