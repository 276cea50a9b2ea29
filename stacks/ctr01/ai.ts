import { ComposeStack, env, postgres, Secret, type Host, type Repository, type Traefik } from '../../lib';
import { images } from '../images';
import type { Lab } from '../lab';

/** Ollama and Whisper on the GPU of the machine, and workflows that use them. */
export function ai(repository: Repository, lab: Lab, ctr01: Host, proxy: Traefik) {
  const store = 'secret/stacks/ai';
  const basicAuth = new Secret(repository, 'n8n-basic-auth-password', {
    description: 'password of the first log-in of n8n',
    store,
  });
  const database = postgres('postgres-n8n', {
    image: images.postgres,
    database: env.optional('N8N_POSTGRES_DB', 'n8n', 'name of the database of n8n'),
    user: env.optional('N8N_POSTGRES_USER', 'n8n', 'user of the database of n8n'),
    password: new Secret(repository, 'n8n-postgres-password', {
      description: 'password of the database of n8n',
      store,
    }),
    volume: 'postgres_n8n',
  });

  return new ComposeStack(repository, 'ai', {
    host: ctr01,
    tier: 4,
    defaults: { watchtower: true },
    description: 'Ollama answers, Open WebUI is its page, Whisper writes down speech, n8n runs workflows.',
    services: {
      ollama: {
        image: images.ollama,
        environment: {
          OLLAMA_HOST: '0.0.0.0:11434',
          OLLAMA_MODELS: '/root/.ollama/models',
          OLLAMA_NUM_PARALLEL: env.optional(
            'OLLAMA_NUM_PARALLEL',
            '1',
            'requests that a model answers at once',
          ),
          OLLAMA_MAX_LOADED_MODELS: env.optional(
            'OLLAMA_MAX_LOADED_MODELS',
            '1',
            'models in memory at once; the GPU has 16 GB',
          ),
        },
        ports: ['11434:11434'],
        volumes: [ctr01.data('ollama').at('/root/.ollama')],
        // One page counts one GPU, another all of them (C61); the machine has one.
        gpu: { count: 'all' },
      },
      'open-webui': {
        image: images.openWebui,
        environment: { OLLAMA_BASE_URL: 'http://ollama:11434' },
        volumes: [ctr01.data('open-webui').at('/app/backend/data')],
        ingress: { host: 'chat', port: 8080, via: proxy },
        dependsOn: { ollama: 'started' },
      },
      n8n: {
        image: images.n8n,
        environment: {
          N8N_HOST: `n8n.${lab.domain}`,
          WEBHOOK_URL: env.optional(
            'N8N_WEBHOOK_URL',
            `${proxy.url('n8n')}/`,
            'URL by which others call n8n',
          ),
          GENERIC_TIMEZONE: env.optional('N8N_TIMEZONE', lab.timezone, 'time zone of the workflows'),
          N8N_BASIC_AUTH_USER: env.required('N8N_BASIC_AUTH_USER', 'name of the first log-in of n8n'),
          N8N_BASIC_AUTH_PASSWORD: basicAuth,
          DB_TYPE: 'postgresdb',
          DB_POSTGRESDB_HOST: database.host,
          DB_POSTGRESDB_DATABASE: database.database,
          DB_POSTGRESDB_USER: database.user,
          DB_POSTGRESDB_PASSWORD: database.password,
        },
        volumes: [ctr01.data('n8n', { owner: '1000:1000' }).at('/home/node/.n8n')],
        ingress: { host: 'n8n', port: 5678, via: proxy },
        dependsOn: { 'postgres-n8n': 'healthy' },
      },
      'postgres-n8n': {
        ...database.service,
        // For dumps from the machine itself.
        ports: ['127.0.0.1:5433:5432'],
        watchtower: false,
      },
      whisper: {
        image: images.whisper,
        gpu: { count: 'all' },
      },
    },
  });
}
