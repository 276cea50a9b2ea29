import {
  App,
  ComposeNetwork,
  ComposeStack,
  config,
  env,
  Host,
  Network,
  Repository,
  type Healthcheck,
} from '../../../lib';
import type { OutputFile } from '../../../lib/core/writer/output-file';

/** What a version of the small stacks has beside what all have. */
export interface Version {
  /** What the front answers. */
  readonly answer?: string;
  /** How the front is found to work. */
  readonly healthcheck?: Healthcheck;
  /** Command of the back. */
  readonly command?: string;
  /** Whether the stack is there that is taken out later. */
  readonly old?: boolean;
  /** Name that the stack of the back has now. */
  readonly renamed?: string;
  /** Command of the job that runs at each deploy. */
  readonly job?: string;
}

/** Two stacks with a network between them: one answers, one keeps data and runs a job. */
export function smallStacks({
  answer = 'one',
  old = false,
  ...version
}: Version): ReadonlyMap<string, OutputFile> {
  const app = new App();
  const lan = new Network(app, 'lan', { cidr: '10.99.0.0/24' });
  const host = new Host(app, 'ctr01', { address: lan.at(20) });
  const repository = new Repository(app, 'my-stacks');
  const network = new ComposeNetwork(repository, 'shared');
  const page = config('index.html', () => `${answer}\n`);

  new ComposeStack(repository, 'back', {
    host,
    tier: 2,
    ...(version.renamed !== undefined && { folder: version.renamed, renamedFrom: 'back' }),
    services: {
      store: {
        image: 'store:1',
        extra: { init: true },
        command: version.command ?? ['sh', '-c', 'while sleep 1; do :; done'],
        volumes: ['kept:/kept', host.data('files', { owner: '65534:65534', mode: '750' }).at('/files')],
        networks: [network],
      },
      migrate: {
        image: 'store:1',
        restart: 'no',
        command: ['sh', '-c', version.job ?? 'echo ran >> /kept/runs'],
        volumes: ['kept:/kept'],
      },
    },
  });
  new ComposeStack(repository, 'front', {
    host,
    tier: 1,
    owns: [network],
    services: {
      web: {
        image: 'web:1',
        extra: { init: true },
        command: ['httpd', '-f', '-p', '80', '-h', '/www'],
        environment: {
          GREETING: env.required('GREETING', 'what it says'),
          LANG: env.optional('LANG', 'C', 'its language'),
        },
        ports: ['127.0.0.1:8080:80'],
        volumes: [page.at('/www/index.html')],
        networks: [network],
        healthcheck: version.healthcheck ?? {
          test: ['CMD', 'wget', '-q', '-O', '/dev/null', 'http://127.0.0.1/'],
          interval: '1s',
          retries: 3,
        },
      },
    },
  });
  if (old) {
    new ComposeStack(repository, 'old', {
      host,
      services: {
        old: {
          image: 'store:1',
          extra: { init: true },
          command: ['sleep', '86400'],
          volumes: ['memories:/m'],
        },
      },
    });
  }
  return app.output();
}
