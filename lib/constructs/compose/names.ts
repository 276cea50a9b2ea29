import type { ClaimSpace } from '../../core/claim';
import { quoted, type Fault } from '../../model/fault';
import { parseHostName } from '../../model/names';

/** Projects of a machine. */
export const projectNames: ClaimSpace = {
  code: 'HL102',
  what: (key) => `Compose project ${key} exists twice`,
  fix: 'give one of them another folder',
};

/** Networks of a machine that several stacks share. */
export const networkOwners: ClaimSpace = {
  code: 'HL102',
  what: (name) => `network ${name} is made by two stacks`,
  fix: 'let one own it: the other uses it as it is',
};

/** Containers of a machine. */
export const containerNames: ClaimSpace = {
  code: 'HL102',
  what: (key) => `container name ${key} is used twice`,
  fix: 'give one of them another containerName',
};

/** URLs of the lab: a host, with the beginning of the paths that lead to a service. */
export const hostNames: ClaimSpace = {
  code: 'HL140',
  what: (url) => `${url} leads to two services`,
  fix: 'give one of them another host, or a path of its own',
};

/** Why a folder cannot be a project's name. */
export function projectFaults(folder: string, project: string): readonly Fault[] {
  return [...new Set([folder, project])]
    .filter((name) => !/^[a-z0-9][a-z0-9_-]*$/.test(name))
    .map((name) => ({
      code: 'HL104',
      what: `a stack's folder must be a Compose project name of a-z, 0-9, "_" and "-", got ${quoted(name)}`,
      fix: 'choose such an id, or give folder',
    }));
}

/** Why a service and its container cannot have their names. */
export function serviceFaults(service: string, container: string): readonly Fault[] {
  return [...new Set([service, container])]
    .filter((name) => !/^[A-Za-z0-9][A-Za-z0-9_.-]+$/.test(name))
    .map((name) => ({
      code: 'HL104',
      what: `a service's name must be two or more of letters, digits, "_", "." and "-", got ${quoted(name)}`,
      fix: "choose such a name: it is the container's too",
    }));
}

/** Why a service cannot be reached under a host name: it is not one or more DNS labels. */
export function ingressFaults(host: string): readonly Fault[] {
  if (host.split('.').every((label) => 'value' in parseHostName(label))) return [];
  return [
    {
      code: 'HL141',
      what: `host of an ingress must be a name in the lab's domain, got ${quoted(host)}`,
      fix: `write it as in 'grafana', without the domain`,
    },
  ];
}
