/** `virtual_environment_vm` as a part of a class name: `VirtualEnvironmentVm`. */
export function pascal(name: string): string {
  return name.replace(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** Class of a resource, as cdktf names it: without the provider's name, which a data source has in front. */
export function className(type: string, kind: 'resource' | 'dataSource'): string {
  const name = pascal(type.replace(/^proxmox_/, ''));
  return kind === 'resource' ? name : `DataProxmox${name}`;
}

/** File of a class, without its ending: `data-proxmox-virtual-environment-vms`. */
export function fileName(type: string, kind: 'resource' | 'dataSource'): string {
  const name = type.replace(/^proxmox_/, '').replaceAll('_', '-');
  return kind === 'resource' ? name : `data-proxmox-${name}`;
}
