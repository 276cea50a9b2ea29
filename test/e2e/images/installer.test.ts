import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { NetworkNamespace } from '../machines/network-namespace';
import { waitFor } from '../machines/wait';
import { DebianArchive } from './debian-archive';
import { Installer, serverAddress, sshPort, typedWords } from './installer';
import { installerMedia } from './installer-media';
import { Mirror } from './mirror';
import { runPacker } from './packer';

const hours = 3600_000;
jest.setTimeout(5 * hours);

const templates = join(__dirname, '../../../synth-out/vm-platform/packer');
const password = 'of-one-story';

/**
 * Debian's own installer reads the generated answers, started with the words that the generated keys type, and what it leaves
 * is what they promise. Under emulation that takes an hour where nothing else works. It tells how far it has come: where the
 * archive of the day lacks what it needs, it ends there, but never before the answers are fetched and followed.
 */
test("Debian's installer asks nobody, and the template is as the answers say", async () => {
  const folder = mkdtempSync(join(tmpdir(), 'homelab-i-'));
  const started = Date.now();
  const say = (text: string) => writeFileSync(1, `${Math.round((Date.now() - started) / 1000)} s: ${text}\n`);
  const network = await NetworkNamespace.start();
  let mirror: Mirror | undefined;
  let installer: Installer | undefined;
  try {
    const media = await installerMedia(await DebianArchive.read(), join(folder, 'media'));
    say(media.note);
    const answers = readFileSync(join(templates, 'debian-13/http/preseed.cfg'), 'utf8')
      .replaceAll('${password}', password)
      // The one thing that is the story's own: the only way to the mirror.
      .replace(/^(d-i mirror\/http\/proxy string)$/m, `$1 http://${serverAddress}/`);
    mirror = await Mirror.start(join(folder, 'mirror'), new Map([...media.files, ['/preseed.cfg', answers]]));
    installer = await Installer.prepare(folder, network);
    const typed = typedWords(readFileSync(join(templates, 'debian-13.pkr.hcl'), 'utf8'));
    installer.start({ media, typed });

    const { requests, lacking } = mirror;
    const machine = installer;
    const release = 'http://deb.debian.org/debian/dists/trixie/Release';
    const step = (name: string) => () => machine.log.includes(`Menu item '${name}' selected`);
    const stages: readonly (readonly [what: string, isReached: () => boolean])[] = [
      // It has its language, its keyboard and its network, and nobody was asked; what it asks next is only in the answers.
      ['the answers are fetched', () => requests.includes('/preseed.cfg')],
      ['the answers are followed: mirror, proxy, release', () => requests.includes(release)],
      ['the components are loaded', step('partman-base')],
      ['the disk is divided', step('bootstrap-base')],
      ['the base system is installed', step('pkgsel')],
      ['the packages are installed', step('grub-installer')],
      ['the boot loader is installed', step('finish-install')],
      ['the installer is through', () => !machine.isRunning],
    ];
    for (const [index, [what, isReached]] of stages.entries()) {
      const fault = await waitFor(
        what,
        1.5 * 3600,
        () => (isReached() ? 'none' : machine.fault),
        () => machine.lastWords,
      );
      const archiveFault = media.hasComponents ? lacking.join(', ') : media.note;
      if (fault === 'none') say(what);
      else {
        if (index < 2 || archiveFault === '')
          throw new Error(`not so: ${what}: ${fault}\n${machine.lastWords}`);
        say(`not so: ${what}: ${fault}\nThe archive has not: ${archiveFault}`);
        return;
      }
    }

    installer.start();
    const found = await logIn(folder, network);
    say('Packer has logged in');
    expect(found).toEqual(expect.objectContaining(promised));
  } finally {
    installer?.stop();
    mirror?.stop();
    await network.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** What is asked of the system that was installed, by name of the answer. */
const questions = {
  release: '. /etc/os-release; echo $VERSION_CODENAME',
  user: 'id -un; sudo -n id -un',
  root: 'sudo passwd --status root | cut -d " " -f 2',
  name: 'hostname',
  root_partition: 'findmnt -no SOURCE,FSTYPE /',
  partitions: 'lsblk --noheadings --list --output NAME,TYPE /dev/sda | grep -c part',
  disk: '[ $(df --output=size --block-size=1M / | tail -n 1) -gt 18500 ] && echo all of it',
  swap: 'swapon --show --noheadings | wc -l',
  clock: 'timedatectl show --property=Timezone --value; timedatectl show --property=LocalRTC --value',
  locale: '. /etc/default/locale; echo $LANG',
  keyboard: '. /etc/default/keyboard; echo $XKBLAYOUT',
  packages:
    'dpkg-query -W -f "\\${db:Status-Abbrev}\\${Package}\\n" qemu-guest-agent cloud-init cloud-guest-utils net-tools sudo python3 ca-certificates curl resolvconf openssh-server grub-pc | grep -c ^ii',
  interfaces: 'grep -vE "^(#|\\$)" /etc/network/interfaces | grep -v " en"',
  suites:
    'cat /etc/apt/sources.list /etc/apt/sources.list.d/* 2> /dev/null | grep -oE "trixie[a-z-]*" | sort -u',
};

/** Typed from what the lab says of its template, and from what Debian's installer does by itself. */
const promised: Record<keyof typeof questions, string> = {
  release: 'trixie',
  user: 'packer root',
  root: 'L',
  name: 'debian',
  root_partition: '/dev/sda1 ext4',
  partitions: '1',
  disk: 'all of it',
  swap: '0',
  clock: 'Etc/UTC no',
  locale: 'en_US.UTF-8',
  keyboard: 'us',
  packages: '11',
  // The loopback of the installer's: the last script of the template leaves it to cloud-init.
  interfaces: 'source /etc/network/interfaces.d/* auto lo iface lo inet loopback',
  suites: 'trixie trixie-security trixie-updates',
};

/** As Packer does after an installation: with the build's user and password. */
async function logIn(folder: string, network: NetworkNamespace): Promise<Record<string, string>> {
  const lines = Object.entries(questions).map(
    ([name, command]) => `echo "answer ${name}: $( { ${command}; } 2>&1 | tr -s '\\n ' ' ')"`,
  );
  writeFileSync(join(folder, 'questions.sh'), `${lines.join('\n')}\n`);
  const { code, stdout, stderr } = await runPacker(
    folder,
    `source "null" "installed" {
  ssh_host     = "127.0.0.1"
  ssh_port     = ${sshPort}
  ssh_username = "packer"
  ssh_password = "${password}"
  ssh_timeout  = "30m"
}

build {
  sources = ["source.null.installed"]

  provisioner "shell" {
    script = "questions.sh"
  }
}
`,
    {},
    (program, args) => network.inside(program, args),
  );
  if (code !== 0) throw new Error(`packer ended with ${code}:\n${stdout}${stderr}`);
  const said = [...stdout.matchAll(/: answer (\w+): (.*)$/gm)];
  return Object.fromEntries(said.map(([, name = '', answer = '']) => [name, answer.trim()]));
}
