import type { Finding } from '../../core/component';
import { nearest } from '../../model/names';
import type { ServiceProps } from './service-props';

/** Every setting of a service; the compiler keeps it complete. */
const known: Readonly<Record<keyof ServiceProps, true>> = {
  image: true,
  containerName: true,
  hostname: true,
  restart: true,
  user: true,
  entrypoint: true,
  command: true,
  environment: true,
  ports: true,
  volumes: true,
  networks: true,
  dependsOn: true,
  healthcheck: true,
  ingress: true,
  metrics: true,
  gpu: true,
  labels: true,
  capAdd: true,
  devices: true,
  privileged: true,
  pid: true,
  networkMode: true,
  extra: true,
};

/** Misspelt settings: `synth` does not compile, and a port that is lost without a word is worse than an error. */
export function* unknownSettings(name: string, props: object): Iterable<Finding> {
  for (const key of Object.keys(props)) {
    if (key in known) continue;
    const near = nearest(key, Object.keys(known));
    yield {
      code: 'HL109',
      what: `service ${name} has no setting ${JSON.stringify(key)}`,
      fix:
        near === undefined
          ? 'give a key of Compose itself in extra'
          : `did you mean ${JSON.stringify(near)}?`,
    };
  }
}
