import { asObject, section, type Root } from './root';

/** Attributes that a provider accepts in one form only, by the type of their resource. */
const forms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  proxmox_hardware_mapping_pci: { id: '8086:5916', path: '0000:00:02.0', subsystem_id: '8086:5916' },
  proxmox_download_file: { url: 'https://192.0.2.1/image.qcow2' },
  proxmox_hardware_mapping_usb: { id: '8086:5916' },
  proxmox_virtual_environment_vm: { vm_id: '9000', mac_address: 'bc:24:11:00:00:01' },
};

/**
 * Values for `TF_VAR_*`, made of the variables' types, for those that have no default. They are what a person would fill in,
 * so only a variable that `.env.example` names has one.
 */
export function variableValues(root: Root): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  for (const [name, body] of Object.entries(section(root, 'variable'))) {
    const variable = asObject(body);
    if ('default' in variable || !root.environment.has(`TF_VAR_${name}`)) continue;
    const type = typeof variable['type'] === 'string' ? variable['type'] : 'string';
    const value = valueOf(type.replace(/^\$\{(.*)\}$/s, '$1'), formOf(name, root));
    values[`TF_VAR_${name}`] = typeof value === 'string' ? value : JSON.stringify(value);
  }
  return values;
}

/** Names of variables that have no default, and no value in a file. */
export function requiredVariables(root: Root): readonly string[] {
  return Object.entries(section(root, 'variable'))
    .filter(([name, body]) => !('default' in asObject(body)) && !(name in root.values))
    .map(([name]) => name);
}

/** A text in the form that the places accept where the variable is used. */
function formOf(variable: string, root: Root): string {
  const reference = new RegExp(`\\$\\{\\s*var\\.${variable}\\b`);
  for (const [type, attributes] of Object.entries(forms)) {
    for (const [attribute, form] of Object.entries(attributes)) {
      if (uses(section(root, 'resource')[type], attribute, reference)) return form;
    }
  }
  return 'example';
}

function uses(value: unknown, attribute: string, reference: RegExp): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([key, inside]) =>
      (key === attribute && typeof inside === 'string' && reference.test(inside)) ||
      uses(inside, attribute, reference),
  );
}

/** A value of a type as OpenTofu writes types: `list(object({ name = string }))`. */
export function valueOf(type: string, text = 'example'): unknown {
  const [, kind = '', inside = ''] = /^(\w+)\s*(?:\((.*)\))?$/s.exec(type.trim()) ?? [];
  switch (kind) {
    case 'number':
      return Number(text) || 1;
    case 'bool':
      return true;
    case 'list':
    case 'set':
      return [valueOf(inside, text)];
    case 'map':
      return { example: valueOf(inside, text) };
    case 'optional':
      return valueOf(parts(inside)[0] ?? 'string', text);
    case 'tuple':
      return parts(inside.trim().replace(/^\[(.*)\]$/s, '$1')).map((part) => valueOf(part, text));
    case 'object':
      return Object.fromEntries(
        parts(inside.trim().replace(/^\{(.*)\}$/s, '$1')).map((part) => {
          const [name = '', ...rest] = part.split('=');
          return [name.trim().replace(/^"(.*)"$/, '$1'), valueOf(rest.join('='), text)];
        }),
      );
    default:
      return text;
  }
}

/** What commas or line ends part, outside of any bracket. */
function parts(text: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index <= text.length; index++) {
    const character = text[index] ?? ',';
    if ('([{'.includes(character)) depth++;
    if (')]}'.includes(character)) depth--;
    if (depth > 0 || (character !== ',' && character !== '\n')) continue;
    found.push(text.slice(start, index).trim());
    start = index + 1;
  }
  return found.filter((part) => part !== '');
}
