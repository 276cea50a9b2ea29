import { Image } from '../../model/image';
import { addressOf } from '../tofu/elements';
import type { TerraformResource } from '../tofu/engine';
import { TofuResource } from '../tofu/resource';
import type { TofuRoot } from '../tofu/tofu-root';
import type { ProxmoxVm } from './proxmox-vm';

/**
 * Remembers in the state which version of its template a machine was made from, and has each plan tell that it is behind.
 * A machine does not follow its template, so that a new version alone changes nothing: the record is made anew with the
 * machine, and not before.
 *
 * @see https://opentofu.org/docs/language/resources/tf-data/
 */
export function rememberVersion(vm: ProxmoxVm, machine: TerraformResource, root: TofuRoot): void {
  const { image } = vm;
  if (!(image instanceof Image) || image.version === undefined) return;
  const { version, node } = image;
  const record = new TofuResource(vm, 'Image', {
    type: 'terraform_data',
    // The id of a machine that is replaced is not known until it is made, whatever number it has.
    lifecycle: { ignoreChanges: ['input'], replaceTriggeredBy: [`${addressOf(machine)}.id`] },
    body: () => ({ input: version }),
  });
  root.addCheck(record.friendlyUniqueId, {
    conditions: [
      {
        condition: `${addressOf(record)}.output == ${JSON.stringify(version)}`,
        message:
          `${vm.name} is behind: it was made from another version of ${node.id} than ${version}. ` +
          `To make it anew: tofu apply -replace=${addressOf(machine)}`,
      },
    ],
  });
}
