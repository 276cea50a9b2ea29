import { parse } from '@cdktn/hcl2json';
import { format } from '@cdktn/hcl-tools';
import { formatHcl } from '../../../lib/formats/hcl/format';
import {
  attribute,
  attributes,
  blank,
  block,
  body,
  call,
  comment,
  heredoc,
  list,
  literal,
  object,
  raw,
  reference,
  template,
  type Expression,
} from '../../../lib/formats/hcl/model';

describe('formatHcl', () => {
  const packerFile = body(
    block(
      'packer',
      [],
      [
        block(
          'required_plugins',
          [],
          [attribute('proxmox', object({ version: '>= 1.2.3', source: 'github.com/hashicorp/proxmox' }))],
        ),
      ],
    ),
    comment('Kept in Vault:\nsecret/proxmox#token'),
    block(
      'variable',
      ['proxmox_token'],
      attributes({ type: reference('string'), sensitive: true, default: call('env', 'TOKEN') }),
    ),
    block(
      'source',
      ['proxmox-iso', 'debian-13'],
      [
        ...attributes({
          node: 'pve',
          token: reference('var.proxmox_token'),
          vm_id: 9000,
          note: undefined,
          tags: 'a;b',
          boot_command: list(['<esc><wait>', 'auto<enter>'], 'lines'),
          http_content: object({ '/preseed.cfg': call('file', 'preseed.cfg'), users: [1, 2] }),
          cores: 2,
          memory: 2048,
        }),
        block('disks', [], attributes({ type: 'scsi', disk_size: '8G' })),
        comment('The console.'),
        block('vga', [], attributes({ type: 'std' })),
      ],
    ),
    block(
      'build',
      [],
      [
        attribute('sources', [template('source.', reference('local.kind'), '.debian-13')]),
        blank(),
        attribute('name', 'debian ${x}'),
        block(
          'provisioner',
          ['shell'],
          [attribute('inline', heredoc('EOT', 'echo ${HOME}\n')), attribute('skip', raw('var.x == 1'))],
        ),
        block('post-processor', ['manifest']),
      ],
    ),
  );

  test('writes what a person would write', async () => {
    const text = formatHcl(packerFile, { header: 'Debian 13' });
    expect(text).toBe(`\
# Debian 13

packer {
  required_plugins {
    proxmox = {
      version = ">= 1.2.3"
      source  = "github.com/hashicorp/proxmox"
    }
  }
}

# Kept in Vault:
# secret/proxmox#token
variable "proxmox_token" {
  type      = string
  sensitive = true
  default   = env("TOKEN")
}

source "proxmox-iso" "debian-13" {
  node  = "pve"
  token = var.proxmox_token
  vm_id = 9000
  tags  = "a;b"
  boot_command = [
    "<esc><wait>",
    "auto<enter>",
  ]
  http_content = {
    "/preseed.cfg" = file("preseed.cfg")
    users          = [1, 2]
  }
  cores  = 2
  memory = 2048

  disks {
    type      = "scsi"
    disk_size = "8G"
  }

  # The console.
  vga {
    type = "std"
  }
}

build {
  sources = ["source.\${local.kind}.debian-13"]

  name = "debian $\${x}"

  provisioner "shell" {
    inline = <<EOT
echo $\${HOME}
EOT
    skip   = var.x == 1
  }

  post-processor "manifest" {}
}
`);
    expect(await format(text)).toBe(text);
  });

  test('survives a copy as plain data', () => {
    expect(formatHcl(JSON.parse(JSON.stringify(packerFile)) as typeof packerFile)).toBe(
      formatHcl(packerFile),
    );
  });

  test.each([
    ['a list that is short', list(['a', 'b']), 'x = ["a", "b"]\n'],
    [
      'a list that is long',
      list(['a'.repeat(40), 'b'.repeat(40)]),
      `x = [\n  "${'a'.repeat(40)}",\n  "${'b'.repeat(40)}",\n]\n`,
    ],
    ['a list on one line', list([object({ a: 1 })], 'line'), 'x = [{ a = 1 }]\n'],
    ['objects in a list', list([object({ a: 1, bb: [] })]), 'x = [\n  {\n    a  = 1\n    bb = []\n  },\n]\n'],
    ['nothing', literal([{}, [], null]), 'x = [{}, [], null]\n'],
    [
      'an object in a call',
      call('merge', object({ a: 1, 'b c': true }), reference('var.a[0]["b"].c')),
      'x = merge({ a = 1, "b c" = true }, var.a[0]["b"].c)\n',
    ],
    [
      'keywords as keys',
      object({ for: 1, true: 2, null: 3, a: 4 }),
      'x = {\n  "for"  = 1\n  "true" = 2\n  "null" = 3\n  a      = 4\n}\n',
    ],
    [
      'a Map',
      object(
        new Map([
          ['b', 1],
          ['1', 2],
        ]),
      ),
      'x = {\n  b   = 1\n  "1" = 2\n}\n',
    ],
    [
      'a control character',
      literal('\0\u0085\u2028\t\r\n"\\'),
      'x = "\\u0000\\u0085\\u2028\\t\\r\\n\\"\\\\"\n',
    ],
    ['dollars and percents', literal('$$ 100% $${a %%{b $'), 'x = "$$ 100% $$${a %%%{b $"\n'],
    ['emoji, escaped as a key', object({ '😀é': '😀é' }), 'x = {\n  "\\U0001f600é" = "😀é"\n}\n'],
    [
      'a heredoc in an object',
      object({ a: heredoc('EOT', ''), bb: 1 }),
      'x = {\n  a  = <<EOT\nEOT\n  bb = 1\n}\n',
    ],
    ['numbers', list([-0, -1, 1e21, 1.5e-7]), 'x = [0, -1, 1e+21, 1.5e-7]\n'],
  ])('writes %s', async (_, value, text) => {
    expect(formatHcl(body(attribute('x', value)))).toBe(text);
    expect(await format(text)).toBe(text);
    await expect(parse('x.hcl', text)).resolves.toBeDefined();
  });

  test('keeps asked empty lines single, and none at an edge', () => {
    const [a, b] = [attribute('a', 1), attribute('bb', 2)];
    expect(formatHcl(body(blank(), a, blank(), blank(), b, blank()))).toBe('a = 1\n\nbb = 2\n');
    expect(formatHcl(body(a, comment('x'), b))).toBe('a = 1\n# x\nbb = 2\n');
    expect(formatHcl(body(block('c', [], [blank(), a, blank()]), a, undefined))).toBe(
      'c {\n  a = 1\n}\n\na = 1\n',
    );
    expect(formatHcl(body())).toBe('');
  });

  const nfd = 'e\u0301';
  test.each([
    ['NaN', literal(NaN), 'a number must be finite, got NaN'],
    ['an infinity', literal([Infinity]), 's.l.x[0]: a number must be finite'],
    ['a lone surrogate', literal('\ud800'), 'the text holds a lone surrogate'],
    ['a lone surrogate in a key', object({ '\ud800': 1 }), 'the text holds a lone surrogate'],
    [
      'text not in NFC',
      literal({ a: [nfd] }),
      "s.l.x.a[0]: HCL would read the text in Unicode's normal form C",
    ],
    ['a key not in NFC', object({ [nfd]: 1 }), 'normal form C'],
    ['a part not in NFC', template('a', nfd), 'normal form C'],
    ['a heredoc not in NFC', heredoc('EOT', `${nfd}\n`), 'normal form C'],
    ['a heredoc without an end', heredoc('EOT', 'a'), 'must end with a line feed'],
    ['a heredoc with its marker', heredoc('EOT', 'a\n  EOT\n'), 'is a line of its text'],
    ['a heredoc with a control character', heredoc('EOT', 'a\r\n'), 'printable text'],
    ['a heredoc with a bad marker', heredoc('E T', 'a\n'), 'marker must be a name'],
    ['a heredoc in a list', list([heredoc('EOT', 'a\n')]), 'a heredoc may only be the value'],
    ['a bad reference', reference('var x'), 'a reference must be names'],
    ['a bad function', call('a b'), "a function's name must be"],
    ['raw lines', raw('a\nb'), 'raw HCL must be one line'],
    ['a foreign kind', { kind: 'secret' } as unknown as Expression, '"secret" is not a kind of expression'],
  ])('refuses %s', (_, value, message) => {
    expect(() => formatHcl(body(block('s', ['l'], [attribute('x', value)])))).toThrow(message);
  });

  test.each(['', 'a b', '1a', 'a.b', 'é', '-a'])('refuses %j as a name', (bad) => {
    expect(() => formatHcl(body(attribute(bad, 1)))).toThrow("an attribute's name must be an identifier");
    expect(() => formatHcl(body(block(bad, [])))).toThrow("a block's type must be an identifier");
  });

  test('refuses an attribute that stands twice, and undefined data', () => {
    expect(() => formatHcl(body(attribute('a', 1), attribute('a', 2)))).toThrow(
      'a: the attribute stands twice',
    );
    expect(() => literal({ a: undefined })).toThrow('got undefined');
    expect(() => literal(new Map([[1n, 2n]]))).toThrow('got bigint');
  });
});
