import { jobShape, serviceShape } from '../../lib/constructs/compose/service-shape';
import { Shape, type Kind } from '../../lib/constructs/compose/spec/shape';
import {
  configShape,
  includeShape,
  modelShape,
  networkShape,
  secretShape,
  volumeShape,
} from '../../lib/constructs/compose/spec/top-level-shapes';
import { facets, root, type Schema } from './compose-schema';

/** Settings of an object that the specification has and we have not, or the other way round. */
function differences(schema: Schema, kind: Kind, path: string): readonly string[] {
  const parts = facets(schema);
  const properties = new Map(parts.flatMap(({ properties: own = {} }) => Object.entries(own)));
  const named = parts.flatMap(({ patternProperties = {} }) =>
    Object.entries(patternProperties)
      .filter(([pattern]) => pattern !== '^x-')
      .map(([, item]) => item),
  );
  if (typeof kind === 'object' && 'of' in kind) return differences(schema, kind.of, path);
  if (typeof kind === 'object' && 'named' in kind) {
    if (named.length === 0) return [`${path}: the specification has no names of the user's own there`];
    return named.flatMap((item) => differences(item, kind.named, `${path}.*`));
  }
  if (!(kind instanceof Shape)) {
    const objects = [...properties.keys(), ...named.flatMap((item) => keysOf(item))];
    return objects.map((key) => `${path}.${key}: is written as it is, but has settings`);
  }
  const entries = kind.entries.filter(([, , of]) => of !== 'ours');
  const ours = new Map(entries.map(([, key, of]) => [key, of]));
  return [
    ...[...properties.keys()].filter((key) => !ours.has(key)).map((key) => `${path}.${key}: we have none`),
    ...[...ours.keys()].filter((key) => !properties.has(key)).map((key) => `${path}.${key}: only we have it`),
    ...entries.flatMap(([, key, of]) => {
      const property = properties.get(key);
      return property === undefined ? [] : differences(property, of, `${path}.${key}`);
    }),
  ];
}

function keysOf(schema: Schema): readonly string[] {
  return facets(schema).flatMap(({ properties = {} }) => Object.keys(properties));
}

/** Objects that stand at the top of a file, and how we write them. */
const objects: Readonly<Record<string, Kind>> = {
  include: includeShape,
  services: { named: serviceShape },
  jobs: { named: jobShape },
  models: { named: modelShape },
  networks: { named: networkShape },
  volumes: { named: volumeShape },
  configs: { named: configShape },
  secrets: { named: secretShape },
};

test('the specification has no object at the top that we do not know', () => {
  const known = [...Object.keys(objects), 'name', 'version'].sort();
  expect(Object.keys(root.properties ?? {}).sort()).toEqual(known);
});

test.each(Object.entries(objects))('%s: each setting of the specification has a typed prop', (key, kind) => {
  const schema = root.properties?.[key];
  expect(differences(schema ?? {}, kind, key)).toEqual([]);
});

test('a setting that one of us does not have is found', () => {
  const { $defs } = root;
  const service = $defs['service'] ?? {};
  const less = new Shape<{ image: string; imgae: string }>({ image: 'plain', imgae: 'plain' });
  const found = differences(service, less, 'service');
  expect(found).toContain('service.imgae: only we have it');
  expect(found).toContain('service.build: we have none');
  const flat = new Shape<{ build: object }>({ build: 'plain' });
  expect(differences(service, flat, 'service')).toContain(
    'service.build.context: is written as it is, but has settings',
  );
});
