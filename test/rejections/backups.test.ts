import { ComposeStack, Host, noBackup, type BackupPlan } from '../../lib';
import { expectRefused } from './refusal';
import { SmallLab } from './small-lab';

const nightly: BackupPlan = { by: 'backrest', schedule: '0 2 * * *', repository: '/mnt/backups' };

test('what keeps data without a word on its backup, on a machine that has backups', () => {
  const { app, repository, lan } = new SmallLab();
  const host = new Host(app, 'ctr01', {
    address: lan.at(21),
    containers: { backups: { volumes: nightly } },
  });
  // <web>
  new ComposeStack(repository, 'web', {
    host,
    backups: { cache: noBackup(' ') },
    services: {
      web: {
        image: 'web:1',
        volumes: [
          host.data('files').at('/files'),
          host.data('read').at('/read', 'ro'),
          'pages:/pages',
          'cache:/cache',
          './here:/here',
          '/proc:/host/proc:ro',
          '/var/run/docker.sock:/var/run/docker.sock',
        ],
      },
    },
  });
  expectRefused(
    app,
    `
      HL133  web/files keeps data, and nobody says how it is backed up
             at  platform/web  <web>
        fix  give backup, or noBackup with the reason

      HL133  web_cache has no backup, without a reason
             at  platform/web  <web>
        fix  say why it can be lost

      HL133  web/here keeps data, and nobody says how it is backed up
             at  platform/web  <web>
        fix  give backup, or noBackup with the reason`,
  );
});

test('a schedule that is none, and a dump that nobody can make', () => {
  const { app, repository, docker } = new SmallLab();
  // <db>
  new ComposeStack(repository, 'db', {
    host: docker,
    backups: {
      one: { ...nightly, schedule: '0 24 * * *' },
      two: { ...nightly, by: 'dump' },
      three: { ...nightly, schedule: '*/5 1-3,7 * jan sun', keep: { daily: -1 } },
    },
    services: { db: { image: 'db:1', volumes: ['one:/one', 'two:/two', 'three:/three'] } },
  });
  expectRefused(
    app,
    `
      HL161  the schedule of a backup must be five fields of cron, got "0 24 * * *"
             at  platform/db  <db>
        fix  write it as in '0 2 * * *' or '@daily'

      HL161  db_two is backed up by a dump, without commands
             at  platform/db  <db>
        fix  give commands, as in { dump: 'pg_dump -U app app', restore: 'psql -U app app' }

      HL161  db_three keeps -1 daily backups
             at  platform/db  <db>
        fix  give a whole number, 0 for none`,
  );
});
