import { externalShape } from './common';
import { Shape } from './shape';
import type {
  ConfigSpec,
  ExtendsProps,
  IncludeProps,
  IpamConfigProps,
  IpamProps,
  ModelSpec,
  NetworkSpec,
  SecretSpec,
  VolumeSpec,
} from './top-level';

/** How a network is written. */
export const networkShape = new Shape<NetworkSpec>({
  name: 'plain',
  driver: 'plain',
  driverOpts: 'plain',
  external: externalShape,
  internal: 'plain',
  attachable: 'plain',
  enableIpv4: 'plain',
  enableIpv6: 'plain',
  ipam: new Shape<IpamProps>({
    driver: 'plain',
    config: new Shape<IpamConfigProps>({
      subnet: 'plain',
      ipRange: 'plain',
      gateway: 'plain',
      auxAddresses: 'plain',
    }),
    options: 'plain',
  }),
  labels: 'pairs',
});

/** How a volume is written. */
export const volumeShape = new Shape<VolumeSpec>({
  name: 'plain',
  driver: 'plain',
  driverOpts: 'plain',
  external: externalShape,
  labels: 'pairs',
});

/** How a secret is written. */
export const secretShape = new Shape<SecretSpec>({
  name: 'plain',
  file: 'plain',
  environment: 'plain',
  external: externalShape,
  labels: 'pairs',
  driver: 'plain',
  driverOpts: 'plain',
  templateDriver: 'plain',
});

/** How a config is written. */
export const configShape = new Shape<ConfigSpec>({
  name: 'plain',
  file: 'plain',
  content: 'plain',
  environment: 'plain',
  external: externalShape,
  labels: 'pairs',
  templateDriver: 'plain',
});

/** How an AI model is written. */
export const modelShape = new Shape<ModelSpec>({
  model: 'plain',
  name: 'plain',
  contextSize: 'plain',
  runtimeFlags: 'plain',
});

/** How another file is included. */
export const includeShape = new Shape<IncludeProps>({
  path: 'plain',
  projectDirectory: 'plain',
  envFile: 'plain',
});

/** How a service is named that another one is made after. */
export const extendsShape = new Shape<ExtendsProps>({ service: 'plain', file: 'plain' });
