import { parse } from 'yaml';

import { App, ComposeStack, env, Secret } from '../../lib';
import { ctr01Stacks } from '../../stacks/ctr01-stacks';
import { k8sPlatform } from '../../stacks/k8s-platform';
import { describeLab } from '../../stacks/lab';
import { names } from '../../stacks/names';
import { synStacks } from '../../stacks/syn-stacks';
import { vmPlatform } from '../../stacks/vm-platform';

/** The lab, with paperless if asked for: the example of a new stack in the lab's own pages. */
function render(withPaperless: boolean): ReadonlyMap<string, string> {
  const app = new App();
  const lab = describeLab(app);
  const { ctr01 } = vmPlatform(lab);
  k8sPlatform(lab);
  const { repository, proxy } = ctr01Stacks(lab, ctr01);
  if (withPaperless) {
    new ComposeStack(repository, 'paperless', {
      host: ctr01,
      tier: 4,
      services: {
        paperless: {
          image: 'ghcr.io/paperless-ngx/paperless-ngx:latest',
          restart: 'always',
          environment: {
            TZ: env.optional('TZ', 'America/Chicago', 'time zone'),
            PAPERLESS_SECRET_KEY: new Secret(repository, 'paperless-secret-key', {
              description: 'what sessions are signed with',
              store: 'secret/stacks/paperless',
            }),
          },
          volumes: [
            ctr01.data('data').at('/usr/src/paperless/data'),
            ctr01.data('media').at('/usr/src/paperless/media'),
          ],
          ingress: { host: 'paperless', port: 8000, via: proxy },
        },
      },
    });
  }
  names(synStacks(lab), lab, ctr01);
  return app.render();
}

const [before, after] = [render(false), render(true)];
const file = (path: string) => after.get(path) ?? '';
/** Lines of a file that were not there before. */
const added = (path: string) => {
  const old = new Set((before.get(path) ?? '').split('\n'));
  return file(path)
    .split('\n')
    .filter((line) => !old.has(line))
    .map((line) => line.trim());
};

test('one declaration adds a folder, and changes what lists stacks and names', () => {
  expect([...after.keys()].filter((path) => !before.has(path)).sort()).toEqual([
    'ctr01-stacks/paperless/.env.example',
    'ctr01-stacks/paperless/README.md',
    'ctr01-stacks/paperless/compose.yaml',
  ]);
  expect([...before.keys()].filter((path) => before.get(path) !== after.get(path)).sort()).toEqual([
    'ctr01-stacks/.gitlab-ci.yml',
    'ctr01-stacks/README.md',
    'ctr01-stacks/backup.md',
    'ctr01-stacks/deploy.sh',
    'ctr01-stacks/env-check',
    'ctr01-stacks/restore.sh',
    'report.json',
    'report.md',
    'syn-stacks/dns/zones.json',
  ]);
});

describe('the twelve items for a new stack', () => {
  test('1 and 4: its files are there, with what its page says', () => {
    expect(parse(file('ctr01-stacks/paperless/compose.yaml'))).toMatchObject({
      services: {
        paperless: {
          image: 'ghcr.io/paperless-ngx/paperless-ngx:latest',
          container_name: 'paperless',
          restart: 'always',
          volumes: [
            '/mnt/synology/docker/paperless/data:/usr/src/paperless/data',
            '/mnt/synology/docker/paperless/media:/usr/src/paperless/media',
          ],
          labels: {
            'traefik.http.routers.paperless.rule': 'Host(`paperless.rsdn.io`)',
            'traefik.http.routers.paperless.entrypoints': 'websecure',
            'traefik.http.services.paperless.loadbalancer.server.port': '8000',
          },
        },
      },
      networks: { traefik_proxy: { external: true } },
    });
  });

  // One repository holds all stacks of a machine: a project of its own for each is another `Repository` in the program.
  test('2, 3 and 10: the pipeline that is there already takes it in', () => {
    const { stages } = parse(file('ctr01-stacks/.gitlab-ci.yml')) as { stages: readonly string[] };
    expect(stages).toContain('validate');
    expect(added('ctr01-stacks/.gitlab-ci.yml').join('\n')).toContain('-f paperless/compose.yaml');
  });

  test('5: its folders on the NAS are made before it starts', () => {
    const made = added('ctr01-stacks/deploy.sh').join('\n');
    for (const folder of ['data', 'media'])
      expect(made).toContain(`'folder - - /mnt/synology/docker/paperless/${folder}'`);
  });

  test('6 and 7: it is run from /opt/stacks/paperless, with an .env whose secrets are asked for', () => {
    expect(file('ctr01-stacks/paperless/README.md')).toContain('/opt/stacks');
    const example = file('ctr01-stacks/paperless/.env.example').split('\n');
    expect(example).toEqual(expect.arrayContaining(['TZ=America/Chicago', 'PAPERLESS_SECRET_KEY=']));
    expect(added('ctr01-stacks/env-check')).toContain("required=('PAPERLESS_SECRET_KEY')");
  });

  test('8: its name leads to the proxy', () => {
    const zones = JSON.stringify(parse(file('syn-stacks/dns/zones.json')));
    const record = /\{[^{}]*"name":"paperless\.rsdn\.io"[^{}]*(\{[^{}]*\})?[^{}]*\}/.exec(zones)?.[0] ?? '';
    expect(record).toContain('"CNAME"');
    expect(record).toContain('rprx.rsdn.io');
  });

  test('9: deploy.sh starts it, after all that it needs', () => {
    const loop = /^for stack in (core [^;]*);/m.exec(file('report.md'))?.[1]?.split(' ') ?? [];
    expect(loop.indexOf('paperless')).toBeGreaterThan(loop.indexOf('core'));
    expect(added('ctr01-stacks/deploy.sh')).toContain("'paperless'");
  });

  test('11 and 12: it is among the services, and on the page of the stacks', () => {
    expect(added('report.md')).toContain('| paperless | paperless | ctr01 | | https://paperless.rsdn.io |');
    expect(added('ctr01-stacks/README.md')).toEqual([
      '| [paperless](paperless/README.md) | ctr01 | paperless |',
    ]);
    expect(added('ctr01-stacks/backup.md').join('\n')).toContain('/mnt/synology/docker/paperless/media');
  });
});
