import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Artifact } from '../../../lib/core/artifact';
import { preseed as dialect } from '../../../lib/constructs/packer/dialect';
import type { PreseedDocument } from '../../../lib/constructs/packer/document';
import { installSettings } from '../../../lib/constructs/packer/install-settings';
import { scriptsOf } from '../../../lib/constructs/packer/scripts';
import { systems } from '../../../lib/constructs/packer/systems';
import { fileOf, smallLab } from '../small-lab';

const debian = systems['debian-13'];

function debianPreseed(locale: string): PreseedDocument {
  const { seed } = debian;
  return seed.kind === 'preseed' ? seed.data(installSettings({ locale })) : [];
}

const answers = (document: PreseedDocument) =>
  new Map(
    document.filter((line) => typeof line !== 'string').map(({ question, value }) => [question, value]),
  );

test('answers what the installer would ask', () => {
  const given = answers(debianPreseed('de_DE.UTF-8'));
  expect(given.get('debian-installer/locale')).toBe('de_DE.UTF-8');
  for (const question of [
    'netcfg/choose_interface',
    'partman/confirm',
    'partman/confirm_nooverwrite',
    'partman-partitioning/confirm_write_new_label',
    'passwd/root-login',
    'grub-installer/bootdev',
    'popularity-contest/participate',
  ]) {
    expect(given.has(question)).toBe(true);
  }
});

test('the password of the build is a template, never a value', () => {
  const given = answers(debianPreseed('en_US.UTF-8'));
  expect(given.get('passwd/user-password')).toBe('${password}');
  expect(given.get('passwd/user-password-again')).toBe('${password}');
});

test('nothing else in it is a template: HCL reads the whole file', () => {
  const text = dialect.format(debianPreseed('en_US.UTF-8'), 'made');
  expect(text.replaceAll('${password}', '')).not.toMatch(/[$%]\{/);
});

test('a line is owner, question, type and answer; a text is a comment', () => {
  expect(
    dialect.format(
      ['Clock', { owner: 'd-i', question: 'time/zone', type: 'string', value: 'Etc/UTC' }],
      'made',
    ),
  ).toBe('# made\n\n# Clock\nd-i time/zone string Etc/UTC\n');
  expect(dialect.format([{ owner: 'd-i', question: 'a/b', type: 'note', value: '' }], undefined)).toBe(
    'd-i a/b note\n',
  );
});

test('a question that no type knows can be added', () => {
  const { app, repository } = smallLab();
  new Artifact<PreseedDocument>(repository, 'preseed.cfg', { dialect, data: () => ['Start'] }).patch(
    (document) => {
      document.push({ owner: 'mine', question: 'x/y', type: 'boolean', value: 'true' });
    },
  );
  expect(fileOf(app, 'repo/preseed.cfg')).toBe('# Start\nmine x/y boolean true\n');
});

describe('the scripts', () => {
  test('come in the order of their numbers, whatever the order asked', () => {
    expect(
      scriptsOf(debian, { preinstall: ['unattended-upgrades', 'docker', 'node-exporter'] }).map(
        ({ name }) => name,
      ),
    ).toEqual([
      '10-cloud-init.sh',
      '20-docker.sh',
      '30-node-exporter.sh',
      '40-unattended-upgrades.sh',
      '90-cleanup.sh',
    ]);
  });

  test('stop at the first error, and end with a line', () => {
    for (const { text } of scriptsOf(debian, {
      preinstall: ['docker', 'node-exporter', 'unattended-upgrades'],
    })) {
      expect(text).toMatch(/^#!\/usr\/bin\/env bash\nset -euo pipefail\n/);
      expect(text).toMatch(/[^\n]\n$/);
    }
  });

  test('the last one removes what makes a machine one of its kind, and its own user', () => {
    const { text = '' } = scriptsOf(debian, {}).at(-1) ?? {};
    for (const line of ['truncate -s 0 /etc/machine-id', 'rm -f /etc/ssh/ssh_host_*', 'cloud-init clean'])
      expect(text).toContain(line);
    expect(text).toMatch(/userdel .*packer/);
  });

  // cloud-init writes Proxmox's name servers to lo; an lo of the installer's, which is read after it, would undo them.
  test('the last one leaves the loopback to cloud-init, and the other cards as the installer wrote them', () => {
    const { text = '' } = scriptsOf(debian, {}).at(-1) ?? {};
    const line = text.split('\n').find((each) => each.includes('/etc/network/interfaces')) ?? '';
    const folder = mkdtempSync(join(tmpdir(), 'interfaces-'));
    try {
      const file = join(folder, 'interfaces');
      const script = `set -euo pipefail\n${line.replaceAll('/etc/network/interfaces', file)}`;
      const run = () => spawnSync('bash', ['-c', script]).status;
      // A system without ifupdown has none.
      expect(run()).toBe(0);
      writeFileSync(
        file,
        'source /etc/network/interfaces.d/*\n\nauto lo\niface lo inet loopback\n\nallow-hotplug ens18\niface ens18 inet dhcp\n',
      );
      expect(run()).toBe(0);
      expect(readFileSync(file, 'utf8')).toBe(
        'source /etc/network/interfaces.d/*\n\n\nallow-hotplug ens18\niface ens18 inet dhcp\n',
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('what a template says of its installation', () => {
  const preseedOf = (props: Parameters<typeof installSettings>[0]) => {
    const { seed } = debian;
    return answers(seed.kind === 'preseed' ? seed.data(installSettings(props)) : []);
  };

  test('keyboard, time zone and packages are answers', () => {
    const given = preseedOf({ keyboard: 'de', timezone: 'Europe/Berlin', packages: ['git'] });
    expect(given.get('keyboard-configuration/xkb-keymap')).toBe('de');
    expect(given.get('time/zone')).toBe('Europe/Berlin');
    expect(given.get('pkgsel/include')).toMatch(/^qemu-guest-agent .* git$/);
  });

  test('under UEFI there is a partition that the firmware reads, under BIOS none', () => {
    const recipe = (firmware: 'bios' | 'uefi') => preseedOf({ firmware }).get('partman-auto/expert_recipe');
    expect(recipe('uefi')).toMatch(
      /^grow :: 538 538 1075 free \$iflabel\{ gpt \} .*method\{ efi \} format\{ \} \. 1000 /,
    );
    expect(recipe('bios')).toMatch(/^grow :: 1000 10000 -1 ext4 /);
  });

  test('volumes are made by the recipe of the installer, and nobody is asked for leave', () => {
    const given = preseedOf({ layout: 'lvm' });
    expect(given.get('partman-auto/method')).toBe('lvm');
    expect(given.get('partman-auto/choose_recipe')).toBe('atomic');
    expect(given.get('partman-lvm/confirm')).toBe('true');
    expect(given.has('partman-auto/expert_recipe')).toBe(false);
  });
});

test('users are made before the clean-up, with their keys and their rights', () => {
  const users = [
    { name: 'ops', sshKeys: ['ssh-ed25519 AAAA one', 'ssh-ed25519 BBBB two'], sudo: true, groups: ['adm'] },
    { name: 'web-1' },
  ];
  const scripts = scriptsOf(debian, { users });
  expect(scripts.map(({ name }) => name)).toEqual(['10-cloud-init.sh', '50-users.sh', '90-cleanup.sh']);
  expect(scripts[1]?.text).toContain(`
add_user ops 'adm' <<'KEYS'
ssh-ed25519 AAAA one
ssh-ed25519 BBBB two
KEYS
echo 'ops ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/ops
chmod 0440 /etc/sudoers.d/ops
add_user web-1 '' <<< "$KEY_WEB_1"
`);
});
