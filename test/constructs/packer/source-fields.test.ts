import { join } from 'node:path';
import { parse } from '@cdktn/hcl2json';
import ts from 'typescript';

import { PackerClone, PackerTemplate, ProxmoxNode } from '../../../lib';
import { readFieldTable, type Body, type Field } from '../../../lib/verify/packer/field-table';
import { fieldFaults } from '../../../lib/verify/packer/fields';
import { root } from '../../architecture/sources';
import { codesOf, fileOf, smallLab } from '../small-lab';

/** The plugin's own names and types. */
const table = readFieldTable();

const program = ts.createProgram([join(root, 'lib/constructs/packer/source-fields.ts')], {
  strict: true,
  module: ts.ModuleKind.Node16,
  types: [],
});
const checker = program.getTypeChecker();

/** What a program may write, in the words of the plugin's table. */
function written(type: ts.Type): unknown {
  const parts = (type.isUnion() ? type.types : [type]).filter(
    (part) => !(part.flags & ts.TypeFlags.Undefined) && part.getProperty('kind') === undefined,
  );
  const values = parts.filter((part) => part.isStringLiteral()).map((part) => part.value);
  if (values.length > 0) return values.sort();
  const [first] = parts;
  if (first === undefined) return 'expression';
  if (checker.isArrayType(first)) {
    const item = written(checker.getTypeArguments(first as ts.TypeReference)[0]!);
    return typeof item === 'string' ? `list(${item})` : { blocks: item };
  }
  if (first.flags & ts.TypeFlags.String) return 'string';
  if (first.flags & ts.TypeFlags.Number) return 'number';
  if (first.flags & ts.TypeFlags.BooleanLike) return 'bool';
  if (first.getStringIndexType() !== undefined) return 'map(string)';
  return fieldsOf(first);
}

function fieldsOf(type: ts.Type): Record<string, unknown> {
  return Object.fromEntries(
    checker.getPropertiesOfType(type).map((field) => [field.name, written(checker.getTypeOfSymbol(field))]),
  );
}

/** The same of the table; a secret is given as an expression alone. */
function ofTable({ fields }: Body, inside = false): Record<string, unknown> {
  const secret = (name: string) => !inside && /^(token|password|\w+_password)$/.test(name);
  const one = ([name, { type, values, body }]: [string, Field]) => {
    if (body !== undefined) return type === 'block' ? ofTable(body, true) : { blocks: ofTable(body, true) };
    return secret(name) ? 'expression' : values === undefined ? type : [...values].sort();
  };
  return Object.fromEntries(Object.entries(fields).map((entry) => [entry[0], one(entry)]));
}

test.each([
  ['IsoSource', 'proxmox-iso', 114],
  ['CloneSource', 'proxmox-clone', 110],
] as const)('%s has every field of %s, as the plugin has it', (name, builder, count) => {
  const file = program.getSourceFile(join(root, 'lib/constructs/packer/source-fields.ts'))!;
  const symbol = checker
    .getExportsOfModule(checker.getSymbolAtLocation(file)!)
    .find((one) => one.name === name);
  const fields = fieldsOf(checker.getDeclaredTypeOfSymbol(symbol!));
  expect(Object.keys(fields)).toHaveLength(count);
  expect(fields).toEqual(ofTable(table.get(builder)!));
});

/** A value for every field of a block, but those that exclude another. */
function filled({ fields, exactlyOne = [], atMostOne = [] }: Body): Record<string, unknown> {
  const second = [...exactlyOne, ...atMostOne].flatMap((group) =>
    group.slice(1).flatMap((names) => names.split('/')),
  );
  const value = ({ type, values, body }: Field): unknown => {
    if (body !== undefined) return type === 'block' ? filled(body) : [filled(body), filled(body)];
    if (values !== undefined) return values[0];
    const one = { string: 'x', number: 7, bool: true }[type.replace(/\w+\(|\)/g, '')];
    if (type.startsWith('list')) return [one];
    return type.startsWith('map') ? { '/x': 'y' } : one;
  };
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name, { deprecated }]) => deprecated === undefined && !second.includes(name))
      .map(([name, field]) => [name, value(field)]),
  );
}

test.each(['proxmox-iso', 'proxmox-clone'] as const)(
  'filled to the brim, a source of %s is what the plugin takes: blocks as blocks, attributes as attributes',
  async (builder) => {
    const { app, repository, lan } = smallLab();
    const node = new ProxmoxNode(repository, 'pve', {
      address: lan.at(5),
      bridges: { vmbr0: lan },
      storage: 'zfs',
    });
    const body = table.get(builder)!;
    const known = ['node', 'vm_id'];
    const extra = Object.fromEntries(Object.entries(filled(body)).filter(([name]) => !known.includes(name)));
    const base = new PackerTemplate(repository, 'base', {
      node,
      vmId: 9000,
      os: 'debian-13',
      iso: 'local:iso/a.iso',
      ...(builder === 'proxmox-iso' && { extra }),
    });
    if (builder === 'proxmox-clone')
      new PackerClone(repository, 'top', { node, vmId: 9001, from: base, extra });
    expect(codesOf(app)).toEqual([]);
    const name = builder === 'proxmox-iso' ? 'base' : 'top';
    const json = (await parse('x', fileOf(app, `repo/packer/${name}.pkr.hcl`))) as {
      source: Record<string, Record<string, [Record<string, unknown>]>>;
    };
    const [source] = json.source[builder]![name]!;
    expect(Object.keys(source)).toEqual(expect.arrayContaining(Object.keys(extra)));
    const faults = fieldFaults(source, body, { place: 'source', environment: new Map() });
    // What the template itself says beside it.
    expect(faults.filter((fault) => !/exactly one|one at most/.test(fault))).toEqual([]);
  },
);
