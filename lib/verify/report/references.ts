import type { Report } from './table';

/** What in a report refers to something that is not there. `exists` tells of files in the repositories that are judged. */
export function reportFaults(
  report: Report,
  exists: (path: string) => boolean | undefined,
): readonly string[] {
  const { hosts, images, stacks, networks, environments, pipelines } = report;
  const names = new Set(hosts.map((host) => host.name));
  const built = images.flatMap(({ file }) => (file === null ? [] : [{ file }]));
  const files = [...stacks, ...environments, ...pipelines, ...built].map(({ file }) => file);
  return [
    ...twice(
      'host',
      hosts.map((host) => host.name),
    ),
    ...twice(
      'network',
      networks.map((network) => network.name),
    ),
    ...twice(
      'address',
      hosts.flatMap(({ addresses }) => addresses),
    ),
    ...twice('file', files),
    ...files.filter((file) => exists(file) === false).map((file) => `${file} is not there`),
    ...stacks
      .filter(({ host }) => !names.has(host))
      .map((stack) => `stack ${stack.name}: no host is called ${stack.host}`),
    ...images
      .filter(({ node }) => !names.has(node))
      .map((image) => `image ${image.name}: no host is called ${image.node}`),
    ...hosts.flatMap((host) =>
      hostFaults(
        host,
        names,
        images.map((image) => image.name),
      ),
    ),
  ];
}

function hostFaults(
  { name: host, addresses, machine: vm, container: lxc, guest: other }: Report['hosts'][number],
  hosts: ReadonlySet<string>,
  images: readonly string[],
): readonly string[] {
  const made = vm ?? lxc;
  const node = made?.node ?? other?.node;
  const lost = node === undefined || hosts.has(node) ? [] : [`host ${host}: its node ${node} is no host`];
  if (made === undefined) return lost;
  const own = made.interfaces.map((one) => one.address.split('/')[0] ?? '');
  return [
    ...lost,
    ...(vm === undefined || images.includes(vm.image)
      ? []
      : [`host ${host}: no image is called ${vm.image}`]),
    ...own
      .filter((item) => !addresses.includes(item))
      .map((item) => `host ${host}: ${item} is not among its addresses`),
    ...addresses
      .filter((item) => !own.includes(item))
      .map((item) => `host ${host}: no interface has ${item}`),
  ];
}

function twice(what: string, all: readonly string[]): readonly string[] {
  return [...new Set(all.filter((item, index) => all.indexOf(item) !== index))].map(
    (item) => `${what} ${item} is there twice`,
  );
}
