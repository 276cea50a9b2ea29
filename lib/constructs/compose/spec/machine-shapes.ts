import type {
  BlkioLimitProps,
  BlkioProps,
  BlkioWeightProps,
  CredentialSpecProps,
  DeviceProps,
} from './machine';
import { Shape } from './shape';

const blkioLimit = new Shape<BlkioLimitProps>({ path: 'plain', rate: 'plain' });

/** How weights and limits of disks are written. */
export const blkioShape = new Shape<BlkioProps>({
  weight: 'plain',
  weightDevice: new Shape<BlkioWeightProps>({ path: 'plain', weight: 'plain' }),
  deviceReadBps: blkioLimit,
  deviceReadIops: blkioLimit,
  deviceWriteBps: blkioLimit,
  deviceWriteIops: blkioLimit,
});

/** How a device is written. */
export const deviceShape = new Shape<DeviceProps>({
  source: 'plain',
  target: 'plain',
  permissions: 'plain',
});

/** How an account of a managed service is written. */
export const credentialSpecShape = new Shape<CredentialSpecProps>({
  config: 'plain',
  file: 'plain',
  registry: 'plain',
});
