import { RenovateConfig, type App } from '../../../lib';
import type { Coverage } from '../coverage';

/** What Renovate reads of a lab: with all settings, or with what it cannot do without. */
export function renovate(app: App, coverage: Coverage, whole: boolean): void {
  const rule = {
    description: 'a $ "b"',
    matchPackageNames: ['linuxserver/*', '/^ghcr\\.io\\//'],
    matchUpdateTypes: ['major'],
    groupName: 'some images',
    addLabels: ['major-update'],
    automerge: false,
    enabled: true,
  } as const;
  const settings = {
    output: 'lab/synth-out',
    extends: ['config:best-practices'],
    schedule: ['after 2am and before 6am'],
    timezone: 'America/Chicago',
    prConcurrentLimit: 5,
    prHourlyLimit: 2,
    securityLabels: ['security'],
    packageRules: [
      rule,
      { matchPackageNames: ['a'], allowedVersions: '<18' },
      { matchUpdateTypes: ['minor'] } as const,
    ].map((one) => coverage.given('RenovateRule', one)),
    commands: ['npm ci', 'npm run synth'],
  };
  const catalogues = ['stacks/images.ts', 'lab/(a)/b c.ts'];
  const props = coverage.given('RenovateConfigProps', { catalogues, ...(whole && settings) });
  new RenovateConfig(app, 'renovate', props);
}
