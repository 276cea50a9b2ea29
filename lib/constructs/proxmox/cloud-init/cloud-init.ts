import { Artifact } from '../../../core/artifact';
import type { Finding } from '../../../core/component';
import type { Dialect } from '../../../core/dialect';
import { formatYaml } from '../../../formats/yaml';
import { TofuRef } from '../../tofu/tofu-ref';
import { TofuRoot } from '../../tofu/tofu-root';
import type { TofuResource } from '../../tofu/resource';
import {
  VirtualEnvironmentFile,
  type VirtualEnvironmentFileConfig,
} from '../bindings/virtual-environment-file';
import type { CloudConfig, MetaData, NetworkConfig } from './document';
import { proxmoxResource } from '../proxmox-resource';
import type { ProxmoxVm } from '../proxmox-vm';

/**
 * Files for cloud-init, each in the place of what Proxmox makes of the machine's settings. They are uploaded as snippets,
 * by SSH. A change of one replaces the machine: cloud-init reads it at the first start.
 */
export interface CloudInitProps {
  /**
   * User data. It takes the place of the host name, the user and the keys, so it has to make the user whom Ansible logs in
   * as.
   *
   * @default - made by Proxmox of the machine's name, user and keys
   */
  readonly userData?: CloudConfig;

  /**
   * Vendor data: what is done beside that, such as packages.
   *
   * @default - none
   */
  readonly vendorData?: CloudConfig;

  /**
   * Network settings, version 2.
   *
   * @default - made of the machine's networks
   */
  readonly networkData?: NetworkConfig;

  /**
   * What tells this machine from others.
   *
   * @default - made by Proxmox
   */
  readonly metaData?: MetaData;
}

/** Network settings and meta data of cloud-init. */
export const cloudInitYaml: Dialect<NetworkConfig | MetaData> = {
  name: 'cloud-init',
  format: (document, header) => formatYaml(document, header === undefined ? {} : { header }),
};

/** User and vendor data of cloud-init. The first line says what it is, so the header stands below. */
export const cloudConfigYaml: Dialect<CloudConfig> = {
  name: 'cloud-config',
  format: (document, header) =>
    `#cloud-config\n${formatYaml(document, header === undefined ? {} : { header })}`,
};

/** A file of a machine for cloud-init: `user`, `vendor`, `network` or `meta`. */
export function snippet<Document extends object>(
  vm: ProxmoxVm,
  kind: string,
  dialect: Dialect<Document>,
  data: () => Document,
): TofuResource | undefined {
  const root = TofuRoot.around(vm);
  if (root === undefined) return undefined;
  const fileName = `${vm.name}-${kind}.yaml`;
  const name = `cloud-init/${fileName}`;
  new Artifact<Document>(vm, `${kind}.yaml`, { path: `${root.folder}/${name}`, dialect, data });
  return proxmoxResource<VirtualEnvironmentFileConfig>(vm, `${kind}-config`, VirtualEnvironmentFile, {
    node: vm.proxmox,
    body: () => ({
      contentType: 'snippets',
      datastoreId: vm.proxmox.snippets,
      nodeName: vm.proxmox.name,
      sourceRaw: { data: new TofuRef<string>(`file("\${path.module}/${name}")`), fileName },
    }),
  });
}

/** The arguments of `initialization` that name files of a machine's own; who changes one replaces the machine. */
export function ownFiles(vm: ProxmoxVm, { userData, vendorData, networkData, metaData }: CloudInitProps) {
  const files = {
    user_data_file_id: userData && snippet(vm, 'user', cloudConfigYaml, () => userData),
    vendor_data_file_id: vendorData && snippet(vm, 'vendor', cloudConfigYaml, () => vendorData),
    network_data_file_id: networkData && snippet(vm, 'network', cloudInitYaml, () => networkData),
    meta_data_file_id: metaData && snippet(vm, 'meta', cloudInitYaml, () => metaData),
  };
  return Object.fromEntries(
    Object.entries(files).flatMap(([name, file]) =>
      file === undefined ? [] : [[name, file.attribute('id')]],
    ),
  );
}

/** What of files for cloud-init is to be known, or cannot be. */
export function cloudInitFaults(vm: ProxmoxVm, props: CloudInitProps): readonly Finding[] {
  const found: Finding[] = [];
  const names = Object.entries(props).flatMap(([name, given]) => (given === undefined ? [] : [name]));
  if (names.length > 0) {
    found.push({
      code: 'HL672',
      severity: 'warning',
      what: `a change of ${names.join(' or ')} replaces the machine: cloud-init reads it at the first start`,
      fix: `leave to Ansible what may change, and allow this with the reason: .allow('HL672', '…')`,
    });
  }
  const { users = [] } = props.userData ?? {};
  const made = users.map((user) => (typeof user === 'string' ? user : user.name));
  if (props.userData !== undefined && vm.user !== undefined && !made.includes(vm.user)) {
    found.push({
      code: 'HL673',
      what: `userData makes no user ${JSON.stringify(vm.user)}, whom Ansible logs in as: it takes the place of the user that Proxmox makes`,
      fix: `add the user with its keys to the users, or take vendorData`,
    });
  }
  return found;
}
