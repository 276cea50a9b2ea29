import { TerraformResource, type TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';

/** A machine as `cdktf get` and the packages of providers write one, with references to another resource. */
class Machine extends TerraformResource {
  private readonly refs: { readonly pool: string; readonly comment: string; readonly memory: number };

  constructor(
    scope: Construct,
    id: string,
    private readonly index: number,
    pool: TerraformResource,
  ) {
    super(scope, id, { terraformResourceType: 'proxmox_virtual_environment_vm', dependsOn: [pool] });
    // As in a program: an attribute is taken when the machine is described.
    this.refs = {
      pool: pool.getStringAttribute('pool_id'),
      comment: pool.getStringAttribute('comment'),
      memory: pool.getNumberAttribute('memory'),
    };
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    const { index, refs } = this;
    const disk = (number: number) => ({
      datastore_id: 'local-lvm',
      interface: `scsi${number}`,
      size: 32 + number,
      discard: 'on',
      iothread: true,
    });
    const card = (bridge: string) => ({ bridge, model: 'virtio', firewall: false, mtu: 1500 });
    return {
      name: `vm-${index}`,
      description: `machine ${index} of \${many}`,
      node_name: 'pve',
      vm_id: 1000 + index,
      pool_id: refs.pool,
      tags: ['bench', `rack-${index % 10}`],
      on_boot: true,
      started: true,
      bios: 'ovmf',
      machine: 'q35',
      scsi_hardware: 'virtio-scsi-single',
      tablet_device: false,
      timeout_clone: 1800,
      stop_on_destroy: true,
      protection: false,
      boot_order: ['scsi0'],
      keyboard_layout: 'de',
      template: false,
      migrate: undefined,
      hook_script_file_id: `local:snippets/${refs.comment}.sh`,
      agent: { enabled: true, trim: true, timeout: '15m' },
      cpu: { cores: 4, sockets: 1, type: 'host', flags: ['+aes'] },
      memory: { dedicated: 8192, floating: refs.memory },
      disk: [disk(0), disk(1), disk(2)],
      network_device: [card('vmbr0'), card('vmbr1')],
      initialization: { datastore_id: 'local-lvm', ip_config: [{ ipv4: { address: 'dhcp' } }] },
    };
  }
}

/** The same machines in any stack: twenty attributes, six kinds of blocks, three references each. */
export function describeMachines(stack: TerraformStack, count: number): void {
  const pool = new TerraformResource(stack, 'pool', {
    terraformResourceType: 'proxmox_virtual_environment_pool',
  });
  for (let index = 0; index < count; index++) new Machine(stack, `vm-${index}`, index, pool);
}
