import type { Machine } from '../engine/machine';

/** The log-in of the build, as Packer would make it. */
export interface Login {
  readonly user: string;
  readonly password: string;
}

/**
 * Makes a machine what the installer leaves behind when it has read a preseed file: the user, the packages, the last command.
 * The file itself says what they are; the story of the installer shows that it does so.
 */
export async function asInstalled(machine: Machine, preseed: string, password: string): Promise<Login> {
  const answer = (question: string) => {
    const line = preseed.split('\n').find((text) => text.split(' ')[1] === question);
    if (line === undefined) throw new Error(`the preseed file has no answer for ${question}`);
    return line.split(' ').slice(3).join(' ');
  };
  const user = answer('passwd/username');
  const last = answer('preseed/late_command').replaceAll('/target/', '/').replaceAll('in-target ', '');
  // The engine holds the file that it would manage; a real machine of another story has it.
  const packages = answer('pkgsel/include')
    .split(' ')
    .filter((name) => name !== 'resolvconf');
  await machine.run(
    [
      `useradd --create-home --shell /bin/bash ${user}`,
      `echo '${user}:${password}' | chpasswd`,
      'export DEBIAN_FRONTEND=noninteractive',
      'apt-get update',
      `apt-get install -y ${packages.join(' ')}`,
      last,
      // The package makes them when it is installed; the image of the story has none.
      'ssh-keygen -A',
      // Without keys it failed, and systemd does not start again what failed five times within ten seconds.
      'systemctl reset-failed ssh',
      'systemctl restart ssh',
    ].join('\n'),
    900,
  );
  return { user, password };
}
