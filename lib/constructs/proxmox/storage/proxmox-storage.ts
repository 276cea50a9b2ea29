import { claimFor, reportOn, type Component } from '../../../core/component';
import type { ClaimSpace } from '../../../core/claim';
import { storageFaults } from '../../../model/node-names';
import type { TofuResource } from '../../tofu/resource';
import type { KeepProps, StorageProps } from './storage-props';

/** A storage that OpenTofu makes. Machines, volumes and backups take it where they take the id of one that exists. */
export interface ProxmoxStorage extends Component {
  /** Its id in Proxmox: the construct's. */
  readonly storageId: string;
  /** The resource, for overrides; `undefined` if it stands in no root. */
  readonly resource: TofuResource | undefined;
}

/** Storages by id and cluster. */
const storageIds: ClaimSpace = {
  code: 'HL660',
  what: (storage) => `storage ${storage} exists twice`,
  fix: 'give one of them another id, or use one object for both',
};

/** What the token needs to make one. */
export const makesStorages = ['Datastore.Allocate'];

/** What of a storage cannot be. */
export function checkStorage(storage: Component, { nodes: [first, ...others] }: StorageProps): void {
  const { id } = storage.node;
  for (const fault of storageFaults(id)) reportOn(storage, fault);
  claimFor(storage, storageIds, `${id} on ${first.idSpace}`);
  for (const other of others) {
    if (other.idSpace === first.idSpace) continue;
    reportOn(storage, {
      code: 'HL661',
      what: `${other.name} and ${first.name} are in no cluster, and have no storage in common`,
      fix: 'make a storage for each of them, or give both nodes the cluster that they are in',
    });
  }
}

/** Arguments of every kind of storage. */
export function storageArguments(storage: ProxmoxStorage, { nodes, keep, enabled = true }: StorageProps) {
  return {
    id: storage.storageId,
    nodes: nodes.map(({ name }) => name),
    ...(!enabled && { disable: true }),
    ...(keep !== undefined && { backups: keepArguments(keep) }),
  };
}

function keepArguments({ last, hourly, daily, weekly, monthly, yearly }: KeepProps) {
  return {
    ...(last !== undefined && { keepLast: last }),
    ...(hourly !== undefined && { keepHourly: hourly }),
    ...(daily !== undefined && { keepDaily: daily }),
    ...(weekly !== undefined && { keepWeekly: weekly }),
    ...(monthly !== undefined && { keepMonthly: monthly }),
    ...(yearly !== undefined && { keepYearly: yearly }),
  };
}

/** The id of a storage, whoever makes it. */
export function storageIdOf(storage: string | ProxmoxStorage): string {
  return typeof storage === 'string' ? storage : storage.storageId;
}
