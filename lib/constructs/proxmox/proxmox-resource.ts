import type { Component } from '../../core/component';
import { reportOn } from '../../core/component';
import type { Bound } from '../tofu/binding/classes';
import type { TerraformMetaArguments } from '../tofu/engine';
import { TofuResource } from '../tofu/resource';
import { TofuRoot } from '../tofu/tofu-root';
import { needPrivileges } from './access';
import { argumentsOf, type Given } from './given';
import { proxmoxProvider } from './provider';
import type { ProxmoxNode } from './proxmox-node';

/** What makes a resource of a node. */
interface ProxmoxResourceProps<Config> extends Pick<TerraformMetaArguments, 'dependsOn' | 'lifecycle'> {
  /** Node whose API it is made by; of a cluster, any of its nodes. */
  readonly node: ProxmoxNode;
  /**
   * Privileges that making it takes, beyond those for machines.
   *
   * @default - none
   */
  readonly privileges?: readonly string[];
  /** Its arguments; read when the file is rendered. */
  readonly body: () => Given<Config>;
}

/** A resource of the root around a construct; where there is none, that is reported, and the result is `undefined`. */
export function proxmoxResource<Config>(
  scope: Component,
  id: string,
  { tfResourceType: type, table }: Pick<Bound, 'tfResourceType' | 'table'>,
  { node, privileges = [], body, ...meta }: ProxmoxResourceProps<Config>,
): TofuResource | undefined {
  const root = TofuRoot.around(scope);
  if (root === undefined) {
    const kind = scope.constructor.name;
    reportOn(scope, {
      code: 'HL602',
      what: `a ${kind} must stand under a TofuRoot, which holds its state`,
      fix: `write new ${kind}(new TofuRoot(repository, 'tofu'), …)`,
    });
    return undefined;
  }
  needPrivileges(node, privileges);
  return new TofuResource(scope, id, {
    type,
    provider: proxmoxProvider(root, node),
    ...meta,
    body: () => argumentsOf(table, body()),
  });
}

/** What OpenTofu makes, or the name of what exists. */
type Needed = { readonly resource: object | undefined } | TofuResource<object> | string | undefined;

/** What a construct waits for: that which OpenTofu makes in the same root. */
export function waitFor(
  scope: Component,
  needed: readonly Needed[],
): Pick<TerraformMetaArguments, 'dependsOn'> {
  const root = TofuRoot.around(scope);
  const dependsOn = needed
    .map((one) => (typeof one === 'object' && 'resource' in one ? one.resource : one))
    .filter((one) => one instanceof TofuResource)
    .filter((one, index, all) => TofuRoot.around(one) === root && all.indexOf(one) === index);
  return dependsOn.length === 0 ? {} : { dependsOn };
}
