import { tofu } from '../../../lib/verify/judges/tofu';
import { valueOf } from '../../../lib/verify/tofu/variable-values';
import { judgePlanted, type Output } from './planted';

const file = 'vm-platform/tofu/main.tf.json';
const owner = 'vm-platform/tofu';

test('the output is what OpenTofu and the provider want', async () => {
  const verdict = await judgePlanted(tofu, () => undefined);
  expect(verdict).toMatchObject({ files: 6, faults: [] });
  expect(verdict.notRun).toBeUndefined();
});

/** Plants a text in the place of another. */
const text = (before: string, after: string) => (output: Output) => output.replace(file, before, after);

/** Changes the report, so that the file is not as the model is. */
const report = (before: string, after: string) => (output: Output) =>
  output.replace('report.json', before, after);

const errors: readonly (readonly [string, (output: Output) => void, RegExp])[] = [
  ['a field that is not there', text('"full": true', '"ful": true'), /tofu validate line \d+.*ful/s],
  ['a value of another type', text('"cores": 10', '"cores": "ten"'), /tofu validate.*number is required/s],
  ['a list in the place of a block', text('"dedicated": 24576', '"dedicated": [24576]'), /tofu validate/],
  ['a file that is no JSON', text('"resource": {', '"resource": {{'), /tofu init/],
  ['a value that the provider refuses', text('"seabios"', '"seebios"'), /expected bios.*seebios/s],
  ['an attribute of a network card left out', text('"trunks": null,', ''), /trunks/],
  [
    'a reference to nothing',
    text('_file.ctr01_network-config"', '_file.ctr02"'),
    /undeclared resource.*ctr02/s,
  ],
  ['a file that is not there', text('ctr01-network.yaml\\")', 'ctr02.yaml\\")'), /no file exists/],
  ['a provider that cannot be had', text('bpg/proxmox"', 'bpg/proxmux"'), /tofu init.*bpg\/proxmux/s],
  ['a provider of another version', text('"0.111.1"', '"9.9.9"'), /tofu init.*9\.9\.9/s],
  [
    'a setting that the backend does not have',
    text('"retry_wait_min"', '"retry_min"'),
    /tofu init.*retry_min/s,
  ],
  ['a lock that GitLab does not answer', text('"lock_method": "POST"', '"lock_method": "LOCK"'), /405/],
  [
    'a variable that nobody is told to fill in',
    (output) => output.replace('vm-platform/.env.example', 'TF_VAR_vmbr1_ports=', 'TF_VAR_ports='),
    /no TF_VAR_vmbr1_ports/,
  ],
  [
    'credentials that nobody is told to fill in',
    (output) => output.replace('vm-platform/.env.example', 'PROXMOX_VE_API_TOKEN=', 'PROXMOX_TOKEN_='),
    /tofu plan.*API token/s,
  ],
  ['a machine of another number', report('"vmId": 100', '"vmId": 101'), /vm_id is planned as 100, .* 101/],
  ['a machine with other cores', text('"cores": 10', '"cores": 12'), /cpu cores is planned as 12, .* 10/],
  ['a machine with other memory', text('24576', '24575'), /memory.dedicated is planned as 24575/],
  ['a machine with another disk', text('"size": 150', '"size": 15'), /disk.size is planned as \[15\]/],
  ['a machine at another address', text('10.0.10.20/24', '10.0.10.21/24'), /interface 1 address is planned/],
  ['a machine at another bridge', text('"bridge": "vmbr1"', '"bridge": "vmbr2"'), /interface 1 bridge/],
  [
    'a machine with another MTU',
    text('"mtu": 9000,\n            "q', '"mtu": 1400,\n            "q'),
    /1 mtu/,
  ],
  ['a machine with another GPU', text('"mapping": "rtx', '"mapping": "gtx'), /hostpci is planned/],
  ['a machine of another image', text('"vm_id": 9000', '"vm_id": 9001'), /clone.vm_id is planned as 9001/],
  [
    'a machine on another node',
    report('"node": "pve-ms-a2",\n        "vmId": 100', '"node": "x",\n        "vmId": 100'),
    /node_name/,
  ],
  ['a machine that is not planned', report('"name": "ctr01"', '"name": "ctr02"'), /ctr02 is planned 0 times/],
  [
    'a machine that the model does not have',
    report('"name": "ctr01"', '"name": "ctr02"'),
    /plans ctr01, which/,
  ],
];

test.concurrent.each(errors)('catches %s', async (_, plant, message) => {
  const { faults } = await judgePlanted(tofu, plant);
  const found = faults.filter((fault) => message.test(fault.message));
  expect({ all: faults, found: found[0] }).toMatchObject({ found: { file, owner } });
});

test('makes a value of each type that a variable may have', () => {
  expect(valueOf('map(set(number))')).toEqual({ example: [1] });
  expect(valueOf('tuple([string, bool])')).toEqual(['example', true]);
  expect(
    valueOf(
      'object({\n  name = string\n  ports = optional(list(object({ n = number, s = string })), [])\n})',
    ),
  ).toEqual({
    name: 'example',
    ports: [{ n: 1, s: 'example' }],
  });
});

const example = 'vm-platform/tofu/terraform.tfvars.example';
const values = (before: string, after: string) => (output: Output) => output.replace(example, before, after);

const valueErrors: readonly (readonly [string, (output: Output) => void, RegExp])[] = [
  ['a variable that is not there', values('vmbr1_ports =', 'vmbr1_port ='), /vmbr1_port is no variable/],
  ['a variable left out', values('rtx_2000e_ada_id = ""', ''), /rtx_2000e_ada_id must be filled in/],
  ['values that are no HCL', values('= []', '= ['), /tofu fmt ended with/],
  ['values in another layout', values('= []', '=  []'), /tofu fmt ended with 3/],
  [
    'a secret',
    (output) =>
      output.json(file, (document: { variable: Record<string, { sensitive?: boolean }> }) => {
        document.variable['rtx_2000e_ada_id']!.sensitive = true;
      }),
    /rtx_2000e_ada_id is a secret/,
  ],
];

test.concurrent.each(valueErrors)('catches in an example %s', async (_, plant, message) => {
  const { faults } = await judgePlanted(tofu, plant);
  const found = faults.filter((fault) => fault.file === example && message.test(fault.message));
  expect({ all: faults, found: found[0] }).toMatchObject({ found: { owner } });
});

test.concurrent('takes a value from a file, and tells of one for nobody', async () => {
  const given = (text: string) => async () =>
    (
      await judgePlanted(tofu, (output) => {
        output.add('vm-platform/tofu/values.auto.tfvars.json', owner, text);
        output.replace('vm-platform/.env.example', 'TF_VAR_rtx_2000e_ada_id=', 'TF_VAR_gone=');
      })
    ).faults;
  expect(await given('{ "rtx_2000e_ada_id": "10de:28b0" }')()).toEqual([]);
  expect((await given('{ "rtx_id": "10de:28b0" }')()).map(({ message }) => message)).toEqual(
    expect.arrayContaining(['rtx_id is no variable of vm-platform/tofu']),
  );
});
