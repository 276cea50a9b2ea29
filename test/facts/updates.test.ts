import { paths, read } from './output';

/** The page on updates: limits, schedule, labels and groups, in the words that Renovate has now (C42). */
test('Renovate: what the page says', () => {
  expect(read('renovate.json')).toMatchObject({
    extends: ['config:recommended', ':preserveSemverRanges'],
    timezone: 'America/Chicago',
    schedule: ['after 2am and before 6am'],
    prConcurrentLimit: 5,
    prHourlyLimit: 2,
    vulnerabilityAlerts: { labels: ['security'] },
    packageRules: [
      { matchUpdateTypes: ['major'], addLabels: ['major-update'] },
      { matchUpdateTypes: ['minor', 'patch'], automerge: false },
      { matchPackageNames: ['linuxserver/*'], groupName: 'linuxserver images' },
    ],
  });
});

test('Renovate: the repositories that are written have no configuration', () => {
  expect(paths.filter((path) => /renovate/.test(path))).toEqual(['renovate.json']);
});
