import { request } from 'node:https';

import { setUp, token, type Setting } from './setting';

const dev01 = 'proxmox_virtual_environment_vm.dev01';

/** A setting for one test, gone afterwards. */
async function within(
  work: (setting: Setting) => Promise<void>,
  ...how: Parameters<typeof setUp>
): Promise<void> {
  const setting = await setUp(...how);
  try {
    await work(setting);
  } finally {
    await setting.stop();
  }
}

/** After a mishap: apply does the rest, and then there is nothing more to do. */
async function endsRight({ vms, proxmox }: Setting): Promise<void> {
  const again = await vms.apply();
  expect(again.text).toContain('Apply complete!');
  expect((await vms.plan()).changes).toEqual([]);
  const running = [...proxmox.machines.values()].filter(
    ({ status, lock }) => status === 'running' && lock === undefined,
  );
  expect(running.map(({ vmId }) => vmId).sort()).toEqual([100, 121, 125]);
}

describe('what goes wrong on the way', () => {
  test.concurrent('a clone that fails half way is named, and made by the next apply', () =>
    within(async (setting) => {
      const { vms, proxmox } = setting;
      const reason = 'clone failed: unable to create image: no space left in thin pool pve/data';
      proxmox.spoil({ on: /^POST .*\/qemu\/9001\/clone$/, kind: 'task', reason });
      const run = await vms.apply();
      expect(run.code).not.toBe(0);
      expect(run.text.replace(/\s+/g, ' ')).toContain('no space left in thin pool');
      expect(run.text).toContain(dev01);
      await endsRight(setting);
    }),
  );

  test.concurrent('a machine that another job has locked is told, and changed once the lock is gone', () =>
    within(async (setting) => {
      const { vms, proxmox } = setting;
      expect((await vms.apply()).code).toBe(0);
      vms.edit(({ resource }) => {
        resource.proxmox_virtual_environment_vm['dev01']!.memory[0]!.dedicated = 16384;
      });
      const machine = proxmox.machines.get(121)!;
      machine.lock = 'backup';
      const run = await vms.apply();
      expect(run.code).not.toBe(0);
      expect(run.text).toContain('VM is locked (backup)');
      expect(run.text).toContain(dev01);
      delete machine.lock;
      await endsRight(setting);
      expect(machine.config['memory']).toBe('16384');
    }),
  );

  test.concurrent('a 500 in the middle of a configuration', () =>
    within(async (setting) => {
      const { vms, proxmox } = setting;
      proxmox.spoil({ on: /^PUT .*\/qemu\/121\/config$/, kind: 'error', reason: 'got timeout', times: 20 });
      const run = await vms.apply();
      expect(run.code).not.toBe(0);
      expect(run.text).toContain('got timeout');
      expect(run.text).toContain(dev01);
      proxmox.faults.clear();
      // The half-made machine is marked as such and made anew.
      expect((await vms.plan()).changes).toContainEqual({ address: dev01, actions: 'delete,create' });
      await endsRight(setting);
    }),
  );

  test.concurrent('connections that break', () =>
    within(async (setting) => {
      const { vms, proxmox } = setting;
      proxmox.spoil({ on: /^POST .*\/qemu\/121\/status\/start$/, kind: 'drop', times: 20 });
      const run = await vms.apply();
      expect(run.code).not.toBe(0);
      expect(run.text).toContain(dev01);
      expect(proxmox.faults.met.length).toBeGreaterThan(0);
      proxmox.faults.clear();
      await endsRight(setting);
    }),
  );

  test.concurrent('tofu is killed while the machines are made', () =>
    within(async (setting) => {
      const { vms, proxmox } = setting;
      const { done, kill } = vms.startTofu(['apply', '-auto-approve', '-input=false', '-no-color']);
      while (!proxmox.requests.some((request) => request.endsWith('/clone'))) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      kill();
      expect((await done).code).toBe(137);
      // Whatever it had made and not written down is somebody else's now, for OpenTofu; a person takes it away by hand.
      const state = await vms.state();
      for (const { vmId, config } of [...proxmox.machines.values()]) {
        if (!state.includes(`proxmox_virtual_environment_vm.${config['name'] ?? ''}`))
          proxmox.state.guests.all.delete(vmId);
      }
      proxmox.state.records.clear();
      await vms.tofu(['force-unlock', '-force', 'story']);
      await endsRight(setting);
    }),
  );
});

