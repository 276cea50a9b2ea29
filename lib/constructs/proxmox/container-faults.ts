import type { Finding } from '../../core/component';
import { quoted } from '../../model/fault';
import { parseSize } from '../../model/size';
import type { ProxmoxContainerProps } from './container-props';

/** What of a container's settings Proxmox refuses, or nobody should want. */
export function containerFaults({
  node,
  template,
  memory,
  volumes = [],
  unprivileged = true,
  nesting = true,
  extra = {},
}: ProxmoxContainerProps): readonly Finding[] {
  const found: Finding[] = [];
  const size = parseSize('memory', memory, 'MiB');
  if ('value' in size && size.value < 16) {
    found.push({
      code: 'HL010',
      what: `memory of a container must be at least 16 MiB, got ${size.value} MiB`,
      fix: "give more, as in '512MiB'",
    });
  }
  if (
    typeof template === 'string' &&
    !/^[A-Za-z][\w.-]*:vztmpl\/[^/]+\.(tar\.(gz|xz|zst)|tgz)$/.test(template)
  ) {
    found.push({
      code: 'HL625',
      what: `${quoted(template)} is no archive of a system on a storage of the node`,
      fix: `write it as in 'local:vztmpl/debian.tar.zst'; pveam download puts it there`,
    });
  }
  for (const { path } of volumes) {
    if (path.startsWith('/') && path !== '/') continue;
    found.push({
      code: 'HL626',
      what: `path of a volume must be absolute and not the root, got ${quoted(path)}`,
      fix: `write it as in '/srv/data'`,
    });
  }
  if (!unprivileged) {
    found.push({
      code: 'HL627',
      severity: 'warning',
      what: 'a privileged container can take over its node',
      fix: 'leave unprivileged out, or make it a ProxmoxVm',
    });
  }
  const asRoot = node.login === 'password';
  if (!unprivileged && nesting && !asRoot) {
    found.push({
      code: 'HL628',
      what: 'only root@pam with a password may set nesting of a privileged container, and the provider logs in by a token',
      fix: `leave unprivileged out, or give nesting: false, or the node login: 'password'`,
    });
  }
  if (!asRoot) found.push(...rootOnly(extra));
  return found;
}

/**
 * Features that Proxmox takes from `root@pam` with a password alone; mounts of the node's own folders are too.
 *
 * @see https://pve.proxmox.com/pve-docs/pct.1.html
 */
function rootOnly(extra: NonNullable<ProxmoxContainerProps['extra']>): readonly Finding[] {
  const features = Object.keys(extra.features ?? {}).filter((name) => name !== 'nesting');
  const { mountPoint = [] } = extra;
  const folders =
    Array.isArray(mountPoint) &&
    mountPoint.some(
      ({ volume }: { volume: unknown }) => typeof volume === 'string' && volume.startsWith('/'),
    );
  return [
    ...features.map((name) => `features.${name}`),
    ...(folders ? ['a folder of the node as mountPoint'] : []),
    ...('devicePassthrough' in extra ? ['devicePassthrough'] : []),
  ].map((name) => ({
    code: 'HL622',
    what: `only root@pam with a password may set ${name}, and the provider logs in by a token`,
    fix: `leave it out, make it a ProxmoxVm, or give the node login: 'password'`,
  }));
}
