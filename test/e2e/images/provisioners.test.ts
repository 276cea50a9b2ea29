import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { debian13 } from '../engine/debian13';
import { Engine } from '../engine/engine';
import { Machine } from '../engine/machine';
import { must } from '../engine/run';
import { DockerPackages } from './docker-packages';
import { asInstalled } from './installed';
import { runNullBuild } from './packer';

jest.setTimeout(40 * 60_000);

const templates = join(__dirname, '../../../synth-out/vm-platform/packer');
const image = `homelab-cdk/story:${process.pid}`;
const network = `homelab-images-${process.pid}`;

/** The build of the lab's own template, run by Packer on a machine; copies are made of what it leaves. */
describe('the scripts of debian-13', () => {
  const folder = mkdtempSync(join(tmpdir(), 'homelab-images-'));
  const key = join(folder, 'key');
  let engine: Engine;
  let packages: DockerPackages;
  let machine: Machine;
  let text: string;
  /** How to undo what was done so far. */
  const undone: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];

  beforeAll(async () => {
    engine = await Engine.start();
    undone.push(() => engine.stop());
    await engine.docker(['network', 'create', network]);
    undone.push(() => engine.docker(['network', 'rm', network]));
    const format = '{{(index .IPAM.Config 0).Gateway}}';
    const gateway = (await engine.docker(['network', 'inspect', '--format', format, network])).trim();
    const debian = await debian13(engine);
    packages = await DockerPackages.start(engine, debian, mkdtempSync(join(folder, 'packages-')), gateway);
    undone.push(() => packages.stop());
    machine = await Machine.start(engine, {
      image: debian,
      hostName: 'debian',
      userData: 'none',
      options: [`--network=${network}`, `--add-host=download.docker.com:${packages.address}`],
    });
    undone.push(() => machine.stop());
    await machine.run(
      `cat > /usr/local/share/ca-certificates/story.crt <<'PEM'\n${packages.certificate}PEM\nupdate-ca-certificates`,
    );
    const preseed = readFileSync(join(templates, 'debian-13/http/preseed.cfg'), 'utf8');
    const login = await asInstalled(machine, preseed, 'of-one-story');
    await must('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
    const build = {
      templates,
      id: 'debian-13',
      folder: join(folder, 'build'),
      address: machine.address,
      login,
      variables: { debian_13_deploy_key: readFileSync(`${key}.pub`, 'utf8') },
    };
    const { code, stdout, stderr } = await runNullBuild(build);
    text = stdout + stderr;
    writeFileSync(1, text);
    if (code !== 0) throw new Error(`packer build ended with ${code}:\n${text.slice(-4000)}`);
  });

  afterAll(async () => {
    for (const undo of undone.reverse()) await undo();
  });

  test('Packer runs every one of them, in the order of the numbers', () => {
    expect(text).toContain("Build 'null.debian-13' finished");
    const ran = [...text.matchAll(/Provisioning with shell script: \S+\/(\S+\.sh)/g)].map(([, name]) => name);
    expect(ran).toEqual([
      '10-cloud-init.sh',
      '20-docker.sh',
      '30-node-exporter.sh',
      '40-unattended-upgrades.sh',
      '50-users.sh',
      '90-cleanup.sh',
    ]);
  });

  test("Docker's engine answers, its packages came from Docker's server, and apt trusts it by its key", async () => {
    expect(
      await machine.run("docker version --format '{{.Server.Os}}'; docker compose version --short"),
    ).toMatch(/^linux\n\d+\.\d+/);
    expect(packages.requests).toContain('/linux/debian/gpg');
    expect(packages.requests).toContain('/linux/debian/pool/docker-ce.deb');
    expect(await machine.run("dpkg-query -W -f '${Status}\\n' docker-ce docker-ce-cli containerd.io")).toBe(
      'install ok installed\n'.repeat(3),
    );
  });

  test('the node exporter answers with the figures of the machine', async () => {
    expect(await machine.run('curl -fsS http://127.0.0.1:9100/metrics')).toMatch(
      /^node_memory_MemTotal_bytes /m,
    );
  });

  test('the guest agent is there, and starts where a hypervisor gives it its port', async () => {
    await machine.run('command -v qemu-ga');
    const unit = await machine.run('systemctl cat qemu-guest-agent.service; ls /etc/systemd/system/*.wants');
    expect(unit).toContain('qemu-guest-agent.service');
  });

  test('security updates are installed every day', async () => {
    const settings = await machine.run('apt-config dump; systemctl is-enabled apt-daily-upgrade.timer');
    expect(settings).toContain('APT::Periodic::Unattended-Upgrade "1";');
    expect(settings).toMatch(/^enabled$/m);
    await machine.run('apt-get update && unattended-upgrade --dry-run');
  });

  test('nothing of the build is left', async () => {
    await expect(machine.run('id packer')).rejects.toThrow(/no such user/);
    expect(await machine.run('ls /home /etc/sudoers.d')).not.toContain('packer');
    expect(await machine.run('cat /etc/machine-id; find /etc/ssh -name "ssh_host_*"')).toBe('');
  });

  test('two copies boot as two machines, each with its own id and host keys, and the key of the template opens both', async () => {
    await machine.copy(image);
    undone.push(() => engine.docker(['image', 'rm', '--force', image]));
    const copies = await Promise.all(
      ['one', 'two'].map((hostName) =>
        Machine.start(engine, { image, hostName, options: [`--network=${network}`] }),
      ),
    );
    try {
      const seen = [];
      for (const copy of copies) {
        const ssh = ['-i', key, '-o', 'StrictHostKeyChecking=no', '-o', `UserKnownHostsFile=${key}.known`];
        const script = 'hostname; cat /etc/machine-id /etc/ssh/ssh_host_ed25519_key.pub; sudo -n id -un';
        const said = await must('ssh', [...ssh, '-o', 'BatchMode=yes', `deploy@${copy.address}`, script]);
        const [hostName = '', machineId = '', hostKey = ''] = said.split('\n');
        expect(said).toMatch(/^root$/m);
        expect(machineId).toMatch(/^[0-9a-f]{32}$/);
        expect(await copy.run('systemctl is-active docker')).toBe('active\n');
        seen.push({ hostName, machineId, hostKey });
      }
      const [one, two] = seen;
      expect([one?.hostName, two?.hostName]).toEqual(['one', 'two']);
      expect(one?.machineId).not.toBe(two?.machineId);
      expect(one?.hostKey).not.toBe(two?.hostKey);
    } finally {
      await Promise.all(copies.map((copy) => copy.stop()));
    }
  });
});
