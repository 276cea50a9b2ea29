import type { ComposeStack } from './compose-stack';
import { applyAfter, Component, problemOf, type Finding } from '../../core/component';
import type { Problem } from '../../core/problem';
import type { Metrics } from '../../model/metrics';
import type { HostPort } from '../../model/step';
import type { ComposeNetwork } from './compose-network';
import { dependenciesOf, Dependency } from './dependency';
import type { IngressRoute } from './ingress';
import { consistencyFaults } from './faults/consistency';
import { engineFaults } from './faults/engines';
import { ownerFaults } from './faults/owners';
import { impliedServices, referenceFaults } from './faults/references';
import { safetyFaults } from './faults/safety';
import { serviceVersionFaults } from './faults/versions';
import { containerNames, hostNames, ingressFaults, serviceFaults } from './names';
import { labelRoutes, pathOf, type LabelRoute } from './label-routes';
import { joinedNetworks, type Joined } from './network-forms';
import { wantsGpu } from './gpu';
import { formatPort, parsePort } from './port';
import { serviceDocument } from './service-document';
import { ServiceNetwork } from './service-network';
import type { DependencyCondition, DependencyProps, PublishedPort, ServiceProps } from './service-props';
import { serviceShape } from './service-shape';
import { unknownIn } from './spec/shape';
import { variableFaults } from './variable';
import { scheduleFaults } from './watchtower';

/** A service of a {@link ComposeStack}: a container. Made by its stack. */
export class ComposeService extends Component {
  /** Name within the stack. */
  readonly name: string;

  constructor(
    /** The stack that it is a service of. */
    readonly stack: ComposeStack,
    id: string,
    /** Its settings, with the defaults of the stack. */
    readonly props: ServiceProps,
  ) {
    super(stack, id, props);
    this.name = id;
    if (this.containerName !== undefined)
      this.claim(containerNames, `${this.containerName} on ${stack.host.node.id}`);
    if (this.url !== undefined) this.claim(hostNames, this.url);
    for (const { claim } of this.labelledRoutes) this.claim(hostNames, claim);
  }

  /** Name of the container on its machine; `undefined` if Compose makes one. */
  get containerName(): string | undefined {
    const { containerName = this.name } = this.props;
    return containerName === false ? undefined : containerName;
  }

  /** Networks that it joins, the shared ones as objects. */
  get networks(): readonly (string | ComposeNetwork)[] {
    return [...new Set(this.joined.map(({ network }) => network))];
  }

  /** Networks that it joins, and how. */
  get joined(): readonly Joined[] {
    const { networks, networkMode } = this.props;
    if (networkMode !== undefined) return [];
    const proxies = new Set(this.routes.map(({ ingress }) => ingress.via.network));
    if (proxies.size === 0) return joinedNetworks(networks ?? []);
    // Naming one network leaves the stack's own; the service keeps it, to reach its neighbours.
    const own = joinedNetworks(networks ?? ['default']);
    const missing = [...proxies].filter((proxy) => own.every(({ network }) => network !== proxy));
    return [...own, ...missing.map((network) => ({ network, settings: {} }))];
  }

  /** Name of the service whose network it has; `undefined` if it has its own. */
  get gateway(): string | undefined {
    const { networkMode } = this.props;
    return networkMode instanceof ServiceNetwork ? networkMode.service : undefined;
  }

  /** This service, and those that have its network. */
  private get reachedHere(): readonly ComposeService[] {
    if (this.gateway !== undefined) return [];
    return [this, ...this.stack.allServices.filter(({ gateway }) => gateway === this.name)];
  }

  /** Host names that lead to its container: its own, and those of the services that have its network. */
  get routes(): readonly IngressRoute[] {
    return this.reachedHere.flatMap(({ name, props: { ingress } }) =>
      ingress === undefined ? [] : [{ name, ingress }],
    );
  }

