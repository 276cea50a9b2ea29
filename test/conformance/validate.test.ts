import { TerraformDataSource, TerraformResource, TerraformOutput, TerraformStack, Testing } from 'cdktf';

import { readSchema, validate, type Diagnostic } from '../../build/bindings/schema';
import * as bindings from '../../lib/constructs/proxmox/bindings';
import { bindingClasses } from './binding-classes';
import { filled, keyOf, shortPath, type Filling, type Values } from './filled';
import { flat, isOwnId, schemaFields, type SchemaField } from './schema-fields';
import { apart, providerValues, values, wanted } from './settings';
import { typedClasses, type TypedField } from './typed-fields';

type Constructor = new (
  scope: TerraformStack,
  id: string,
  config: object,
) => TerraformResource | TerraformDataSource;

const classes = bindingClasses();
let all: ReadonlyMap<string, readonly SchemaField[]>;
/** Values of the fields that take no others. */
const choices = new Map<string, readonly string[]>();

beforeAll(async () => {
  all = schemaFields(await readSchema());
  const typed = typedClasses();
  for (const [type, fields] of all) collect(fields, typed.get(classes.get(type)!.name)!.config);
});

function collect(fields: readonly SchemaField[], typed: readonly TypedField[]): void {
  for (const field of fields) {
    const same = typed.find(({ key }) => key === keyOf(field.name));
    if (same === undefined) continue;
    if (same.values.length > 0) choices.set(field.path, same.values);
    collect(field.fields, same.fields);
  }
}

/** The file that cdktf writes of some bindings, to be judged by the provider. */
async function judge(
  configs: readonly (readonly [type: string, id: string, config: object])[],
  overrides: Readonly<Record<string, unknown>> = {},
): Promise<readonly Diagnostic[]> {
  const stack = new TerraformStack(Testing.app(), 'conformance');
  new bindings.ProxmoxProvider(stack, 'proxmox');
  for (const [type, id, config] of configs) {
    const { name } = classes.get(type)!;
    const made = new (bindings[name as 'Acl'] as unknown as Constructor)(stack, `${name}_${id}`, config);
    for (const [path, value] of Object.entries(overrides)) made.addOverride(path, value);
  }
  return judgeStack(stack);
}

async function judgeStack(stack: TerraformStack): Promise<readonly Diagnostic[]> {
  stack.prepareStack();
  const { terraform, ...document } = JSON.parse(Testing.synth(stack)) as { terraform: object };
  const diagnostics = await validate({ ...document, terraform: { ...terraform, backend: undefined } });
  return errorsOf(diagnostics);
}

function errorsOf(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === 'error');
}

const told = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ address = '', summary, detail = '' }) =>
    `${address}: ${summary} ${detail}`.replace(/\s+/g, ' '),
  );

const everything: Filling = { all: true, values, choices, turn: 0, without: [] };
const bound = () => [...all].filter(([type]) => type !== 'provider');

function least(type: string, fields: readonly SchemaField[]): object {
  return filled(fields, { ...everything, all: false, with: wanted[shortPath(type)]?.fields ?? [] });
}

test('every resource and data source with what is required, and nothing else', async () => {
  const configs = bound().map(([type, fields]) => {
    return [type, 'least', least(type, fields)] as const;
  });
  expect(configs.filter(([type]) => type.startsWith('proxmox_'))).toHaveLength(115);
  expect(told(await judge(configs))).toEqual([]);
});

test('every resource and data source with all that it takes, in as many ways as that needs', async () => {
  const given = new Set<string>();
  const configs = bound().flatMap(([type, fields]) => {
    const parts = apart[shortPath(type)] ?? [];
    const mostChoices = Math.max(1, ...flat(fields).map(({ path }) => choices.get(path)?.length ?? 1));
    const turns = Math.max(mostChoices, ...parts.map(({ ways }) => ways.length));
    return Array.from({ length: turns }, (_, turn) => {
      const ways = parts.map(({ ways: all }) => all[turn % all.length]!);
      const without = ways.flatMap((way) => way.without ?? []);
      const own = Object.assign({}, values, ...ways.map((way) => way.values ?? {})) as Values;
      for (const field of settable(fields, without)) given.add(field);
      return [type, `most_${turn}`, filled(fields, { ...everything, turn, without, values: own })] as const;
    });
  });
  expect(told(await judge(configs))).toEqual([]);
  expect(bound().flatMap(([, fields]) => settable(fields, []).filter((path) => !given.has(path)))).toEqual(
    [],
  );
});

