import { backrestConfig } from '../../../lib/constructs/compose/backrest';
import { ComposeStack } from '../../../lib/constructs/compose/compose-stack';
import { stackReadme } from '../../../lib/constructs/compose/readme';
import { statefulOf } from '../../../lib/constructs/compose/stateful';
import { noBackup, type BackupPlan } from '../../../lib/model/backup';
import { smallLab } from '../small-lab';

const nightly: BackupPlan = {
  by: 'backrest',
  schedule: '0 2 * * *',
  repository: '/mnt/restic',
  keep: { daily: 7, weekly: 4, monthly: 3 },
  seenAs: '/sources/docker-volumes',
};
const copies: BackupPlan = { by: 'hyper-backup', schedule: '0 1 * * *', repository: '/mnt/copies' };

function stack() {
  const { repository, ctr01 } = smallLab({ containers: { backups: { folders: copies, volumes: nightly } } });
  return new ComposeStack(repository, 'ai', {
    host: ctr01,
    backups: { cache: noBackup('it fills itself again'), models: { ...nightly, schedule: '@weekly' } },
    services: {
      n8n: { image: 'n8n:1', volumes: [ctr01.data('n8n').at('/n8n'), 'shared:/in:ro', 'cache:/cache'] },
      db: { image: 'db:1', volumes: ['postgres_n8n:/data', 'models:/models', 'shared:/out'] },
    },
  });
}

test('each volume has the backup of its machine, or its own', () => {
  expect(statefulOf(stack()).map(({ name, services, backup }) => [name, services, backup])).toEqual([
    ['ai/n8n', ['n8n'], copies],
    ['ai_cache', ['n8n'], noBackup('it fills itself again')],
    ['ai_postgres_n8n', ['db'], nightly],
    ['ai_models', ['db'], { ...nightly, schedule: '@weekly' }],
    ['ai_shared', ['db'], nightly],
  ]);
});

test('Backrest gets the volumes that are its own, a plan for each schedule, and no password', () => {
  const props = { repository: '/repos/docker-volumes', passwordVariable: 'RESTIC_PASSWORD' };
  const retention = { policyTimeBucketed: { daily: 7, weekly: 4, monthly: 3 } };
  expect(backrestConfig([stack()], props)).toEqual({
    modno: 1,
    version: 4,
    instance: 'ctr01',
    repos: [
      {
        id: 'docker-volumes',
        uri: '/repos/docker-volumes',
        env: ['RESTIC_PASSWORD=${RESTIC_PASSWORD}'],
        autoInitialize: true,
      },
    ],
    plans: [
      {
        id: 'docker-volumes',
        repo: 'docker-volumes',
        paths: ['/sources/docker-volumes/ai_postgres_n8n/_data', '/sources/docker-volumes/ai_shared/_data'],
        schedule: { cron: '0 2 * * *', clock: 'CLOCK_LOCAL' },
        retention,
      },
      {
        id: 'docker-volumes-2',
        repo: 'docker-volumes',
        paths: ['/sources/docker-volumes/ai_models/_data'],
        schedule: { cron: '@weekly', clock: 'CLOCK_LOCAL' },
        retention,
      },
    ],
  });
});

test('the page of the stack has the names for restore.sh, and why something has no backup', () => {
  expect(stackReadme(stack(), 'compose.yaml')).toContain(
    [
      '## Backups',
      '',
      '| name for `restore.sh` | by | when |',
      '| --- | --- | --- |',
      '| ai/n8n | hyper-backup | `0 1 * * *` |',
      '| ai_cache | none: it fills itself again | |',
      '| ai_postgres_n8n | backrest | `0 2 * * *` |',
    ].join('\n'),
  );
});
