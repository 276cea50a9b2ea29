import type { BooleanList, IResolvable, TerraformVariable } from 'cdktf';

import type {
  ClonedVm,
  DataProxmoxVirtualEnvironmentNodes,
  DataProxmoxVirtualEnvironmentVms,
  VirtualEnvironmentContainer,
  VirtualEnvironmentVm,
  VirtualEnvironmentVmConfig,
} from '../../../../lib/constructs/proxmox/bindings';
import type { TofuRef } from '../../../../lib/constructs/tofu/tofu-ref';

/** Whether they are one type, and not `any`. */
type Same<A, B> = 0 extends 1 & A ? false : [A] extends [B] ? ([B] extends [A] ? true : false) : false;

// `npm run types` is what these tests are run by: a line that compiles and should not is an error, too.
test('the compiler knows the settings', () => {
  const values = (number: TerraformVariable, ref: TofuRef<boolean>, text: TofuRef<string>) => {
    const right: readonly VirtualEnvironmentVmConfig[] = [
      { nodeName: 'pve' },
      { nodeName: number.stringValue, bios: 'ovmf', started: ref, cpu: { cores: number.numberValue } },
      { nodeName: 'pve', bios: text, disk: [{ interface: 'scsi0', cache: 'writeback' }] },
    ];
    const wrong: readonly VirtualEnvironmentVmConfig[] = [
      // @ts-expect-error a required setting is not there
      {},
      // @ts-expect-error a value that the provider refuses
      { nodeName: 'pve', bios: 'uefi' },
      // @ts-expect-error a text in the place of a number
      { nodeName: 'pve', vmId: '100' },
      // @ts-expect-error a misspelt setting
      { nodeName: 'pve', vmid: 100 },
      // @ts-expect-error the provider's name of a setting
      { node_name: 'pve' },
      // @ts-expect-error a list in the place of one block
      { nodeName: 'pve', cpu: [{ cores: 1 }] },
      // @ts-expect-error a required setting of a block is not there
      { nodeName: 'pve', disk: [{ size: 20 }] },
      // @ts-expect-error what only the provider gives
      { nodeName: 'pve', id: 'pve/100' },
    ];
    return [right, wrong];
  };
  expect(values).toBeInstanceOf(Function);
});

test('the compiler knows the references', () => {
  const same: readonly true[] = [
    true satisfies Same<VirtualEnvironmentVm['id'], string>,
    true satisfies Same<VirtualEnvironmentVm['vmId'], number>,
    true satisfies Same<VirtualEnvironmentVm['bios'], 'ovmf' | 'seabios'>,
    true satisfies Same<VirtualEnvironmentVm['started'], IResolvable>,
    true satisfies Same<VirtualEnvironmentVm['tags'], string[]>,
    true satisfies Same<VirtualEnvironmentVm['cpu']['cores'], number>,
    true satisfies Same<ReturnType<VirtualEnvironmentVm['disk']['get']>['size'], number>,
    true satisfies Same<ReturnType<ClonedVm['disk']['get']>['datastoreId'], string>,
    true satisfies Same<VirtualEnvironmentContainer['disk']['pathInDatastore'], string>,
    true satisfies Same<VirtualEnvironmentContainer['disk']['size'], number>,
    true satisfies Same<VirtualEnvironmentContainer['environmentVariables'], Record<string, string>>,
    true satisfies Same<ReturnType<VirtualEnvironmentContainer['ipv4']['lookup']>, string>,
    true satisfies Same<ReturnType<DataProxmoxVirtualEnvironmentVms['vms']['get']>['vmId'], number>,
    true satisfies Same<DataProxmoxVirtualEnvironmentNodes['online'], BooleanList>,
  ];
  expect(same).not.toContain(false);
});
