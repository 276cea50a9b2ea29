import { TerraformIterator } from 'cdktf';
import fc from 'fast-check';

import { TofuProvider, TofuResource, TofuRoot, type Repository, type TofuResourceProps } from '../../../lib';
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

/** A root with resources of any kind. */
export const tofuSpecs = optionally(
  { resources: fc.array(resource, { maxLength: 3 }), variables: fc.array(variable, { maxLength: 3 }) },
  { alias: fc.constantFrom('second', 'no'), outputs: fc.array(output, { maxLength: 2 }) },
);

export type TofuSpecs = typeof tofuSpecs extends fc.Arbitrary<infer T> ? T : never;

/** Makes the root. */
export function tofuRoot(
  repository: Repository,
  coverage: Coverage,
  { resources, variables, alias, outputs = [] }: TofuSpecs,
): void {
  const root = new TofuRoot(repository, 'pools');
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
}
