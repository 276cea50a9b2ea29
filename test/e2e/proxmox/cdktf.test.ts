import { copyFileSync } from 'node:fs';
import { join } from 'node:path';

import { Checkout, type Run } from '../../cdktf/checkout';
import { setUp, type Setting } from './setting';

// eslint-disable-next-line @typescript-eslint/no-require-imports -- a script in JavaScript, which the tests with cdktf run too
const installTools = require('../../../build/install-tools.js') as () => void;

/** The lab as people have it who apply by the cdktf command: their program, its output, and a server of the story. */
class CdktfLab {
  private readonly checkout = new Checkout('cdktf');

  constructor(private readonly setting: Setting) {
    const override = 'story_override.tf.json';
    const folder = join(this.checkout.folder, 'synth-out/vm-platform/tofu');
    copyFileSync(join(setting.vms.root, override), join(folder, override));
  }

  /** `cdktf …`, which runs the program first. */
  cdktf(...parameters: readonly string[]): Promise<Run> {
    return this.checkout.cdktf(parameters, this.env);
  }

  /** The same by way of a script of the repository. */
  script(name: string, machine: string, ...cdktf: readonly string[]): Promise<Run> {
    const program = join(this.checkout.folder, 'synth-out/vm-platform/scripts', name);
    const command = `cd ${this.checkout.folder} && exec ${this.checkout.command} ${cdktf.join(' ')}`;
    return this.checkout.run(program, [machine, 'sh', '-c', command], this.env);
  }

  /** OpenTofu in the root, for what the cdktf command does not do by itself. */
  tofu(...parameters: readonly string[]): Promise<Run> {
    const folder = join(this.checkout.folder, 'synth-out/vm-platform/tofu');
    return this.checkout.run(this.setting.vms.tofuProgram, parameters, { ...this.env, PWD: folder });
  }

  remove(): void {
    this.checkout.remove();
  }

  private get env(): Readonly<Record<string, string>> {
    const { environment, tofuProgram } = this.setting.vms;
    return { ...environment, TERRAFORM_BINARY_NAME: tofuProgram };
  }
}

describe('vm-platform by the cdktf command, from nothing to nothing', () => {
  let setting: Setting;
  let lab: CdktfLab;
  beforeAll(async () => {
    installTools();
    setting = await setUp();
    lab = new CdktfLab(setting);
    // Offline, the command takes the provider that an earlier init has found.
    expect(await lab.tofu('init', '-input=false', '-no-color')).toMatchObject({ code: 0 });
  });
  afterAll(async () => {
    lab.remove();
    await setting.stop();
  });

  const deploy = () => lab.cdktf('deploy', 'vm-platform', '--auto-approve');

  test('what fails on the way is told in the words of the tool, beside the construct', async () => {
    const reason = 'clone failed: no space left in thin pool pve/data';
    setting.proxmox.spoil({ on: /^POST .*\/qemu\/9001\/clone$/, kind: 'task', reason });
    const { code, stdout, stderr } = await deploy();
    expect(code).not.toBe(0);
    // Without the frame that it stands in.
    const told = (stdout + stderr).replace(/[│\s]+/g, ' ');
    expect(told).toContain(reason);
    expect(told).toContain('with proxmox_virtual_environment_vm.dev01 (tofu/dev01/Resource)');
  });

  test('deploy makes the rest, and then there is nothing more to do', async () => {
    const { code, stdout, stderr } = await deploy();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Apply complete!');
    const running = [...setting.proxmox.machines.values()].filter(({ status }) => status === 'running');
    expect(running.map(({ vmId }) => vmId).sort()).toEqual([100, 121, 125]);
    const diff = await lab.cdktf('diff', 'vm-platform');
    expect(diff.stdout).toContain('No changes.');
  });

  test('destroy is refused for a protected machine, and touches nothing', async () => {
    const before = setting.proxmox.requests.length;
    const { code, stdout, stderr } = await lab.cdktf('destroy', 'vm-platform', '--auto-approve');
    expect(code).not.toBe(0);
    // cdktf ends with OpenTofu, and on a busy machine before it has read its last lines: those are asked for below.
    expect(stdout + stderr).toContain(
      'OpenTofu planned the following actions, but then encountered a problem',
    );
    const asked = setting.proxmox.requests.slice(before);
    expect(asked.filter((request) => !request.startsWith('GET'))).toEqual([]);
    const plan = await lab.tofu('plan', '-destroy', '-input=false', '-no-color');
    expect(plan.code).not.toBe(0);
    expect((plan.stdout + plan.stderr).replace(/[│\s]+/g, ' ')).toContain(
      'Resource instance proxmox_virtual_environment_vm.ctr01 has prevent_destroy set, but the plan calls for it to be destroyed.',
    );
  });

  test('destroy leaves nothing, once the machine is unprotected', async () => {
    const { code, stdout } = await lab.script('unprotect', 'ctr01', 'destroy vm-platform --auto-approve');
    expect({ code, stdout }).toMatchObject({ code: 0 });
    expect(stdout).toContain('Destroy complete!');
    expect(setting.proxmox.machines.size).toBe(0);
    expect(setting.proxmox.state.records.size).toBe(0);
    expect(setting.proxmox.state.storage.content('local')).toEqual([]);
  });
});