/** Paths of the fields that are given. */
function settable(fields: readonly SchemaField[], without: readonly string[]): readonly string[] {
  return fields
    .filter(({ path, mode }) => mode !== 'computed' && !without.includes(shortPath(path)))
    .flatMap((field) => [field.path, ...settable(field.fields, without)]);
}

test('what is given apart is refused together, and what is wanted is refused without', async () => {
  const together = bound().filter(([type]) => shortPath(type) in apart && !type.startsWith('data.'));
  const alone = bound().filter(([type]) => shortPath(type) in wanted && !type.startsWith('data.'));
  const errors = told(
    await judge([
      ...together.map(([type, fields]) => [type, 'together', filled(fields, everything)] as const),
      ...alone.map(
        ([type, fields]) => [type, 'alone', filled(fields, { ...everything, all: false })] as const,
      ),
    ]),
  );
  const expected = [
    ...together.flatMap(([type]) => apart[shortPath(type)]!.map(({ message }) => ({ type, message }))),
    ...alone.map(([type]) => ({ type, message: wanted[shortPath(type)]!.message })),
  ];
  const untold = expected.filter(
    ({ type, message }) => !errors.some((error) => error.startsWith(`${type}.`) && message.test(error)),
  );
  expect(untold).toEqual([]);
  expect(errors.filter((error) => !expected.some(({ message }) => message.test(error)))).toEqual([]);
});

test('every reference is one that OpenTofu knows', async () => {
  const stack = new TerraformStack(Testing.app(), 'conformance');
  new bindings.ProxmoxProvider(stack, 'proxmox');
  let count = 0;
  for (const [type, fields] of bound()) {
    const { name } = classes.get(type)!;
    const Class = bindings[name as 'Acl'] as unknown as Constructor;
    for (const [path, value] of references(new Class(stack, name, least(type, fields)), fields)) {
      count += 1;
      // Nothing else may stand in an output that is not marked.
      const id = path.replace(/\W+/g, '_');
      new TerraformOutput(stack, id, { value, sensitive: true });
    }
  }
  expect(count).toBe(2503);
  expect(told(await judgeStack(stack))).toEqual([]);
});

/** The tokens of all attributes, those of objects among them. */
function references(parent: object, fields: readonly SchemaField[]): readonly (readonly [string, unknown])[] {
  const tokens = parent as Readonly<Record<string, unknown>>;
  return fields.flatMap((field): readonly (readonly [string, unknown])[] => {
    const value = tokens[keyOf(field.name)];
    if (field.nesting === undefined) return [[field.path, value]];
    const several = value as { get(key: number | string): object };
    const item = field.type === 'object' ? value : several.get(field.type.startsWith('map') ? 'key' : 0);
    return references(item as object, field.fields);
  });
}

test('the provider with all that it takes', async () => {
  const stack = new TerraformStack(Testing.app(), 'conformance');
  const fields = all.get('provider')!;
  new bindings.ProxmoxProvider(stack, 'proxmox', filled(fields, { ...everything, values: providerValues }));
  stack.prepareStack();
  const { provider } = JSON.parse(Testing.synth(stack)) as { provider: { proxmox: [object] } };
  expect(Object.keys(provider.proxmox[0])).toHaveLength(fields.length);
  const vm = { proxmox_virtual_environment_vm: { x: { node_name: 'pve' } } };
  expect(told(errorsOf(await validate({ provider, resource: vm })))).toEqual([]);
  const wrong = { proxmox: [{ ...provider.proxmox[0], endpoint: 'pve' }] };
  expect(told(errorsOf(await validate({ provider: wrong, resource: vm })))).toEqual([
    expect.stringContaining('expected "endpoint" to have a host'),
  ]);
});

test('the provider refuses an id, although the schema that OpenTofu tells has one', async () => {
  const withId = bound().filter(([, fields]) => fields.some(isOwnId));
  expect(withId).toHaveLength(34);
  const configs = withId.map(([type, fields]) => [type, 'id', least(type, fields)] as const);
  const diagnostics = await judge(configs, { id: 'x' });
  expect(diagnostics.filter(({ summary }) => summary === 'Invalid or unknown key')).toHaveLength(34);
});

test('the provider refuses an object of network_device without its absent keys', async () => {
  const vm = await validate({
    resource: {
      proxmox_virtual_environment_vm: { x: { node_name: 'pve', network_device: [{ bridge: 'vmbr0' }] } },
    },
  });
  expect(told(errorsOf(vm)).join()).toMatch(/attributes "disconnected", "enabled", .* are required/);
});
