import { call, object, raw, reference, template } from '../../formats/hcl/model';
import type { ImageFacts } from '../../model/image';
import type { PackerDocument, PackerSource, PackerValue } from './document';
import type { PackerTemplateProps } from './packer-template';
import { installSettings } from './install-settings';
import { buildUser } from './preseed';
import { provisionersOf } from './provisioners';
import { scriptsOf } from './scripts';
import { buildNetwork, buildSource, described, packerBlock, variableOf, wordOf } from './source';
import type { OperatingSystem, Seed } from './systems';
import { keyEnvironment } from './users';
import { variableName } from './variable-name';
import { declarations } from './variables';

/** Name of the variable for an installer image that the program does not know. */
export function isoVariable(id: string): string {
  return variableName(id, 'iso');
}

/**
 * The file of a template.
 *
 * A variable carries the template's name, as two files of a folder may not declare the same one; for the log-in the plugin
 * reads `PROXMOX_USERNAME` and `PROXMOX_TOKEN` from the environment itself. The password of the build's own user is made
 * for each build, is never written down, and the user is gone when the build ends.
 */
export function packerDocument(
  id: string,
  system: OperatingSystem,
  props: PackerTemplateProps,
  facts: ImageFacts,
): PackerDocument {
  const password = wordOf(`${id}_password`);
  const { preinstall = [], firmware = 'bios' } = props;
  return {
    ...packerBlock,
    variables: {
      ...(props.iso === undefined && {
        [isoVariable(id)]: { type: raw('string'), description: isoDescription(system) },
      }),
      ...declarations(id, props),
    },
    locals: { [password]: { expression: call('uuidv4'), sensitive: true } },
    builder: 'proxmox-iso',
    name: wordOf(id),
    source: {
      ...buildSource(id, props.node, props, facts, described(system.title, preinstall)),
      http_content: object(served(id, system.seed, password)),
      boot_wait: system.bootWait,
      // At the plugin's own 5 ms the installer loses keys of a long line.
      boot_key_interval: '50ms',
      boot_command: [...(props.bootCommand ?? system.bootCommand(installSettings(props)))],
      ssh_username: buildUser,
      ssh_password: reference(`local.${password}`),
      ssh_timeout: system.sshTimeout,
      ...(firmware === 'uefi' && {
        efi_config: { efi_storage_pool: facts.storage, efi_type: '4m', pre_enrolled_keys: false },
      }),
      boot_iso: bootIso(id, props.iso),
      disks: [disk(facts)],
      ...buildNetwork(props),
      ...props.extra,
    },
    provisioners: provisionersOf(
      id,
      scriptsOf(system, props),
      props.provisioners ?? [],
      keyEnvironment(id, props.users),
    ),
    postProcessors: [...(props.postProcessors ?? [])],
    more: [],
  };
}

/** What the variable of an installer image is, for the file and for `.env.example`. */
export function isoDescription({ title }: OperatingSystem): string {
  return `Installer image of ${title} on the node, as local:iso/<file>.iso`;
}

/** What Packer's own web server gives to the installer. */
function served(
  id: string,
  { kind }: Seed,
  password: string,
): Record<string, ReturnType<typeof call> | string> {
  const file = (name: string, secret: PackerValue) =>
    call(
      'templatefile',
      template(reference('path.root'), `/${id}/http/${name}`),
      object({ password: secret as ReturnType<typeof call> }),
    );
  const clear = reference(`local.${password}`);
  return kind === 'preseed'
    ? { '/preseed.cfg': file('preseed.cfg', clear) }
    : // Ubuntu's installer takes a hash only, and does not begin without meta-data, of which there is none.
      { '/user-data': file('user-data', call('bcrypt', clear)), '/meta-data': '' };
}

function bootIso(id: string, iso: PackerTemplateProps['iso']): Record<string, PackerValue> {
  if (typeof iso === 'object') {
    const { url, checksum, storage = 'local' } = iso;
    return {
      iso_url: url,
      iso_checksum: checksum,
      iso_storage_pool: storage,
      iso_download_pve: true,
      unmount: true,
    };
  }
  return { iso_file: iso ?? variableOf(isoVariable(id)), unmount: true };
}

function disk(facts: ImageFacts): NonNullable<PackerSource['disks']>[number] {
  return {
    type: 'scsi',
    storage_pool: facts.storage,
    disk_size: `${facts.diskSize}G`,
    discard: true,
    io_thread: true,
    ssd: true,
  };
}
