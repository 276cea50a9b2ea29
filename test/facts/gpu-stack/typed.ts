import {
  ComposeStack,
  env,
  Secret,
  text,
  volume,
  type ComposeStackProps,
  type Host,
  type Repository,
  type ServiceProps,
} from '../../../lib';

/** The GPU stack of the lab as a program has it; `compose.yml` beside this is the same by hand. */
export function gpuStack(repository: Repository, host: Host): ComposeStack {
  const variables = gpuVariables(repository);
  const { redisPassword, proxmoxPassword, whisperHost, logs } = variables;
  const network = 'gpu-ai-stack';
  const clock = ['/etc/localtime:/etc/localtime:ro', '/etc/timezone:/etc/timezone:ro'];
  const there = (name: string, target: Parameters<ReturnType<typeof volume>['at']>[0]) =>
    volume(name, { external: true }).at(target);
  const joined = { networks: [network, 'default'] };
  const owner = {
    PUID: env.optional('PUID', '1000', 'user of the files'),
    PGID: env.optional('PGID', '1000', 'group of the files'),
  };
  const dotEnv = { envFile: ['.env'] };
  const gpus = { gpus: 'all' } as const;
  const diffusion = './stable-diffusion-webui-docker/services';

  const services: ComposeStackProps['services'] = {
    ollama: {
      ...joined,
      ...gpus,
      image: 'docker.io/ollama/ollama:0.9.5',
      command: 'serve',
      ports: ['11434:11434'],
      environment: {
        ...owner,
        OLLAMA_KEEP_ALIVE: '24h',
        ENABLE_IMAGE_GENERATION: true,
        COMFYUI_BASE_URL: 'http://stable-diffusion-webui:7860',
      },
      volumes: [...clock, there('ai-ollama', '/root/.ollama')],
    },
    'open-webui': {
      ...joined,
      ...gpus,
      image: 'ghcr.io/open-webui/open-webui:main',
      dependsOn: { ollama: 'started' },
      ports: ['8888:8080'],
      extraHosts: ['host.docker.internal:host-gateway'],
      environment: {
        ...owner,
        OLLAMA_BASE_URL: 'http://ollama:11434',
        ENABLE_RAG_WEB_SEARCH: true,
        RAG_WEB_SEARCH_ENGINE: 'searxng',
        RAG_WEB_SEARCH_RESULT_COUNT: 3,
        RAG_WEB_SEARCH_CONCURRENT_REQUESTS: 10,
        SEARXNG_QUERY_URL: 'https://searxng.rsdn.io/search?q=<query>',
      },
      volumes: [...clock, there('ai-open-webui', '/app/backend/data')],
    },
    searxng: {
      ...joined,
      image: 'docker.io/searxng/searxng:2025.6.26-c6e0ad9',
      dependsOn: { ollama: 'started', 'open-webui': 'started' },
      ports: ['8081:8080'],
      environment: owner,
      volumes: [...clock, there('ai-searxng', '/etc/searxng')],
    },
    'stable-diffusion-download': {
      ...joined,
      build: `${diffusion}/download/`,
      image: 'comfy-download',
      restart: false,
      environment: owner,
      volumes: [...clock, there('ai-stable-diffusion-data', '/data')],
    },
    'stable-diffusion-webui': {
      ...joined,
      ...gpus,
      build: `${diffusion}/comfy/`,
      image: 'comfy-ui',
      tty: true,
      stopSignal: 'SIGKILL',
      ports: ['7860:7860'],
      environment: { ...owner, CLI_ARGS: '' },
      volumes: [
        ...clock,
        there('ai-stable-diffusion-data', '/data'),
        there('ai-stable-diffusion-output', '/output'),
      ],
    },
    mongo: {
      ...joined,
      ...dotEnv,
      image: 'docker.io/library/mongo:6.0',
      command: ['--logpath', '/var/log/mongodb/mongod.log'],
      ports: ['27017:27017'],
      environment: {
        ...owner,
        MONGO_INITDB_ROOT_USERNAME: env.optional('DB_USER', 'whisper', 'user of MongoDB'),
        MONGO_INITDB_ROOT_PASSWORD: env.optional('DB_PASS', 'whisper', 'password of MongoDB'),
      },
      volumes: [
        ...clock,
        there('ai-mongo-db', '/data/db'),
        there('ai-mongo-configdb', '/data/configdb'),
        there('ai-mongo-logs', '/var/log/mongodb'),
      ],
    },
    translate: {
      ...joined,
      ...gpus,
      ...dotEnv,
      image: 'docker.io/libretranslate/libretranslate:v1.6.2-cuda',
      containerName: 'whisper-libretranslate',
      user: 'root',
      tty: true,
      ports: ['5000:5000'],
      environment: {
        ...owner,
        TZ: 'America/Chicago',
        LT_DISABLE_WEB_UI: true,
        LT_LOAD_ONLY: env.optional('LT_LOAD_ONLY', 'en,fr,es', 'languages'),
        LT_UPDATE_MODELS: true,
      },
      volumes: [
        ...clock,
        there('ai-libretranslate-data', '/home/libretranslate/.local/share'),
        there('ai-libretranslate-cache', '/home/libretranslate/.local/cache'),
      ],
    },
    whisper: {
      ...joined,
      ...gpus,
      ...dotEnv,
      image: 'docker.io/pluja/web-whisper-backend:1.3.1',
      dependsOn: { mongo: 'started', translate: 'started' },
      ports: ['8000:80'],
      environment: {
        ...owner,
        PUBLIC_INTERNAL_API_HOST: whisperHost,
        PUBLIC_TRANSLATION_API_HOST: whisperHost,
        PUBLIC_API_HOST: whisperHost,
        PUBLIC_WHISHPER_PROFILE: 'gpu',
        WHISPER_MODELS_DIR: '/app/models',
        UPLOAD_DIR: '/app/uploads',
      },
      volumes: [
        ...clock,
        there('ai-whisper-uploads', '/app/uploads'),
        there('ai-whisper-logs', '/var/log/whishper'),
        there('ai-whisper-models', '/app/models'),
      ],
    },
    'ai-redis': {
      ...joined,
      ...dotEnv,
      image: 'docker.io/library/redis:7-alpine',
      command: text`redis-server --requirepass ${redisPassword}`,
      ports: ['16379:6379'],
      volumes: [...clock, there('ai-redis-data', '/data')],
    },
    'agent-proxmox': {
      ...joined,
      ...dotEnv,
      image: 'registry.gitlab.com/stetter-mcp/agent-proxmox:main',
      dependsOn: { 'ai-redis': 'started' },
      ports: ['8501:8501'],
      environment: {
        REDIS_HOST: 'ai-redis',
        REDIS_PORT: 6379,
        REDIS_PASSWORD: redisPassword,
        LANGCHAIN_LOG_DIR: logs,
      },
      volumes: [...clock, there('ai-agent-proxmox-logs', logs)],
    },
    'mcp-proxmox': {
      image: 'registry.gitlab.com/stetter-mcp/mcp-proxmox:main',
      ports: ['8008:8008'],
      environment: [
        text`PROXMOX_HOST=${env.required('PROXMOX_HOST', 'address of Proxmox')}`,
        text`PROXMOX_USER=${env.required('PROXMOX_USER', 'user of Proxmox')}`,
        text`PROXMOX_PASSWORD=${proxmoxPassword}`,
        text`PROXMOX_VERIFY_SSL=${env.optional('PROXMOX_VERIFY_SSL', 'false', 'whether its certificate counts')}`,
      ],
      volumes: [...clock, there('ai-mcp-proxmox', '/app')],
    } satisfies ServiceProps,
  };
  return new ComposeStack(repository, 'gpu-ai-stack', {
    host,
    services,
    networks: { [network]: { external: true }, default: { driver: 'bridge' } },
    variables: variables.all,
  });
}

/** The variables of the stack that a program says more of than the file does, and those that only containers read. */
export function gpuVariables(repository: Repository) {
  const redisPassword = new Secret(repository, 'redis-password', { description: 'password of Redis' });
  const proxmoxPassword = new Secret(repository, 'proxmox-password', { description: 'password of Proxmox' });
  const whisperHost = env.optional('WHISHPER_HOST', 'https://whisper.local', 'address of Whishper');
  const logs = env.optional('LANGCHAIN_LOG_DIR', '/logs/langchain', 'folder of the logs of the agent');
  const all = [
    whisperHost,
    logs,
    redisPassword,
    proxmoxPassword,
    env.optional('WHISPER_MODELS', 'tiny,small', 'models that Whishper loads'),
    env.optional('SESSION_ID', 'default', 'session of the agent'),
  ];
  return { redisPassword, proxmoxPassword, whisperHost, logs, all };
}
