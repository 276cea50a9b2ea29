import { env, image } from '../lib';

/** Every container image of the lab, with its version: the only place where one is named. */
export const images = {
  traefik: image('traefik', 'v3.6'),
  vault: image('hashicorp/vault', '1.21'),

  prometheus: image('prom/prometheus', 'v3.8.1'),
  grafana: image('grafana/grafana', '12.3.1'),
  loki: image('grafana/loki', '3.6.3'),
  jaeger: image('jaegertracing/all-in-one', 'latest'),

  portainer: image('portainer/portainer-ee', '2.33.6'),
  dozzle: image('amir20/dozzle', 'latest'),
  semaphore: image('semaphoreui/semaphore', 'latest'),
  backrest: image('garethgeorge/backrest', 'v1.10.1'),
  watchtower: image('containrrr/watchtower', 'latest'),

  plex: image('plexinc/pms-docker', 'latest'),
  jellyfin: image('jellyfin/jellyfin', 'latest'),
  emby: image('emby/embyserver', 'latest'),
  tautulli: image('tautulli/tautulli', 'latest'),
  sonarr: image('linuxserver/sonarr', 'latest'),
  radarr: image('linuxserver/radarr', 'latest'),
  lidarr: image('linuxserver/lidarr', 'latest'),
  bazarr: image('linuxserver/bazarr', 'latest'),
  sabnzbd: image('linuxserver/sabnzbd', 'latest'),

  ollama: image('ollama/ollama', 'latest'),
  openWebui: image('ghcr.io/open-webui/open-webui', 'main'),
  n8n: image('n8nio/n8n', '2.1.4'),
  whisper: image('onerahmet/openai-whisper-asr-webservice', 'latest'),

  frigate: image('ghcr.io/blakeblackshear/frigate', '0.16.3-tensorrt'),
  mosquitto: image('eclipse-mosquitto', 'latest'),

  codeServer: image('codercom/code-server', 'latest'),
  flame: image('pawelmalak/flame', 'latest'),
  itTools: image('corentinth/it-tools', 'latest'),
  gitlab: image('gitlab/gitlab-ce', 'latest'),

  nodeExporter: image('prom/node-exporter', 'latest'),
  technitium: image('technitium/dns-server', 'latest'),

  // The lab's own pages name no version of these, so whoever starts the stack does.
  promtail: image(
    'grafana/promtail',
    env.required('PROMTAIL_VERSION', 'version of Promtail, of the same major as Loki'),
  ),
  alertmanager: image(
    'prom/alertmanager',
    env.required('ALERTMANAGER_VERSION', 'version of Alertmanager, v0.31.0 or later'),
  ),
  cadvisor: image(
    'ghcr.io/google/cadvisor',
    env.required('CADVISOR_VERSION', 'version of cAdvisor, v0.53.0 or later'),
  ),
  vector: image('timberio/vector', env.required('VECTOR_VERSION', 'version of Vector, as 0.x.y-debian')),
  dcgmExporter: image(
    'nvcr.io/nvidia/k8s/dcgm-exporter',
    env.required('DCGM_EXPORTER_VERSION', 'version of the DCGM exporter, as its tag has it'),
  ),
  pveExporter: image(
    'prompve/prometheus-pve-exporter',
    env.required('PVE_EXPORTER_VERSION', 'version of the Proxmox exporter'),
  ),
  gluetun: image('qmcgaw/gluetun', env.required('GLUETUN_VERSION', 'version of Gluetun, as v3.x')),
  postgres: image(
    'postgres',
    env.required(
      'POSTGRES_VERSION',
      'major version of PostgreSQL, up to 17: 18 keeps its files elsewhere; keep it for the data',
    ),
  ),

  // Of these they name no image at all.
  unpoller: env.required('UNPOLLER_IMAGE', 'image of UnPoller, with its tag'),
  frigatePostgres: env.required('FRIGATE_POSTGRES_IMAGE', 'image of PostgreSQL, with its tag'),
  frigateRedis: env.required('FRIGATE_REDIS_IMAGE', 'image of Redis, with its tag'),
  mcpFilesystem: env.required('MCP_FILESYSTEM_IMAGE', 'image of the MCP server for files, with its tag'),
  mcpGit: env.required('MCP_GIT_IMAGE', 'image of the MCP server for git, with its tag'),
  mcpWebSearch: env.required('MCP_WEB_SEARCH_IMAGE', 'image of the MCP server for web search, with its tag'),
};
