import {
  TerraformIterator,
  TerraformLocal,
  TerraformOutput,
  TerraformVariable,
  Token,
  type ITerraformDependable,
  type TerraformElement,
  type TerraformMetaArguments,
  type TerraformStack,
} from 'cdktf';
import { Construct } from 'constructs';
import fc from 'fast-check';

import { AnyBlock, LabModule, LabProvider, Lookup, Thing } from './elements';
import { anyValue, bodyOf, key, text, textual, type Made, type Value } from './values';

/** What a program has made so far. */
interface World extends Made {
  readonly stack: TerraformStack;
  readonly resources: Thing[];
  readonly variables: TerraformVariable[];
  readonly modules: LabModule[];
  readonly providers: LabProvider[];
  readonly moved: Set<Thing>;
}

/** One statement of a program; the id keeps names apart. */
type Statement = (world: World, scope: Construct, id: string) => TerraformElement | undefined;

const body = fc.dictionary(key, anyValue, { maxKeys: 4 });
const last = <T>(list: readonly T[]): T[] => list.slice(-1);

const meta: fc.Arbitrary<(world: World) => TerraformMetaArguments> = fc
  .record(
    {
      repeat: fc.constantFrom('number', 'token', 'list', 'map'),
      protect: fc.boolean(),
      ignore: fc.constantFrom<'all' | string[]>('all', ['name', 'cpu[0].type'], []),
      precondition: textual,
      after: fc.boolean(),
      provider: fc.boolean(),
      command: textual,
      host: textual,
    },
    { requiredKeys: [] },
  )
  .map((wanted) => (world: World) => {
    const before: ITerraformDependable[] = last(world.resources);
    const [provider] = last(world.providers);
    const { repeat, protect, ignore, precondition, command, host } = wanted;
    return {
      ...(repeat === 'number' && { count: 2 }),
      ...(repeat === 'token' && { count: Token.asNumber('${length(var.all)}') }),
      ...(repeat === 'list' && { forEach: TerraformIterator.fromList(['a', '${b}']) }),
      ...(repeat === 'map' && { forEach: TerraformIterator.fromMap({ a: { b: 1 } }) }),
      ...((protect ?? ignore ?? precondition) !== undefined && {
        lifecycle: {
          ...(protect !== undefined && { preventDestroy: protect, createBeforeDestroy: !protect }),
          ...(ignore !== undefined && { ignoreChanges: ignore }),
          ...(before.length > 0 && { replaceTriggeredBy: [...before, 'terraform_data.other'] }),
          ...(precondition !== undefined && {
            precondition: [{ condition: precondition(world), errorMessage: 'it is ${not} so' }],
          }),
        },
      }),
      ...(wanted.after === true && { dependsOn: before }),
      ...(wanted.provider === true && provider !== undefined && { provider }),
      ...(command !== undefined && {
        provisioners: [
          {
            type: 'local-exec' as const,
            command: 'echo ${self.id}',
            environment: { camelCase: command(world) },
          },
          { type: 'file' as const, source: 'a', destination: '/b' },
        ],
      }),
      ...(host !== undefined && {
        connection: { type: 'ssh' as const, host: host(world), agentIdentity: 'x' },
      }),
    };
  });

const resource: fc.Arbitrary<Statement> = fc
  .tuple(body, meta)
  .map(([values, more]): Statement => (world, scope, id) => {
    const made = new Thing(scope, id, bodyOf(values, world), more(world));
    world.resources.push(made);
    return made;
  });

const block: fc.Arbitrary<Statement> = anyValue.map((value): Statement => (world, scope, id) => {
  const words = TerraformIterator.fromList(['a', 'b']);
  const rule = words.dynamic({ port: words.value as unknown, text: value(world) });
  return new Thing(scope, id, { rule, nested: { rule } });
});

const moved: fc.Arbitrary<Statement> = fc.boolean().map((away): Statement => (world) => {
  // A resource can be moved only once.
  const thing = world.resources.findLast((made) => !world.moved.has(made));
  if (thing !== undefined) world.moved.add(thing);
  if (away) thing?.moveToId('lab_thing.elsewhere');
  else thing?.moveFromId('lab_thing.old["a"]');
  return undefined;
});

