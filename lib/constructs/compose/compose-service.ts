import type { ComposeStack } from './compose-stack';
import { applyAfter, Component, problemOf, type Finding } from '../../core/component';
import type { Problem } from '../../core/problem';
import { nearest } from '../../model/names';
import type { HostPort, Metrics } from '../../model/step';
import type { ComposeNetwork } from './compose-network';
import { dependenciesOf, Dependency } from './dependency';
import { containerNames, hostNames, ingressFaults, serviceFaults } from './names';
import { joinedNetworks, type Joined } from './network-forms';
import { formatPort, parsePort } from './port';
import { serviceDocument } from './service-document';
import { imageText } from './service-facts';
import type { DependencyCondition, DependencyProps, ServiceProps } from './service-props';
import { serviceShape } from './service-shape';
import { unknownIn } from './spec/shape';
import { variableFaults } from './variable';

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
    if (props.ingress !== undefined) this.claim(hostNames, props.ingress.via.url(props.ingress.host));
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
    const { networks, ingress, networkMode } = this.props;
    if (networkMode !== undefined) return [];
    if (ingress === undefined) return joinedNetworks(networks ?? []);
    const { network } = ingress.via;
    // Naming one network leaves the stack's own; the service keeps it, to reach its neighbours.
    const own = joinedNetworks(networks ?? ['default']);
    return own.some((joined) => joined.network === network) ? own : [...own, { network, settings: {} }];
  }

  /** This service as what another one waits for: `dependsOn: [database.when('healthy')]`. */
  when(condition: DependencyCondition, props: Omit<DependencyProps, 'condition'> = {}): Dependency {
    return new Dependency(this, { condition, ...props });
  }

  /** Ports that it takes on its machine; a range is listed one by one. */
  get hostPorts(): readonly HostPort[] {
    return (this.props.ports ?? []).flat().flatMap((port) => {
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
    return ingress === undefined ? [] : [ingress.via.url(ingress.host).replace(/^https?:\/\//, '')];
  }

  /** What Prometheus can read of it. */
  get metrics(): Metrics | undefined {
    return this.props.metrics && { name: this.name, ...this.props.metrics };
  }

  override *check(): Iterable<Problem> {
    yield* this.findings().map((finding) => problemOf(this, finding));
  }

  /** Orders it after the services that it depends on; its stack calls this when all of them are there. */
  linkDependencies(): void {
    for (const [name] of dependenciesOf(this.props.dependsOn)) {
      const other = this.stack.findService(name);
      if (other !== undefined) {
        applyAfter(this, other, 'dependsOn');
        continue;
      }
      const near = nearest(name, this.stack.serviceNames);
      this.report({
        code: 'HL103',
        what: `service ${this.name} depends on ${JSON.stringify(name)}, which is no service of this stack`,
        fix: near === undefined ? 'name a service of this stack' : `did you mean ${JSON.stringify(near)}?`,
      });
    }
  }

  private findings(): readonly Finding[] {
    const { props } = this;
    const found: Finding[] = [...unknownIn(serviceShape, props, `service ${this.name}`)];
    const image = imageText(props.image) ?? '';
    const other = [props.build, props.extends, props.provider, props.extra?.['build']];
    if (image === '' && other.every((source) => source === undefined)) {
      found.push({
        code: 'HL105',
        what: `service ${this.name} has no image`,
        fix: 'give image, with its tag',
      });
    } else if (image !== '' && props.build === undefined && !isPinned(image)) {
      found.push({
        code: 'HL120',
        severity: 'warning',
        what: `image ${image} is whatever is newest on the day it is pulled`,
        fix: 'give a version as its tag',
      });
    }
    serviceDocument(this, (variable) => found.push(...variableFaults(variable)));
    for (const port of (props.ports ?? []).flat()) {
      const parsed = parsePort(formatPort(port));
      if ('fault' in parsed) found.push(parsed.fault);
    }
    found.push(...serviceFaults(this.name, this.containerName ?? this.name));
    if (this.props.ingress !== undefined) found.push(...ingressFaults(this.props.ingress.host));
    if (this.props.gpu !== undefined && !this.stack.host.hasGpu) {
      found.push({
        code: 'HL150',
        what: `service ${this.name} wants a GPU, but ${this.stack.host.name} has none`,
        fix: 'give the machine one, or run the stack on another machine',
      });
    }
    return found;
  }
}

/** Whether a tag says which version: a variable does, `latest` and nothing do not. */
function isPinned(image: string): boolean {
  const tag = /:([^/:@]+)$/.exec(image)?.[1];
  return image.includes('@sha256:') || (tag !== undefined && tag !== 'latest');
}
