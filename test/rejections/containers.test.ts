import { ProxmoxContainer } from '../../lib';
import { expectRefused } from './refusal';
import { ProxmoxLab } from './small-lab';

/** Settings of a container that has no mistake. */
function container({ node, lan }: ProxmoxLab) {
  return {
    node,
    vmId: 130,
    template: 'local:vztmpl/debian-13-standard_amd64.tar.zst',
    os: 'debian',
    cores: 1,
    memory: '512MiB',
    disk: '8GiB',
    network: lan.at(30),
  } as const;
}

test('an image of a disk where an archive belongs, and a volume without a place', () => {
  const lab = new ProxmoxLab();
  // <wrong>
  new ProxmoxContainer(lab.root, 'dns', {
    ...container(lab),
    template: 'local:import/debian.qcow2',
    volumes: [{ path: 'data', size: '1GiB' }],
  });
  expectRefused(
    lab.app,
    `
      HL625  "local:import/debian.qcow2" is no archive of a system on a storage of the node
             at  platform/tofu/dns  <wrong>
        fix  write it as in 'local:vztmpl/debian.tar.zst'; pveam download puts it there

      HL626  path of a volume must be absolute and not the root, got "data"
             at  platform/tofu/dns  <wrong>
        fix  write it as in '/srv/data'`,
  );
});

test('a privileged container with nesting', () => {
  const lab = new ProxmoxLab();
  new ProxmoxContainer(lab.root, 'dns', { ...container(lab), unprivileged: false }); // <privileged>
  expectRefused(
    lab.app,
    `
      HL628  only root@pam with a password may set nesting of a privileged container, and the provider logs in by a token
             at  platform/tofu/dns  <privileged>
        fix  leave unprivileged out, or give nesting: false, or the node login: 'password'

      HL627  warning: a privileged container can take over its node
             at  platform/tofu/dns  <privileged>
        fix  leave unprivileged out, or make it a ProxmoxVm`,
  );
});
