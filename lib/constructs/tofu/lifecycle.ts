import { addressOf } from './elements';
import { ref, type TerraformResource, type TerraformResourceLifecycle } from './engine';
import { literalText } from './tofu-ref';
import type { TofuValidation } from './values';

/**
 * What OpenTofu heeds when a resource is to change.
 *
 * @see https://opentofu.org/docs/language/meta-arguments/lifecycle/
 */
export interface LifecycleProps {
  /**
   * Arguments of the provider's resource that others change, and that plans pass over: `tags`, `network_device`.
   *
   * @default - none
   */
  readonly ignoreChanges?: readonly string[];
  /**
   * Resources of the root that it is replaced with.
   *
   * @default - none
   */
  readonly replaceTriggeredBy?: readonly TerraformResource[];
  /**
   * What must hold before it is made or changed.
   *
   * @default - nothing
   */
  readonly preconditions?: readonly TofuValidation[];
  /**
   * What must hold when it is made or changed; `self` is the resource.
   *
   * @default - nothing
   */
  readonly postconditions?: readonly TofuValidation[];
}

/** The same in the words of cdktf; `undefined` if there is nothing to heed. */
export function lifecycleOf(
  { ignoreChanges = [], replaceTriggeredBy = [], preconditions = [], postconditions = [] }: LifecycleProps,
  preventDestroy: boolean,
): TerraformResourceLifecycle | undefined {
  const lifecycle: TerraformResourceLifecycle = {
    ...(preventDestroy && { preventDestroy }),
    ...(ignoreChanges.length > 0 && { ignoreChanges: [...ignoreChanges] }),
    ...(replaceTriggeredBy.length > 0 && { replaceTriggeredBy: replaceTriggeredBy.map(addressOf) }),
    ...(preconditions.length > 0 && { precondition: preconditions.map(conditionOf) }),
    ...(postconditions.length > 0 && { postcondition: postconditions.map(conditionOf) }),
  };
  return Object.keys(lifecycle).length === 0 ? undefined : lifecycle;
}

function conditionOf({ condition, message }: TofuValidation) {
  return { condition: ref(condition), errorMessage: literalText(message) };
}
