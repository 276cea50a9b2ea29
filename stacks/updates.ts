import { RenovateConfig } from '../lib';
import type { Lab } from './lab';

/** Renovate looks for newer images, in the one file that names them; the old names of its keys are gone (C42). */
export function updates(lab: Lab) {
  return new RenovateConfig(lab.app, 'renovate', {
    catalogues: ['stacks/images.ts'],
    extends: ['config:recommended', ':preserveSemverRanges'],
    schedule: ['after 2am and before 6am'],
    timezone: lab.timezone,
    prConcurrentLimit: 5,
    prHourlyLimit: 2,
    securityLabels: ['security'],
    packageRules: [
      { matchUpdateTypes: ['major'], addLabels: ['major-update'] },
      { matchUpdateTypes: ['minor', 'patch'], automerge: false },
      { matchPackageNames: ['linuxserver/*'], groupName: 'linuxserver images' },
    ],
  });
}