  /** Ports that are published on its container. */
  get ports(): readonly PublishedPort[] {
    return this.reachedHere.flatMap(({ props: { ports = [] } }) => ports.flat());
  }

  /** This service as what another one waits for: `dependsOn: [database.when('healthy')]`. */
  when(condition: DependencyCondition, props: Omit<DependencyProps, 'condition'> = {}): Dependency {
    return new Dependency(this, { condition, ...props });
  }

  /** Ports that it takes on its machine; a range is listed one by one. */
  get hostPorts(): readonly HostPort[] {
    return this.ports.flatMap((port) => {
      const parsed = parsePort(formatPort(port));
      if (!('value' in parsed) || parsed.value === undefined) return [];
      const { first, last, protocol, address } = parsed.value;
      return Array.from({ length: last - first + 1 }, (_, index) => ({
        port: first + index,
        protocol,
        by: this.node.path,
        ...(address !== undefined && address !== '0.0.0.0' && { address }),
      }));
    });
  }

  /** Host names under which its proxy leads to it. */
  get routedNames(): readonly string[] {
    const { ingress } = this.props;
    const own = ingress === undefined ? [] : [ingress.via.url(ingress.host).replace(/^https?:\/\//, '')];
    return [...new Set([...own, ...this.labelledRoutes.map(({ host }) => host)])];
  }

  /** Where its ingress leads people; `undefined` without one. */
  get url(): string | undefined {
    const { ingress } = this.props;
    return ingress && `${ingress.via.url(ingress.host)}${pathOf(ingress.path)}`;
  }

  /** Routes of its labels, in a file that was written by hand; in a program an ingress has them. */
  get labelledRoutes(): readonly LabelRoute[] {
    return this.stack.isAdopted ? labelRoutes(this.props.labels ?? {}) : [];
  }

  /** What Prometheus can read of it. */
  get metrics(): Metrics | undefined {
    return this.props.metrics && { name: this.name, ...this.props.metrics };
  }

  override *check(): Iterable<Problem> {
    yield* this.findings().map((finding) => problemOf(this, finding));
  }

  /** Orders it after the services that it waits for; its stack calls this when all of them are there. */
  linkDependencies(): void {
    const link = (name: string | undefined, why: string) => {
      const other = name === undefined ? undefined : this.stack.findService(name);
      if (other !== undefined) applyAfter(this, other, why);
    };
    for (const [name] of dependenciesOf(this.props.dependsOn)) link(name, 'dependsOn');
    // What else names the service itself is told as that; here it is no circle.
    const implied = [{ name: this.gateway, says: 'networkOf' }, ...impliedServices(this)];
    for (const { name, says } of implied) if (name !== this.name) link(name, says);
  }

  private findings(): readonly Finding[] {
    const { props } = this;
    const found: Finding[] = [
      ...unknownIn(serviceShape, props, `service ${this.name}`),
      ...safetyFaults(this),
      ...ownerFaults(this),
      ...referenceFaults(this),
      ...consistencyFaults(this),
      ...serviceVersionFaults(this),
      ...engineFaults(this),
      ...scheduleFaults(this),
    ];
    serviceDocument(this, (variable) => found.push(...variableFaults(variable)));
    for (const port of (props.ports ?? []).flat()) {
      const parsed = parsePort(formatPort(port));
      if ('fault' in parsed) found.push(parsed.fault);
    }
    found.push(...serviceFaults(this.name, this.containerName ?? this.name));
    if (props.ingress !== undefined) {
      found.push(...ingressFaults(props.ingress.host), ...props.ingress.via.faults(this.name, props.ingress));
    }
    if (wantsGpu(props) && !this.stack.host.hasGpu) {
      found.push({
        code: 'HL150',
        what: `service ${this.name} wants a GPU, but ${this.stack.host.name} has none`,
        fix: 'give the machine one, or run the stack on another machine',
      });
    }
    return found;
  }
}
