import { call, object, reference, type Expression } from '../../formats/hcl/model';
import { quoted, type Fault } from '../../model/fault';
import type { BuildVariable } from './build-tooling';
import { buildUser } from './preseed';
import type { BuildScript } from './scripts';
import { variableName } from './variable-name';

/** A user of every clone, who logs in by key alone. */
export interface TemplateUser {
  /** Name to log in with. */
  readonly name: string;

  /**
   * Public keys that let the user in.
   *
   * @default - the variable `PKR_VAR_<template>_<name>_key` of the environment
   */
  readonly sshKeys?: readonly string[];

  /**
   * Whether the user may become root without a password.
   *
   * @default false
   */
  readonly sudo?: boolean;

  /**
   * Groups beside the user's own: `docker`. What makes them must be installed.
   *
   * @default - none
   */
  readonly groups?: readonly string[];
}

/** Makes the users, with keys that are written here or come with the environment of the build. */
export function usersScript(start: string, users: readonly TemplateUser[]): BuildScript {
  const made = users.map(({ name, sshKeys, sudo = false, groups = [] }) => {
    const keys = sshKeys === undefined ? `<<< "$${keyName(name)}"` : `<<'KEYS'\n${sshKeys.join('\n')}\nKEYS`;
    const sudoers = `/etc/sudoers.d/${name}`;
    return [
      `add_user ${name} '${groups.join(',')}' ${keys}`,
      ...(sudo ? [`echo '${name} ALL=(ALL) NOPASSWD: ALL' > ${sudoers}`, `chmod 0440 ${sudoers}`] : []),
    ].join('\n');
  });
  return {
    name: '50-users.sh',
    text: `${start}# Users of every clone; they log in by key alone, as they have no password.
add_user() {
  id "$1" > /dev/null 2>&1 || useradd --create-home --shell /bin/bash "$1"
  [ -z "$2" ] || usermod --append --groups "$2" "$1"
  local home
  home=$(getent passwd "$1" | cut -d : -f 6)
  install -d -m 0700 -o "$1" -g "$1" "$home/.ssh"
  install -m 0600 -o "$1" -g "$1" /dev/stdin "$home/.ssh/authorized_keys"
}

${made.join('\n')}
`,
  };
}

/** The variables of the keys that the program does not know. */
export function keyVariables(id: string, users: readonly TemplateUser[] = []): readonly BuildVariable[] {
  return users
    .filter(({ sshKeys }) => sshKeys === undefined)
    .map(({ name }) => ({
      name: variableName(id, `${name}_key`),
      description: `Public key that lets ${name} in, as ssh-ed25519 <key>`,
      example: 'ssh-ed25519 AAAA',
    }));
}

/** What the scripts find in their environment; `undefined` if they need nothing there. */
export function keyEnvironment(id: string, users: readonly TemplateUser[] = []): Expression | undefined {
  const unknown = users.filter(({ sshKeys }) => sshKeys === undefined);
  if (unknown.length === 0) return undefined;
  return object(
    Object.fromEntries(
      unknown.map(({ name }) => [
        keyName(name),
        call('trimspace', reference(`var.${variableName(id, `${name}_key`)}`)),
      ]),
    ),
  );
}

/** What is wrong with the users of a template. */
export function* userFaults(users: readonly TemplateUser[] = []): Iterable<Fault> {
  for (const { name, sshKeys = [], groups = [] } of users) {
    for (const word of [name, ...groups]) {
      if (/^[a-z_][a-z0-9_-]{0,30}$/.test(word) && word !== buildUser) continue;
      yield {
        code: 'HL708',
        what: `a user or group of a template must be a name of Linux, and not ${buildUser}, got ${quoted(word)}`,
        fix: 'take a to z, digits, "-" and "_"; the build removes its own user at the end',
      };
    }
    for (const key of sshKeys) {
      if (/^(ssh|ecdsa|sk)-\S+ [A-Za-z0-9+/=]+( [^\n]*)?$/.test(key)) continue;
      yield {
        code: 'HL708',
        what: `a key of user ${name} must be a public key of one line, got ${quoted(key)}`,
        fix: "write what the file with .pub has, as in 'ssh-ed25519 AAAA… me'",
      };
    }
  }
}

function keyName(user: string): string {
  return `KEY_${user.replace(/\W/g, '_').toUpperCase()}`;
}
