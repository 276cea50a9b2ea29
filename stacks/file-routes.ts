import type { Lab } from './lab';

/** What Traefik leads to that is no container, by host name. */
export function fileRoutes(lab: Lab) {
  return {
    dns: `http://${lab.nas.address.port(5380)}`,
    ha: `http://${lab.homeAssistant.address.port(8123)}`,
  };
}
