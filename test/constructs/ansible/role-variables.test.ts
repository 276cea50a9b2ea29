import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { parse } from 'yaml';

/** Variables that follow from the machine, which nobody gives. */
const derived = ['nfs_mounts'];

interface Option {
  readonly type: string;
  readonly choices?: readonly string[];
  readonly options?: Readonly<Record<string, Option>>;
}

const folder = join(__dirname, '../../../roles');
const roles = readdirSync(folder);

/** Variables of a role, as Ansible checks them. */
function specOf(role: string): Readonly<Record<string, Option>> {
  const text = readFileSync(join(folder, role, 'meta/argument_specs.yml'), 'utf8');
  const { argument_specs: specs } = parse(text) as {
    argument_specs: { main: { options: Record<string, Option> } };
  };
  return specs.main.options;
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The interfaces of role-variables.ts, read by the compiler. */
function readInterfaces(): ReadonlyMap<string, Readonly<Record<string, Option>>> {
  const file = join(__dirname, '../../../lib/constructs/ansible/role-variables.ts');
  const program = ts.createProgram([file], {
    strict: true,
    noLib: false,
    lib: ['lib.es2022.d.ts'],
    types: [],
  });
  const checker = program.getTypeChecker();
  const found = new Map<string, Record<string, Option>>();
  for (const node of program.getSourceFile(file)!.statements) {
    if (!ts.isInterfaceDeclaration(node)) continue;
    const role = snakeCase(node.name.text).replace(/^_|_variables$/g, '');
    const variables = fieldsOf(checker.getTypeAtLocation(node), checker);
    found.set(
      role,
      Object.fromEntries(Object.entries(variables).map(([name, option]) => [`${role}_${name}`, option])),
    );
  }
  return found;
}

function fieldsOf(type: ts.Type, checker: ts.TypeChecker): Record<string, Option> {
  return Object.fromEntries(
    type.getProperties().map((property) => {
      const given = checker.getTypeOfSymbol(property);
      return [snakeCase(property.name), optionOf(checker.getNonNullableType(given), checker)];
    }),
  );
}

function optionOf(type: ts.Type, checker: ts.TypeChecker): Option {
  if (checker.typeToString(type).match(/^(false \| true|boolean)$/)) return { type: 'bool' };
  if (type.isUnion()) {
    const choices = type.types.map((member) => (member as ts.StringLiteralType).value);
    return { type: 'str', choices };
  }
  if (type.flags & ts.TypeFlags.Number) return { type: 'int' };
  if (type.flags & ts.TypeFlags.String) return { type: 'str' };
  if (!checker.isArrayType(type)) return { type: 'dict' };
  const [element] = checker.getTypeArguments(type as ts.TypeReference);
  const isMapping = element !== undefined && (element.flags & ts.TypeFlags.Object) !== 0;
  return isMapping ? { type: 'list', options: fieldsOf(element, checker) } : { type: 'list' };
}

const interfaces = readInterfaces();

test('each role has its variables in TypeScript, and the other way round', () => {
  expect([...interfaces.keys()].sort()).toEqual([...roles].sort());
});

describe.each(roles)('role %s', (role) => {
  const spec = specOf(role);
  const typed = interfaces.get(role) ?? {};

  test('has the same variables in both', () => {
    const given = Object.keys(spec).filter((name) => !derived.includes(name));
    expect(Object.keys(typed).sort()).toEqual(given.sort());
  });

  test.each(Object.keys(typed))('%s is the same in both', (name) => {
    const { type, choices, options } = spec[name]!;
    // TypeScript has one kind of text, and one of number.
    const kind = type === 'path' ? 'str' : type;
    expect(typed[name]).toMatchObject({ type: kind, ...(choices && { choices: [...choices] }) });
    expect(Object.keys(typed[name]?.options ?? {}).sort()).toEqual(Object.keys(options ?? {}).sort());
  });
});
