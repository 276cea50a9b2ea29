import { TerraformIterator } from 'cdktf';
import fc from 'fast-check';

import {
  Artifact,
  TofuData,
  TofuModule,
  TofuProvider,
  TofuResource,
  TofuRoot,
  verbatim,
  type Repository,
  type TofuDataProps,
  type TofuResourceProps,
} from '../../../lib';
import type { Coverage } from '../coverage';
import { optionally, sentence, text } from '../words';

const variable = optionally(
  { description: sentence },
  {
    default: fc.oneof(text, fc.constant(null)),
    sensitive: fc.boolean(),
    validated: fc.constant(true),
    ephemeral: fc.boolean(),
  },
);

const output = optionally({ value: text }, { description: sentence, sensitive: fc.boolean() });

const resource = optionally(
  { input: text },
  {
    dependsOn: fc.constant(true),
    provider: fc.constant(true),
    many: fc.constantFrom('count', 'forEach'),
    lifecycle: fc.constantFrom<NonNullable<TofuResourceProps<object>['lifecycle']>>(
      { preventDestroy: true },
      { createBeforeDestroy: true, ignoreChanges: ['comment'] },
      { ignoreChanges: 'all' as const },
    ),
    provisioners: fc.constantFrom<NonNullable<TofuResourceProps<object>['provisioners']>>(
      [],
      [{ type: 'local-exec' as const, command: 'true' }],
    ),
    connection: fc.constant({ type: 'ssh' as const, host: '192.0.2.1', user: 'root' }),
  },
);

const data = optionally(
  {},
  {
    dependsOn: fc.constant(true),
    provider: fc.constant(true),
    many: fc.constantFrom('count', 'forEach'),
    lifecycle: fc.constant<NonNullable<TofuDataProps<object>['lifecycle']>>({
      postcondition: [{ condition: '${self.id != ""}', errorMessage: 'It is empty.' }],
    }),
  },
);

const module = optionally({}, { variables: text, providers: fc.constant(true) });

/** A root with resources of any kind. */
export const tofuSpecs = optionally(
  { resources: fc.array(resource, { maxLength: 3 }), variables: fc.array(variable, { maxLength: 3 }) },
  {
    alias: fc.constantFrom('second', 'no'),
    outputs: fc.array(output, { maxLength: 2 }),
    data,
    module,
    removed: optionally({}, { destroy: fc.boolean() }),
    local: text,
    values: fc.constantFrom('first', 'none'),
  },
);

export type TofuSpecs = typeof tofuSpecs extends fc.Arbitrary<infer T> ? T : never;

/** Makes the root. */
export function tofuRoot(
  repository: Repository,
  coverage: Coverage,
  { resources, variables, alias, outputs = [], values, ...more }: TofuSpecs,
): void {
  const secret = variables[0]?.sensitive === true || variables[0]?.ephemeral === true;
  const root = new TofuRoot(
    repository,
    'pools',
    coverage.given('TofuRootProps', {
      ...(values !== undefined && {
        values: values === 'first' && variables.length > 0 && !secret ? { v0: 'a "${b}"' } : {},
      }),
    }),
  );
  const providerProps = {
    name: 'proxmox',
    source: 'registry.opentofu.org/bpg/proxmox',
    version: '0.111.1',
    body: () => ({ endpoint: 'https://192.0.2.2:8006', insecure: true }),
    ...(alias !== undefined && { alias }),
  };
  const provider = new TofuProvider(root, 'proxmox', coverage.given('TofuProviderProps', providerProps));
  const token = { name: 'PROXMOX_VE_API_TOKEN', description: 'user@realm!name=value', secret: true };
  root.environment.set(token.name, token);
  variables.forEach(({ validated, ...given }, index) => {
    const validation = [{ condition: `var.v${index} != "no"`, message: 'It must not be "no".' }];
    const props = { type: 'string', ...given, ...(validated && { validation }) };
    root.variable(`v${index}`, coverage.given('TofuVariableProps', props));
  });
  outputs.forEach(({ value, ...given }, index) => {
    const props = { value: { [value]: [value, null, { text: value }] }, ...given };
    root.output(`o${index}`, coverage.given('TofuOutputProps', props));
  });
  const made: TofuResource[] = [];
  resources.forEach(({ input, dependsOn, provider: own, many, ...rest }, index) => {
    made.push(
      new TofuResource(
        root,
        `pool-${index}`,
        coverage.given('TofuResourceProps', {
          type: 'proxmox_virtual_environment_pool',
          body: () => ({ pool_id: `pool-${index}`, comment: input }),
          ...(dependsOn && { dependsOn: [...made] }),
          // One that has an alias is nobody's by itself.
          ...((own ?? alias !== undefined) && { provider }),
          ...(many === 'count' && { count: 2 }),
          ...(many === 'forEach' && { forEach: TerraformIterator.fromList(['a', 'b']) }),
          ...rest,
        }),
      ),
    );
  });
  blocks(root, coverage, more);
  if (more.data !== undefined) dataSource(root, coverage, made, more.data);
  if (more.module !== undefined) localModule(repository, root, provider, coverage, more.module);
}

type More = Pick<TofuSpecs, 'removed' | 'local'>;

function blocks(root: TofuRoot, coverage: Coverage, { removed, local }: More): void {
  const from = 'proxmox_virtual_environment_pool.gone';
  if (removed !== undefined) root.addRemoved(coverage.given('Removed', { from, ...removed }));
  if (local === undefined) return;
  const value = root.local('text', local);
  root.output('local', { value });
  root.addCheck('text', {
    conditions: [{ condition: 'local.text != "no"', message: 'It must not be "no".' }],
  });
}

function dataSource(
  root: TofuRoot,
  coverage: Coverage,
  made: TofuResource[],
  { dependsOn, provider, many, lifecycle }: NonNullable<TofuSpecs['data']>,
): void {
  const local = new TofuProvider(root, 'local', {
    name: 'local',
    source: 'registry.opentofu.org/hashicorp/local',
    version: '1.0.0',
    body: () => ({}),
  });
  new TofuData(
    root,
    'motd',
    coverage.given('TofuDataProps', {
      type: 'local_file',
      body: () => ({ filename: '/etc/motd' }),
      ...(dependsOn && { dependsOn: [...made] }),
      ...(provider && { provider: local }),
      ...(many === 'count' && { count: 2 }),
      ...(many === 'forEach' && { forEach: TerraformIterator.fromList(['a', 'b']) }),
      ...(lifecycle !== undefined && { lifecycle }),
    }),
  );
}

function localModule(
  repository: Repository,
  root: TofuRoot,
  provider: TofuProvider,
  coverage: Coverage,
  { variables, providers }: NonNullable<TofuSpecs['module']>,
): void {
  const proxmox = { source: 'bpg/proxmox', version: '0.111.1' };
  const files = {
    terraform: { required_providers: { proxmox } },
    variable: { comment: { type: 'string', default: '' } },
    output: { comment: { value: '${var.comment}' } },
  };
  new Artifact(repository, 'pools/modules/net/main.tf.json', {
    dialect: verbatim,
    data: () => `${JSON.stringify(files, null, 2)}\n`,
  });
  const module = new TofuModule(
    root,
    'net',
    coverage.given('TofuModuleProps', {
      source: './modules/net',
      ...(variables !== undefined && { variables: { comment: variables } }),
      ...(providers && { providers: [provider] }),
    }),
  );
  root.output('net', { value: module.output('comment') });
}
