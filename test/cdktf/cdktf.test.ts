import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { locateTool, type Located } from '../../lib/verify/tools/locate';
import { Checkout } from './checkout';
import { StateServer } from './state-server';

describe.each(['cdktf', 'cdktn'] as const)('the cdktf command, with %s as the library', (library) => {
  let checkout: Checkout;

  beforeAll(() => {
    checkout = new Checkout(library);
  });
  afterAll(() => checkout.remove());

  test('synth writes what npm run synth writes, byte for byte, in peace', async () => {
    expect(checkout.library).toBe(library);
    const committed = checkout.output();
    checkout.forget();
    expect(await checkout.synth()).toMatchObject({ code: 0, stderr: '' });
    const ours = checkout.output();
    expect(Object.keys(ours).sort()).toEqual(Object.keys(committed).sort());

    checkout.forget();
    const { code, stdout, stderr } = await checkout.cdktf(['synth']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Generated Terraform code for the stacks: vm-platform');
    expect(stdout).not.toContain('[ERROR]');
    expect(checkout.output()).toEqual(ours);
  });

  test('list shows the root, and leaves everything where it is', async () => {
    const before = checkout.output();
    const { code, stdout } = await checkout.cdktf(['list']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^vm-platform\s+synth-out\/vm-platform\/tofu$/m);
    expect(checkout.output()).toEqual(before);
  });

  test('synth --hcl is refused with the reason, and writes nothing', async () => {
    const before = checkout.output();
    const { code, stdout, stderr } = await checkout.cdktf(['synth', '--hcl']);
    expect(code).toBe(1);
    expect(stdout + stderr).toContain('HL507');
    expect(checkout.output()).toEqual(before);
  });
});

describe('with OpenTofu', () => {
  test('diff reaches the provider and plans the lab, offline', async () => {
    const tofu = located('tofu');
    located('terraform-provider-proxmox');
    const checkout = new Checkout('cdktf');
    const state = new StateServer();
    await state.start();
    try {
      const env = {
        ...state.environment,
        ...values(checkout),
        ...tofu.env,
        TERRAFORM_BINARY_NAME: tofu.program,
      };
      const folder = join(checkout.folder, 'synth-out/vm-platform/tofu');
      const init = await checkout.run(tofu.program, ['init', '-input=false', '-no-color'], {
        ...env,
        PWD: folder,
      });
      expect(init).toMatchObject({ code: 0, stderr: '' });
      const { code, stdout, stderr } = await checkout.cdktf(['diff', 'vm-platform'], env);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toContain(
        '# proxmox_virtual_environment_vm.ctr01 (tofu/ctr01/Resource) will be created',
      );
      expect(stdout).toContain(`Plan: ${resourcesOf(checkout)} to add, 0 to change, 0 to destroy.`);
      // Locked and unlocked in the way that GitLab understands.
      expect(new Set(state.requests.map((request) => request.replace(/\?.*/, '')))).toEqual(
        new Set(['GET /state', 'POST /state/lock', 'DELETE /state/lock']),
      );
    } finally {
      await state.stop();
      checkout.remove();
    }
  });
});

/** A tool that the set-up of these tests has brought; without it the test fails and says why. */
function located(name: string): Located {
  const tool = locateTool(name);
  if ('missing' in tool) throw new Error(`${name}: ${tool.missing}`);
  return tool;
}

interface Document {
  readonly variable?: Readonly<Record<string, { type: string; default?: unknown }>>;
  readonly resource: Readonly<Record<string, object>>;
}

function documentOf(checkout: Checkout): Document {
  const file = join(checkout.folder, 'synth-out/vm-platform/tofu/main.tf.json');
  return JSON.parse(readFileSync(file, 'utf8')) as Document;
}

function resourcesOf(checkout: Checkout): number {
  return Object.values(documentOf(checkout).resource).flatMap((ofType) => Object.keys(ofType)).length;
}

/** A value for each variable that needs one, and a log-in that nothing checks. */
function values(checkout: Checkout): Record<string, string> {
  const variables = Object.entries(documentOf(checkout).variable ?? {}).filter(
    ([, { default: value }]) => value === undefined,
  );
  const given = variables.map(([name, { type }]) => {
    const value = name === 'ssh_public_keys' ? '["ssh-ed25519 AAAA test"]' : '["enp1s0"]';
    return [`TF_VAR_${name}`, type.startsWith('list') ? value : '10de:25b0'] as const;
  });
  const token = `root@pam!homelab=${'0'.repeat(8)}-0000-0000-0000-${'0'.repeat(12)}`;
  return { ...Object.fromEntries(given), PROXMOX_VE_API_TOKEN: token };
}
