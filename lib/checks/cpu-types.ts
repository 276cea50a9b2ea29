import type { App, LabCheck } from '../core/app';
import type { Problem } from '../core/problem';
import { placeOf } from '../core/record';
import { Host } from '../model/host';
import type { Hypervisor } from '../model/hypervisor';

/** Machines that see the CPU of their node, on several nodes of a cluster: another node's may not be the same. */
export const cpuTypes: LabCheck = {
  codes: ['HL646'],
  title: 'machines of a cluster can move between its nodes',
  find: findBound,
};

function* findBound(lab: App): Iterable<Problem> {
  const clusters = new Map<string, { readonly nodes: Set<Hypervisor>; readonly names: string[] }>();
  for (const host of lab.allOf<Host>(Host)) {
    const node = host.guest?.node;
    if (node === undefined || !('cpuType' in host) || host.cpuType !== 'host') continue;
    const bound = clusters.get(node.idSpace) ?? { nodes: new Set(), names: [] };
    clusters.set(node.idSpace, bound);
    bound.nodes.add(node);
    bound.names.push(host.name);
  }
  for (const [cluster, { nodes, names }] of clusters) {
    if (nodes.size < 2) continue;
    yield {
      code: 'HL646',
      severity: 'warning',
      what: `${names.join(', ')} have cpuType host on several nodes of ${cluster}: one that moves while it runs may crash on another CPU`,
      where: [...nodes].map((node) => placeOf(node)),
      fix: `give them a type that all nodes have, as in cpuType: 'x86-64-v2-AES'`,
    };
  }
}