describe('a machine that is there already', () => {
  test.concurrent('is not overwritten: its number is taken', () =>
    within(async ({ vms, proxmox }) => {
      const template = proxmox.state.guests.all.get(9001)!;
      proxmox.state.guests.all.set(121, { ...structuredClone(template), vmId: 121, template: false });
      const run = await vms.apply();
      expect(run.code).not.toBe(0);
      expect(run.text).toContain(dev01);
      expect(run.text).toContain('already exists');
    }),
  );
});

describe('what a person has wrong', () => {
  test.concurrent('a token that is not valid', () =>
    within(
      async ({ vms, proxmox }) => {
        const run = await vms.apply();
        expect(run.code).not.toBe(0);
        expect(run.text).toContain('invalid token value!');
        expect(run.text).toContain(dev01);
        expect(run.text).not.toContain('00000000-0000-4000-8000-00000000dead');
        expect(proxmox.machines.size).toBe(0);
      },
      {},
      token.replace(/[^-]*$/, '00000000dead'),
    ),
  );

  test.concurrent('a template that is missing', () =>
    within(async ({ vms, proxmox }) => {
      proxmox.state.guests.all.delete(9001);
      const run = await vms.apply();
      expect(run.code).not.toBe(0);
      expect(run.text.replace(/\s+/g, ' ')).toContain("qemu-server/9001.conf' does not exist");
      expect(run.text).toContain(dev01);
    }),
  );

  test.concurrent('a server that does not answer', () =>
    within(async ({ vms, proxmox }) => {
      await proxmox.stop();
      const run = await vms.apply();
      expect(run.code).not.toBe(0);
      expect(run.text).toContain('connection refused');
      expect(run.text).toContain(dev01);
    }),
  );
});

describe('the server is a judge', () => {
  const wrongStorage = (vms: Setting['vms']) =>
    vms.edit(({ resource }) => {
      resource.proxmox_virtual_environment_vm['dev01']!.disk[0]!.datastore_id = 'nowhere';
    });

  test.concurrent('a storage that is not there is refused', () =>
    within(async ({ vms }) => {
      wrongStorage(vms);
      const run = await vms.apply();
      expect(run.code).not.toBe(0);
      expect(run.text).toContain("storage 'nowhere' does not exist");
    }),
  );

  test.concurrent('and would not be, were it not strict', () =>
    within(
      async ({ vms, proxmox }) => {
        wrongStorage(vms);
        const run = await vms.apply();
        expect(run.text).toContain('Apply complete!');
        expect(proxmox.machines.get(121)?.config['scsi0']).toContain('nowhere:');
        expect(await put(proxmox.endpoint, 'colour=blue')).toBe(200);
        expect(await put(proxmox.endpoint, 'scsi1=nowhere:10')).toBe(200);
      },
      { strict: false },
    ),
  );

  test.concurrent('a parameter that Proxmox does not know is a 400, a storage a 500', () =>
    within(async ({ proxmox }) => {
      expect(await put(proxmox.endpoint, 'cores=2')).toBe(200);
      expect(await put(proxmox.endpoint, 'colour=blue')).toBe(400);
      expect(await put(proxmox.endpoint, 'net32=virtio')).toBe(400);
      expect(await put(proxmox.endpoint, 'scsi1=nowhere:10')).toBe(500);
    }),
  );

  test.concurrent('a second plan has something to do if configurations are kept as they were sent', () =>
    within(
      async ({ vms }) => {
        await vms.apply();
        const { changes } = await vms.plan();
        const machines = ['ctr01', 'dev01', 'sec01'];
        expect(changes).toEqual(
          machines.map((name) => ({
            address: `proxmox_virtual_environment_vm.${name}`,
            actions: 'update',
          })),
        );
      },
      { normalises: false },
    ),
  );
});

/** Sends a configuration for the template 9001, as a program would that is not the provider. */
function put(endpoint: string, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const call = request(
      `${endpoint}api2/json/nodes/pve-ms-a2/qemu/9001/config`,
      { method: 'PUT', rejectUnauthorized: false, headers: { authorization: `PVEAPIToken=${token}` } },
      (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      },
    );
    call.once('error', reject);
    call.end(body);
  });
}
