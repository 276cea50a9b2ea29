import { Image, Network, ProxmoxNode, ProxmoxVm } from '../../lib';
import { expectRefused } from './refusal';
import { ProxmoxLab } from './small-lab';

test('two networks with a gateway', () => {
  const lab = new ProxmoxLab();
  const dmz = new Network(lab.app, 'dmz', { cidr: '192.168.2.0/24', gateway: '192.168.2.1' });
  const wan = new Network(lab.app, 'wan', { cidr: '192.168.3.0/24', gateway: '192.168.3.1' });
  const networks = [
    { address: wan.at(21), bridge: 'vmbr3' },
    { address: dmz.at(21), bridge: 'vmbr2' },
  ];
  new ProxmoxVm(lab.root, 'ctr01', { ...lab.machine(21), networks }); // <two-ways>
  expectRefused(
    lab.app,
    `
    HL619  wan and dmz both have a gateway, and a machine has one way out
           at  platform/tofu/ctr01  <two-ways>
      fix  leave the gateway out of one of the networks, or the machine out of it`,
  );
});

test.each(['0vmbr', 'vmbr 0', 'a-bridge-of-16-ch'])('a bridge named %s', (bridge) => {
  const lab = new ProxmoxLab();
  new ProxmoxVm(lab.root, 'ctr01', { ...lab.machine(21), networks: [{ address: lab.lan.at(21), bridge }] }); // <bridge>
  expectRefused(
    lab.app,
    `
    HL620  "${bridge}" is no name of a bridge: a letter, then letters, digits, "_", "." and "-", 15 characters at most
           at  platform/tofu/ctr01  <bridge>
      fix  name it as in 'vmbr0'`,
  );
});

test.each(['x', 'local-', 'my storage'])('a storage with the id %s', (storage) => {
  const lab = new ProxmoxLab();
  new ProxmoxNode(lab.root, 'pve2', { address: lab.lan.at(6), bridges: { vmbr0: lab.lan }, storage }); // <storage>
  expectRefused(
    lab.app,
    `
    HL621  "${storage}" is no id of a storage: a letter, then letters, digits, "_", "." and "-", a letter or digit at the end
           at  platform/tofu/pve2  <storage>
      fix  write it as Proxmox shows it, as in 'local-lvm'`,
  );
});

test('arguments that a token may not set', () => {
  const lab = new ProxmoxLab();
  const extra = { hostpci: [{ device: 'hostpci0', id: '0000:01:00' }] };
  new ProxmoxVm(lab.root, 'ctr01', { ...lab.machine(21), extra: extra }); // <root-alone>
  expectRefused(
    lab.app,
    `
    HL622  only root@pam with a password may set hostpci.id, and the provider logs in by a token
           at  platform/tofu/ctr01  <root-alone>
      fix  give the node's gpus the device, and the machine its name`,
  );
});

test('a file for cloud-init beside what it replaces', () => {
  const lab = new ProxmoxLab();
  const initialization = {
    user_data_file_id: 'local:snippets/user.yaml',
    user_account: [{ username: 'me' }],
  };
  const extra = { initialization: [initialization] };
  new ProxmoxVm(lab.root, 'ctr01', { ...lab.machine(21), extra }); // <two>
  expectRefused(
    lab.app,
    `
    HL623  user_data_file_id and user_account both say the user, and Proxmox takes the file alone
           at  platform/tofu/ctr01  <two>
      fix  leave user_account out, and write the user into the file`,
  );
});

test('an agent that the image does not have', () => {
  const lab = new ProxmoxLab();
  const facts = { ...lab.image.facts, agent: false };
  const image = new Image(lab.repository, 'bare', { node: lab.node, vmId: 9001, facts });
  new ProxmoxVm(lab.root, 'ctr01', { ...lab.machine(21), image, extra: { agent: [{ enabled: true }] } }); // <agent>
  expectRefused(
    lab.app,
    `
    HL624  the guest agent is switched on, but bare has none: each apply would wait for it for 15 minutes
           at  platform/tofu/ctr01  <agent>
      fix  build the image with it, or leave the agent out`,
  );
});
