import type { Dialect } from '../../core/dialect';
import { formatHcl } from '../../formats/hcl/format';
import {
  attribute,
  attributes,
  block,
  body,
  object,
  type BodyItem,
  type Expression,
  type Value,
} from '../../formats/hcl/model';
import type { PackerDocument, PackerSource, PreseedDocument } from './document';

/** Packer's HCL. */
export const packerHcl: Dialect<PackerDocument> = {
  name: 'packer',
  format: (document, header) => formatHcl(fileBody(document), header === undefined ? {} : { header }),
};

/** Debian's preseed file. */
export const preseed: Dialect<PreseedDocument> = {
  name: 'preseed',
  format: (document, header) => {
    const lines = document.map((line) =>
      typeof line === 'string'
        ? `\n# ${line}`
        : [line.owner, line.question, line.type, line.value].join(' ').trimEnd(),
    );
    return `${header === undefined ? '' : `# ${header}\n`}${lines.join('\n')}\n`;
  },
};

/** What the plugin declares as blocks, beside lists of mappings; anything else with braces is an attribute. */
const blocks = new Set([
  'additional_iso_files',
  'boot_iso',
  'disks',
  'efi_config',
  'ipconfig',
  'network_adapters',
  'pci_devices',
  'rng0',
  'tpm_config',
  'vga',
]);

function fileBody(document: PackerDocument) {
  const { requiredVersion, requiredPlugins, variables, locals, builder, source, more } = document;
  const { provisioners, postProcessors } = document;
  return body(
    block(
      'packer',
      [],
      [
        attribute('required_version', requiredVersion),
        block(
          'required_plugins',
          [],
          Object.entries(requiredPlugins).map(([plugin, { version, source: from }]) =>
            attribute(plugin, object({ version, source: from })),
          ),
        ),
      ],
    ),
    ...Object.entries(variables).map(([name, { type, description, default: value, sensitive }]) =>
      block('variable', [name], attributes({ type, description, default: value, sensitive })),
    ),
    ...Object.entries(locals).map(([local, { expression, sensitive }]) =>
      block('local', [local], attributes({ expression, ...(sensitive === true && { sensitive }) })),
    ),
    block('source', [builder, document.name], sourceItems(source)),
    block(
      'build',
      [],
      [
        attribute('sources', [`source.${builder}.${document.name}`]),
        ...provisioners.map(({ type, ...settings }) => block('provisioner', [type], attributes(settings))),
        ...postProcessors.map(({ type, ...settings }) =>
          block('post-processor', [type], attributes(settings)),
        ),
      ],
    ),
    ...more,
  );
}

/** Attributes and blocks of a source, blocks last as people write them. */
function sourceItems(source: PackerSource): readonly BodyItem[] {
  const entries = Object.entries(source).filter(([, value]) => value !== undefined);
  return [
    ...entries.filter((entry) => !isBlock(entry)).map(([key, value]) => attribute(key, toValue(value))),
    ...entries
      .filter(isBlock)
      .flatMap(([key, value]) =>
        [value].flat().map((item) => block(key, [], blockItems(item as Record<string, unknown>))),
      ),
  ];
}

function blockItems(fields: Record<string, unknown>): readonly BodyItem[] {
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => attribute(key, toValue(value)));
}

function isBlock([key, value]: readonly [string, unknown]): boolean {
  return blocks.has(key) || (Array.isArray(value) && value.length > 0 && value.every(isMapping));
}

function toValue(value: unknown): Value {
  return isMapping(value) ? object(value) : (value as Value | Expression);
}

function isMapping(value: unknown): value is Record<string, Value> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('kind' in value);
}