const statements: fc.Arbitrary<Statement> = fc.oneof(
  { arbitrary: resource, weight: 6 },
  block,
  moved,
  fc.tuple(body, meta).map(
    ([values, more]): Statement =>
      (world, scope, id) =>
        new Lookup(scope, id, bodyOf(values, world), more(world)),
  ),
  fc.tuple(body, fc.boolean()).map(([values, named]): Statement => (world, scope, id) => {
    const made = new LabProvider(scope, id, named ? `other_${id}` : undefined, bodyOf(values, world));
    world.providers.push(made);
    return made;
  }),
  fc.tuple(body, fc.boolean()).map(([values, away]): Statement => (world, scope, id) => {
    const source = away ? 'git::https://example.org/module.git' : './module';
    const made = new LabModule(scope, id, bodyOf(values, world), {
      source,
      skipAssetCreationFromLocalModules: true,
      dependsOn: last(world.resources),
      providers: last(world.providers),
    });
    world.modules.push(made);
    return made;
  }),
  fc.tuple(text, anyValue).map(([description, value]): Statement => (world, scope, id) => {
    const made = new TerraformVariable(scope, id, {
      type: 'any',
      description,
      default: value(world),
      validation: [{ condition: true, errorMessage: description }],
    });
    world.variables.push(made);
    return made;
  }),
  fc.tuple(anyValue, fc.boolean()).map(
    ([value, sensitive]): Statement =>
      (world, scope, id) =>
        new TerraformOutput(scope, id, { value: value(world), sensitive, description: '${x}' }),
  ),
  anyValue.map(
    (value): Statement =>
      (world, scope, id) =>
        new TerraformLocal(scope, id, value(world)),
  ),
  body.map(
    (values): Statement =>
      (world, scope, id) =>
        new AnyBlock(scope, id, { check: { [id]: bodyOf(values, world) } }),
  ),
);

/** Where a way out of the types leads to. */
const overrides: fc.Arbitrary<readonly [string, Value]> = fc.tuple(
  fc.constantFrom('name', 'size', 'list', 'deep.er.path', 'lifecycle.ignore_changes', 'provisioner'),
  anyValue,
);
const stackOverrides: fc.Arbitrary<readonly [string, Value]> = fc.oneof(
  fc.tuple(fc.constantFrom('terraform.encryption', 'locals.added', 'resource.lab_thing.e0.name'), anyValue),
  fc.constant(['moved', () => [{ from: 'lab_thing.a', to: 'lab_thing.b' }]] as readonly [string, Value]),
  fc.constant(['import', () => [{ to: 'lab_thing.e0', id: 'node/101' }]] as readonly [string, Value]),
  fc.constant(['resource.lab_thing.e0', () => undefined] as readonly [string, Value]),
);

/** A program: it describes the same in whichever stack it is given. */
export const program: fc.Arbitrary<(stack: TerraformStack) => void> = fc
  .tuple(
    fc.array(fc.tuple(statements, fc.nat(2), fc.option(overrides, { freq: 4, nil: undefined }), fc.nat(9)), {
      minLength: 1,
      maxLength: 9,
    }),
    fc.array(stackOverrides, { maxLength: 1 }),
  )
  .map(([lines, onStack]) => (stack: TerraformStack) => {
    const world: World = {
      stack,
      resources: [],
      variables: [],
      modules: [],
      providers: [],
      moved: new Set(),
    };
    const group = new Construct(stack, 'group');
    const scopes = [stack, group, new Construct(group, 'in.ner')];
    lines.forEach(([statement, depth, override, rename], index) => {
      const element = statement(world, scopes[depth] ?? stack, `e${index}`);
      // A name that was used can't be changed.
      if (rename === 0 && index === 0 && depth > 0) element?.overrideLogicalId('renamed');
      if (override !== undefined) element?.addOverride(override[0], override[1](world));
    });
    for (const [path, value] of onStack) stack.addOverride(path, value(world));
  });
