import type { TofuBody, TofuDocument } from './document';
import { literalText } from './tofu-ref';
import type { TofuCheckProps, TofuValidation } from './values';

/** A resource that has another address now. */
export interface Moved {
  /** Address that the state has: `proxmox_virtual_environment_vm.web`. */
  readonly from: string;
  /** Address now. */
  readonly to: string;
}

/** A resource that exists already, and that OpenTofu takes over. */
export interface Import {
  /** Address that it gets. */
  readonly to: string;
  /** What the provider knows it by: `pve/101`. */
  readonly id: string;
}

/** A resource that the program no longer has. */
export interface Removed {
  /** Address that the state has: `proxmox_virtual_environment_vm.web`. */
  readonly from: string;
  /**
   * Whether it is destroyed, or only forgotten.
   *
   * @default false
   */
  readonly destroy?: boolean;
}

/** Blocks of a root that are no elements of cdktf. */
export interface Blocks {
  /** Resources with another address. */
  readonly moved: Moved[];
  /** What is taken over. */
  readonly imports: Import[];
  /** What is forgotten or destroyed. */
  readonly removed: Removed[];
  /** Conditions by the name of their check. */
  readonly checks: Map<string, TofuCheckProps>;
}

/** Adds them to a document, behind what patches of cdktf wrote there. */
export function addBlocks(document: TofuDocument, { moved, imports, removed, checks }: Blocks): void {
  if (moved.length > 0) document.moved = [...(document.moved ?? []), ...moved];
  if (imports.length > 0) document.import = [...(document.import ?? []), ...imports];
  if (removed.length > 0) {
    const gone = removed.map(({ from, destroy = false }) => ({ from, lifecycle: { destroy } }));
    document.removed = [...(document.removed ?? []), ...gone];
  }
  for (const [name, { conditions }] of checks) {
    document.check = { ...document.check, [name]: { assert: conditions.map(assertion) } };
  }
}

function assertion({ condition, message }: TofuValidation): TofuBody {
  return { condition: `\${${condition}}`, error_message: literalText(message) };
}
