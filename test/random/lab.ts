import fc from 'fast-check';

import { AnsibleProject, App, Repository, Secret } from '../../lib';
import type { Coverage } from './coverage';
import { ansible, ansibleSpecs } from './parts/ansible';
import { stacks } from './parts/compose';
import { composeSpecs } from './parts/compose-specs';
import { dnsSpecs, zone } from './parts/dns';
import { machineSpecs } from './parts/machine-specs';
import { machines } from './parts/machines';
import { networkSpecs, Networks } from './parts/network';
import { renovate } from './parts/renovate';
import { repositoryFiles, repositorySpecs } from './parts/repository';
import { tofuRoot, tofuSpecs } from './parts/tofu';
import { optionally, sentence } from './words';

/** A whole small lab, as data. */
export const labSpecs = optionally(
  {
    networks: networkSpecs,
    machines: machineSpecs,
    files: repositorySpecs,
    platform: optionally({}, { description: sentence }),
    notes: optionally({}, { description: sentence, standardFiles: fc.boolean() }),
    app: optionally({}, { outdir: fc.constantFrom('out', 'a b'), checks: fc.constantFrom(0, 1) }),
  },
  { ansible: ansibleSpecs, tofu: tofuSpecs, compose: composeSpecs, dns: dnsSpecs },
);

/** A whole small lab, as data. */
export type LabSpec = typeof labSpecs extends fc.Arbitrary<infer T> ? T : never;

/** Makes the lab. */
export function makeLab(spec: LabSpec, coverage: Coverage): App {
  const { outdir, checks } = spec.app;
  const app = new App(
    coverage.given('AppProps', {
      ...(outdir !== undefined && { outdir }),
      ...(checks !== undefined && {
        checks: Array.from({ length: checks }, () => ({ codes: ['X001'], title: 'nothing', find: () => [] })),
      }),
    }),
  );
  const networks = new Networks(app, coverage, spec.networks);
  const platform = new Repository(app, 'platform', coverage.given('RepositoryProps', spec.platform));
  const hosts = machines(app, platform, networks, coverage, spec.machines);
  if (spec.tofu !== undefined) tofuRoot(platform, coverage, spec.tofu);
  if (spec.ansible !== undefined) {
    const secret = new Secret(platform, 'become-password', { description: 'password of sudo' });
    ansible(platform, hosts, coverage, spec.ansible, secret);
  }
  const notes = new Repository(
    app,
    'notes',
    coverage.given('RepositoryProps', {
      ...spec.notes,
      ...(spec.notes.description !== undefined && { folder: 'group/notes' }),
    }),
  );
  // Machines that stand in no repository are configured by the one that has Ansible.
  if (platform.node.tryFindChild('ansible') === undefined && hosts.some(({ roles }) => roles.length > 0)) {
    new AnsibleProject(platform, 'ansible');
  }
  repositoryFiles(platform, notes, coverage, spec.files, spec.tofu !== undefined);
  if (spec.compose !== undefined) stacks(new Repository(app, 'stacks-1'), hosts, coverage, spec.compose);
  if (spec.dns !== undefined) zone(new Repository(app, 'names-1'), networks.all, hosts, coverage, spec.dns);
  renovate(app, coverage, spec.compose !== undefined);
  return app;
}
