import type { AlertRule, RulesDocument } from '../../lib';

/** What an alert says: who to look at, and what was seen. The braces are Prometheus's. */
interface Words {
  readonly summary: string;
  readonly description: string;
}

/** An alert, in Prometheus's words. */
function alert(
  name: string,
  expr: string,
  wait: string,
  severity: 'warning' | 'critical',
  words: Words,
): AlertRule {
  return { alert: name, expr, for: wait, labels: { severity }, annotations: { ...words } };
}

/** Rule files of Prometheus, by topic. One page names alerts of disks as well, and tells nothing of them. */
export const alertRules = {
  hosts: {
    groups: [
      {
        name: 'hosts',
        rules: [
          alert('HostDown', 'up{job=~".*-node-exporter"} == 0', '2m', 'critical', {
            summary: '{{ $labels.host }} does not answer',
            description: 'The node exporter at {{ $labels.instance }} could not be read for two minutes.',
          }),
          alert(
            'HighLoadAverage',
            'node_load1 > count without(cpu) (node_cpu_seconds_total{mode="idle"}) * 2',
            '5m',
            'warning',
            {
              summary: '{{ $labels.host }} is overloaded',
              description: 'Its load is {{ $value }}, more than twice the number of its cores.',
            },
          ),
        ],
      },
    ],
  },
  containers: {
    groups: [
      {
        name: 'containers',
        rules: [
          alert('ContainerDown', 'absent(container_last_seen{name="traefik"})', '1m', 'critical', {
            summary: 'Traefik is gone',
            description: 'cAdvisor has not seen the container for a minute: nothing is reached by its name.',
          }),
          alert(
            'ContainerHighCPU',
            'sum by(name) (rate(container_cpu_usage_seconds_total[5m])) * 100 > 80',
            '5m',
            'warning',
            {
              summary: '{{ $labels.name }} is busy',
              description: 'It uses {{ $value }} % of a core.',
            },
          ),
          alert(
            'ContainerHighMemory',
            '(container_memory_usage_bytes / container_spec_memory_limit_bytes) * 100 > 90',
            '5m',
            'warning',
            {
              summary: '{{ $labels.name }} is short of memory',
              description: 'It uses {{ $value }} % of its limit.',
            },
          ),
        ],
      },
    ],
  },
  gpu: {
    groups: [
      {
        name: 'gpu',
        rules: [
          alert('GPUOverheating', 'DCGM_FI_DEV_GPU_TEMP > 80', '2m', 'warning', {
            summary: 'A GPU of {{ $labels.host }} is hot',
            description: 'GPU {{ $labels.gpu }} has {{ $value }} degrees.',
          }),
        ],
      },
    ],
  },
} satisfies Readonly<Record<string, RulesDocument>>;
