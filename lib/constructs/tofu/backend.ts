import type { Construct } from 'constructs';

import { TerraformBackend, TerraformRemoteState } from './engine';

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

/** The state of another root, read through its backend. */
class RemoteState extends TerraformRemoteState {}

/** The backend as an element of the root; without one cdktf writes an absolute path of this machine. */
export class BackendElement extends TerraformBackend {
  constructor(
    scope: Construct,
    private readonly settings: Readonly<Record<string, unknown>>,
    type: string,
  ) {
    super(scope, 'backend', type);
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return { ...this.settings };
  }

  /** How another root reads this one's state. */
  override getRemoteStateDataSource(scope: Construct, name: string, _from: string): TerraformRemoteState {
    return new RemoteState(scope, name, this.name, { ...this.settings });
  }
}
