import { TrapLab } from './trap-lab';

/** What lies in wait where the tools log in. */

test('trap 2: the address of the API has no path for OpenTofu, and one for Packer', async () => {
  const lab = new TrapLab();
  lab.machine();
  expect(lab.tofu()['provider']).toMatchObject({ proxmox: [{ endpoint: 'https://192.0.2.5:8006/' }] });
  expect((await lab.source())['proxmox_url']).toBe('https://192.0.2.5:8006/api2/json');
});

test('trap 3: a token is one text for OpenTofu, and two for Packer', () => {
  const lab = new TrapLab();
  lab.machine();
  const example = lab.file('platform/.env.example');
  const said = (name: string) => new RegExp(`# (.*)\n${name}=\n`).exec(example)?.[1];
  expect(said('PROXMOX_VE_API_TOKEN')).toContain('user@realm!name=value');
  expect(said('PROXMOX_USERNAME')).toMatch(/user@realm!name$/);
  expect(said('PROXMOX_TOKEN')).toContain('the value of that token');
  // None of the three stands in a file.
  expect(lab.file('platform/tofu/main.tf.json')).not.toContain('api_token');
  expect(lab.file('platform/packer/debian-13.pkr.hcl')).not.toMatch(/^ *(username|token|password) *=/m);
});

describe('trap 16: the role of the token', () => {
  const privileges = (pveVersion: 8 | 9) => {
    const lab = new TrapLab({ node: { pveVersion } });
    lab.machine();
    return /privileges=(\S+)/.exec(lab.file('platform/scripts/proxmox-access'))?.[1]?.split(',');
  };

  test('has no VM.Monitor on Proxmox 9, which refuses the whole role for it', () => {
    expect(privileges(9)).not.toContain('VM.Monitor');
    expect(privileges(9)).toContain('VM.GuestAgent.Audit');
  });

  test('has it on Proxmox 8, which knows nothing else', () => {
    expect(privileges(8)).toContain('VM.Monitor');
    expect(privileges(8)?.filter((name) => name.startsWith('VM.GuestAgent'))).toEqual([]);
  });
});

test('trap 20: the key of an encrypted state has one name, in every root', () => {
  const lab = new TrapLab({ root: { encryption: 'enforced' } });
  expect(lab.tofu()['terraform']?.['encryption']).toMatchObject({
    key_provider: { pbkdf2: { main: {} } },
    method: { aes_gcm: { main: { keys: '${key_provider.pbkdf2.main}' } } },
    state: { method: 'method.aes_gcm.main' },
    plan: { method: 'method.aes_gcm.main' },
  });
});
