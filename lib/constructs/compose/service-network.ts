/** The network of another service, as a client of a VPN has it. */
export class ServiceNetwork {
  constructor(
    /** Name of the service whose network it is. */
    readonly service: string,
  ) {}
}

/**
 * The network of another service of the stack, in place of its own: all that the container sends goes through that one. Its
 * ports and the labels of its ingress move there, because that is where they are reached.
 *
 * @example
 * const services = {
 *   vpn: { image: 'qmcgaw/gluetun:v3.40.0', capAdd: ['NET_ADMIN'], devices: ['/dev/net/tun'] },
 *   sonarr: { image: 'linuxserver/sonarr:4.0.0', networkMode: networkOf('vpn'), ports: ['8989:8989'] },
 * };
 */
export function networkOf(service: string): ServiceNetwork {
  return new ServiceNetwork(service);
}
