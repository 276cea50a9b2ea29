import { posix } from 'node:path';

import type { Construct } from 'constructs';

import type { EnvironmentVariable } from '../../model/tooling';
import { TerraformBackend, TerraformRemoteState } from './engine';
import { TofuRef, toTofuJson } from './tofu-ref';

/** Where a root keeps its state. */
export interface Backend {
  /** Type of OpenTofu's backend: `local`, `http`. */
  readonly type: string;
  /** Its settings, in OpenTofu's words. */
  readonly settings: Readonly<Record<string, unknown>>;
  /**
   * State name at GitLab, whose address and log-in come from the environment.
   *
   * @default - not at GitLab
   */
  readonly gitlabState?: string;
  /**
   * Variables of the environment that it reads: who may see and change the state.
   *
   * @default - none
   */
  readonly environment?: readonly EnvironmentVariable[];
}

/**
 * State in a file beside main.tf.json: for one person and one machine.
 *
 * @param path relative to the root's folder
 */
export function localState(path = 'terraform.tfstate'): Backend {
  return { type: 'local', settings: { path } };
}

/**
 * State at GitLab, with locking. Address, user and password come from `TF_HTTP_*` in the environment, so that neither
 * a project's number nor a token is in a file.
 *
 * @param state name of the state in the project
 * @see https://docs.gitlab.com/user/infrastructure/iac/terraform_state/
 */
export function gitlabState(state: string): Backend {
  // GitLab locks by POST and DELETE; OpenTofu's own defaults are LOCK and UNLOCK.
  return {
    type: 'http',
    settings: { lock_method: 'POST', unlock_method: 'DELETE', retry_wait_min: 5 },
    gitlabState: state,
  };
}

/** Where a bucket is, and what the state is called in it. */
export interface S3StateProps {
  /** Name of the bucket, which exists already. */
  readonly bucket: string;
  /** Path of the state in the bucket: `vm-platform/dev/terraform.tfstate`. */
  readonly key: string;
  /** Region of the bucket: `us-east-2`. */
  readonly region: string;
  /**
   * Address of a server that speaks S3 and is not Amazon's, such as MinIO or Garage: `https://s3.example.net`.
   *
   * @default - Amazon's
   */
  readonly endpoint?: string;
}

/** Who the bucket knows; a runner has them as masked variables. */
const s3LogIn: readonly EnvironmentVariable[] = [
  {
    name: 'AWS_ACCESS_KEY_ID',
    description: 'Key of a user who may read and write the state.',
    secret: false,
  },
  { name: 'AWS_SECRET_ACCESS_KEY', description: 'Its secret.', secret: true },
];

/**
 * State in a bucket, encrypted there, and locked by a file beside it: no table is needed. The user may read, write and
 * delete what is in the bucket, and list it.
 *
 * @see https://opentofu.org/docs/language/settings/backends/s3/
 */
export function s3State({ bucket, key, region, endpoint }: S3StateProps): Backend {
  // Only Amazon has its accounts and regions, and a name of the host for each bucket.
  const elsewhere = endpoint !== undefined && {
    endpoints: { s3: endpoint },
    use_path_style: true,
    skip_credentials_validation: true,
    skip_metadata_api_check: true,
    skip_region_validation: true,
    skip_requesting_account_id: true,
  };
  return {
    type: 's3',
    settings: { bucket, key, region, encrypt: true, use_lockfile: true, ...elsewhere },
    environment: s3LogIn,
  };
}

/** Why another root cannot read a state; `undefined` if it can. */
export function unreadable({ type, settings, gitlabState: name }: Backend): string | undefined {
  const { path, address } = settings;
  if (type === 'local' && !(typeof path === 'string' && posix.isAbsolute(path))) {
    return 'in a file of its own folder';
  }
  if (type === 'http' && name === undefined && address === undefined) {
    return 'at an address that only its own environment has';
  }
  return undefined;
}

/** A root that reads another one's state. */
interface Reader extends Construct {
  variable(name: string, props: { type: string; description: string }): TofuRef<string>;
}

/** Name of the variable that tells where the state of a root at GitLab is. */
export function addressVariable(stackName: string): string {
  return `${stackName.replace(/[^A-Za-z0-9_]/g, '_')}_state_address`;
}

/** The state of another root, read through its backend. */
class RemoteState extends TerraformRemoteState {}

/** The backend as an element of the root; without one cdktf writes an absolute path of this machine. */
export class BackendElement extends TerraformBackend {
  constructor(
    scope: Construct,
    /** Where the state is kept. */
    readonly backend: Backend,
    private readonly stackName: string,
  ) {
    super(scope, 'backend', backend.type);
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return { ...this.backend.settings };
  }

  /** How another root reads this one's state. */
  override getRemoteStateDataSource(scope: Construct, name: string, _from: string): TerraformRemoteState {
    return new RemoteState(scope, name, this.backend.type, this.remoteSettings(scope as Reader));
  }

  private remoteSettings(reader: Reader): Record<string, unknown> {
    const { settings, gitlabState: state } = this.backend;
    if (state === undefined) return toTofuJson(settings) as Record<string, unknown>;
    // TF_HTTP_ADDRESS is the reader's own state; user and password are the same person's.
    const address = reader.variable(addressVariable(this.stackName), {
      type: 'string',
      description: `State of ${this.stackName}: https://<gitlab>/api/v4/projects/<id>/terraform/state/${state}`,
    });
    return { address };
  }
}
