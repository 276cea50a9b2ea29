import { Component } from '../../../core/component';
import type { TofuResource } from '../../tofu/resource';
import type { TofuRef } from '../../tofu/tofu-ref';
import { UserToken, type UserTokenConfig } from '../bindings/user-token';
import type { ProxmoxNode } from '../proxmox-node';
import { waitFor, proxmoxResource } from '../proxmox-resource';
import { grantTo, makesUsers, type GrantProps } from './grant';
import type { ProxmoxRole } from './proxmox-role';
import type { ProxmoxUser } from './proxmox-user';

/** Settings of a {@link ProxmoxToken}. */
export interface ProxmoxTokenProps {
  /**
   * Whether it has only the rights that it is granted itself, of those that its user has.
   *
   * @default true
   */
  readonly separate?: boolean;

  /**
   * When it ends, as in `2030-01-01T00:00:00Z`.
   *
   * @default - never
   */
  readonly expires?: string;

  /**
   * What uses it; Proxmox shows it.
   *
   * @default - none
   */
  readonly comment?: string;
}

/**
 * A token of a user, for a program. Its value is in the state: encrypt that.
 *
 * @example
 * const exporter = new ProxmoxUser(root, 'exporter', { node: pve }).grant('PVEAuditor');
 * const token = new ProxmoxToken(exporter, 'prometheus').grant('PVEAuditor');
 * root.output('exporter_token', { value: token.value, sensitive: true });
 */
export class ProxmoxToken extends Component {
  /** Node that knows it. */
  readonly proxmox: ProxmoxNode;
  /** Its id in Proxmox: `exporter@pve!prometheus`. */
  readonly tokenId: string;
  /** The resource, for overrides; `undefined` if it stands in no root. */
  readonly resource: TofuResource | undefined;

  constructor(user: ProxmoxUser, id: string, props: ProxmoxTokenProps = {}) {
    super(user, id, props);
    const { separate = true, expires, comment } = props;
    this.proxmox = user.proxmox;
    this.tokenId = `${user.userId}!${id}`;
    this.resource = proxmoxResource<UserTokenConfig>(this, 'Resource', UserToken, {
      node: user.proxmox,
      privileges: makesUsers,
      ...waitFor(this, [user]),
      body: () => ({
        userId: user.userId,
        tokenName: id,
        privilegesSeparation: separate,
        ...(expires !== undefined && { expirationDate: expires }),
        ...(comment !== undefined && { comment }),
      }),
    });
  }

  /** `exporter@pve!prometheus=<secret>`, known when it is made; `undefined` if it stands in no root. */
  get value(): TofuRef<string> | undefined {
    return this.resource?.attribute('value');
  }

  /** Gives it a role, which its user must have as well. */
  grant(role: ProxmoxRole | string, props: GrantProps = {}): this {
    grantTo(this, { tokenId: this.tokenId }, role, props);
    return this;
  }
}
