/** An alert, in Prometheus's words. */
function alert(name: string, expr: string, wait: string, severity: 'warning' | 'critical', summary: string) {
  return { alert: name, expr, for: wait, labels: { severity }, annotations: { summary } };
}

/** Rule files of Prometheus, by topic. */
export const alertRules = {
  hosts: {
    groups: [
      {
        name: 'hosts',
        rules: [
          alert(
            'HostDown',
            'up{job=~".*-node-exporter"} == 0',
            '2m',
            'critical',
            '{{ $labels.host }} does not answer',
          ),
          alert(
            'HighLoadAverage',
            'node_load1 > count without(cpu) (node_cpu_seconds_total{mode="idle"}) * 2',
            '5m',
            'warning',
            'Load of {{ $labels.host }} is {{ $value }}',
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
          alert(
            'ContainerDown',
            'absent(container_last_seen{name="traefik"})',
            '1m',
            'critical',
            'Traefik is gone',
          ),
          alert(
            'ContainerHighCPU',
            'sum by(name) (rate(container_cpu_usage_seconds_total[5m])) * 100 > 80',
            '5m',
            'warning',
            '{{ $labels.name }} uses {{ $value }} % of a core',
          ),
          alert(
            'ContainerHighMemory',
            '(container_memory_usage_bytes / container_spec_memory_limit_bytes) * 100 > 90',
            '5m',
            'warning',
            '{{ $labels.name }} uses {{ $value }} % of its memory',
          ),
        ],
      },
    ],
  },
};
