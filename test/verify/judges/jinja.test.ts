import { jinja } from '../../../lib/verify/judges/jinja';
import { judgePlanted, type Output } from './planted';

const folder = 'vm-platform/ansible';
const owner = 'vm-platform/ansible';

test('the output is what its templates want', async () => {
  const verdict = await judgePlanted(jinja, () => undefined);
  expect(verdict).toMatchObject({ faults: [] });
  expect(verdict.files).toBeGreaterThan(30);
  expect(verdict.notRun).toBeUndefined();
});

/** What is planted, the file that is named, and what is said. */
type Planted = readonly [what: string, plant: (output: Output) => void, file: string, message: RegExp];

const text = (path: string, before: string | RegExp, after: string) => (output: Output) =>
  output.replace(`${folder}/${path}`, before, after);

const template = (role: string, name: string) => `roles/${role}/templates/${name}.j2`;
const jail = template('hardening', 'jail.local');
const nft = template('hardening', 'nftables.conf');
const sshd = template('hardening', 'sshd.conf');
const sysctl = template('hardening', 'sysctl.conf');
const own = template('hardening', 'nftables-service.conf');
const daemon = template('docker', 'daemon.json');
const docker = template('docker', 'docker.sources');
const mounts = template('docker', 'mounts.conf');
const nonfree = template('gpu', 'debian-nonfree.sources');
const toolkit = template('gpu', 'nvidia-container-toolkit.sources');
const exporter = template('monitoring', 'prometheus-node-exporter');
const journal = template('common', 'journald.conf');
const apt = template('common', '50unattended-upgrades');
const periodic = template('common', '20auto-upgrades');
const sudoers = template('common', 'sudoers');
const resolver = 'roles/docker/tasks/resolver.yml';

/** Judged together: no one of them hides another. */
const planted: readonly Planted[] = [
  [
    'a variable that nobody sets',
    text(jail, 'hardening_fail2ban_ban_time', 'hardening_ban_time'),
    jail,
    /for ctr01: .*'hardening_ban_time' is undefined/,
  ],
  ['an attribute that is not there', text(nft, 'item.port', 'item.portt'), nft, /for ctr01: .*portt/],
  [
    'a fact that machines do not have',
    text(docker, 'distribution_release', 'distribution_name'),
    docker,
    /distribution_name/,
  ],
  ['a block with no end', text(sysctl, '{% endfor %}', ''), sysctl, /endfor/],
  ['a filter that is not there', text(exporter, "join(' ')", "joined(' ')"), exporter, /joined/],
  [
    'a syntax error in what no machine of the lab needs',
    text(sudoers, '{{ item.name }}', '{{ item.name }'),
    sudoers,
    /syntax error/i,
  ],
  [
    'a filter in a condition that is not there',
    text(resolver, '| bool', '| boolean_of'),
    resolver,
    /boolean_of/,
  ],
  [
    'JSON with a comma too many',
    text(daemon, '| to_nice_json }}', '| to_nice_json }},'),
    daemon,
    /daemon.json: .*JSON/,
  ],
  [
    'a word where the SSH server wants yes or no',
    text(
      sshd,
      "{{ 'yes' if hardening_allow_tcp_forwarding | bool else 'no' }}",
      '{{ hardening_allow_tcp_forwarding }}',
    ),
    sshd,
    /AllowTcpForwarding True/,
  ],
  ['a section that a unit does not have', text(mounts, '[Unit]', '[Units]'), mounts, /no section Units/],
  [
    'a setting that a unit does not have',
    text(own, 'ExecStop=\n', 'ExecStopp=\n'),
    own,
    /no setting ExecStopp/,
  ],
  ['a field that sources do not have', text(nonfree, 'Suites:', 'Suite:'), nonfree, /no field Suite/],
  [
    'sources with a list in its own notation',
    text(toolkit, 'Suites: /', 'Suites: /\nComponents: main'),
    toolkit,
    /no Components/,
  ],
  [
    'a value of another kind',
    text(journal, '{{ common_journald_max_use }}', '{{ common_packages }}'),
    journal,
    /SystemMaxUse does not take/,
  ],
  ['a setting with no end', text(apt, '"{{ origin }}";', '"{{ origin }}"'), apt, /no setting/],
  ['a quote with no end', text(periodic, /"0?'? ?\}\}";|\}\}";/, '}};'), periodic, /no setting/],
];

describe('catches', () => {
  let verdict: Awaited<ReturnType<typeof judgePlanted>>;

  beforeAll(async () => {
    verdict = await judgePlanted(jinja, (output) => {
      for (const [, plant] of planted) plant(output);
    });
  });

  test.each(planted)('%s', (_, _plant, path, message) => {
    const file = `${folder}/${path}`;
    const found = verdict.faults.filter((fault) => fault.file === file && message.test(fault.message));
    expect({ all: verdict.faults, found: found[0] }).toMatchObject({ found: { file, owner } });
  });
});

const vars = 'inventory/host_vars/ctr01.yml';
const inventory = 'vm-platform/inventory';

/** Judged one by one: the first of these is why nothing else is rendered. */
const alone: readonly (readonly [...Planted, owner: string])[] = [
  [
    'a variable that the role does not take',
    text('inventory/host_vars/ctr01.yml', 'docker_nvidia: true', 'docker_nvidia: [1]'),
    vars,
    /docker_nvidia/,
    inventory,
  ],
  [
    'a role that no playbook gives',
    text('site.yml', / {4}- role: monitoring\n[^]*/, ''),
    exporter,
    /ctr01 has role monitoring, and no playbook renders it/,
    owner,
  ],
  [
    'a port that is none',
    text('inventory/host_vars/ctr01.yml', "port: '9100'", 'prot: 9100'),
    vars,
    /port/,
    inventory,
  ],
];

test.concurrent.each(alone)('catches %s', async (_, plant, path, message, by) => {
  const { faults } = await judgePlanted(jinja, plant);
  const file = `${folder}/${path}`;
  const found = faults.filter((fault) => fault.file === file && message.test(fault.message));
  expect({ all: faults, found: found[0] }).toMatchObject({ found: { file, owner: by } });
});
