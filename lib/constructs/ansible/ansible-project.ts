import type { Construct, IConstruct } from 'constructs';

import { App } from '../../core/app';
import { Artifact } from '../../core/artifact';
import { Component, referencesOf } from '../../core/component';
import { hashText, verbatim } from '../../core/dialect';
import { listFiles, readText } from '../../core/files';
import { Secret } from '../../core/secret';
import type { EnvironmentVariable, Tooling } from '../../model/tooling';
import { AnsibleInventory } from './ansible-inventory';
import { AnsiblePlaybook } from './ansible-playbook';
import { AnsibleRole } from './ansible-role';
import { ansibleIni, ansibleYaml } from './dialect';
import type { AnsibleConfig, RequirementsDocument } from './document';
import { inventoryHosts, rolesOf } from './hosts';
import type { RoleFacts } from './role-step';

/** Settings of an {@link AnsibleProject}. */
export interface AnsibleProjectProps {
  /**
   * Folder below the repository.
   *
   * @default - the id
   */
  readonly folder?: string;
}

/**
 * The folder that Ansible is run in: `ansible.cfg`, the collections that the roles need, the linter's settings, and the
 * built-in roles that machines of the lab have.
 */
export class AnsibleProject extends Component {
  /** `ansible.cfg`, for patches. */
  readonly config: Artifact<AnsibleConfig>;
  /** `requirements.yml`, for patches. */
  readonly requirements: Artifact<RequirementsDocument>;
  /** Folder below the repository that it is run in. */
  readonly folder: string;

  constructor(scope: Construct, id: string, props: AnsibleProjectProps = {}) {
    super(scope, id, props);
    this.folder = props.folder ?? id;
    this.config = new Artifact<AnsibleConfig>(this, 'ansible.cfg', {
      path: `${this.folder}/ansible.cfg`,
      dialect: ansibleIni,
      data: () => ({
        defaults: {
          inventory: 'inventory',
          roles_path: 'roles',
          collections_path: 'collections',
          interpreter_python: 'auto_silent',
        },
      }),
    });
    this.requirements = new Artifact<RequirementsDocument>(this, 'requirements.yml', {
      path: `${this.folder}/requirements.yml`,
      dialect: ansibleYaml,
      data: () => ({
        collections: [...this.collections()].sort().map(([name, version]) => ({ name, version })),
      }),
    });
    new Artifact(this, '.ansible-lint', {
      path: `${this.folder}/.ansible-lint`,
      dialect: ansibleYaml,
      data: () => ({ profile: 'production', exclude_paths: ['collections/'] }),
    });
    App.of(this).beforeCheck(() => {
      for (const role of this.roleFacts())
        if (role.folder !== undefined) this.copyRole(role.name, role.folder);
    });
  }

  /** What Ansible needs in this repository. */
  tooling(): readonly Tooling[] {
    return [
      {
        command: 'ansible-playbook',
        packages: ['ansible', 'ansible-lint'],
        folder: this.folder,
        prepare: {
          unless: '[ -d collections/ansible_collections ]',
          run: 'ansible-galaxy collection install -r requirements.yml -p collections',
        },
        asScript: true,
        environment: this.secrets(),
        usage: { says: 'Configuration', example: 'devbox run ansible-playbook site.yml' },
        jobs: [
          {
            name: 'validate:ansible',
            stage: 'validate',
            script: ['ansible-galaxy collection install -r requirements.yml -p collections', 'ansible-lint'],
          },
        ],
        ignored: ['collections/', '.ansible/'],
      },
    ];
  }

  private roleFacts(): readonly RoleFacts[] {
    const facts = inventoryHosts(App.of(this)).flatMap((host) => rolesOf(host).map((role) => role.facts));
    return [...new Map(facts.map((role) => [role.name, role])).values()];
  }

  /** Secrets that tasks look up in the environment of whoever runs Ansible. */
  private secrets(): readonly EnvironmentVariable[] {
    const app = App.of(this);
    const readers = [
      ...inventoryHosts(app),
      ...[AnsibleRole, AnsiblePlaybook, AnsibleInventory].flatMap((type) => app.allOf<IConstruct>(type)),
    ];
    const secrets = readers.flatMap(referencesOf).filter((construct) => construct instanceof Secret);
    return [...new Set(secrets)].map(({ variable: name, description, store }) => ({
      name,
      description: `Ansible: ${store === undefined ? description : `${description} (${store})`}`,
      secret: true,
    }));
  }

  private collections(): ReadonlyMap<string, string> {
    return new Map(this.roleFacts().flatMap(({ collections }) => Object.entries(collections ?? {})));
  }

  /** A role that exists as files goes along as it is, with a header where the format has comments. */
  private copyRole(name: string, from: string): void {
    for (const path of listFiles(from)) {
      new Artifact(this, `roles/${name}/${path}`, {
        path: `${this.folder}/roles/${name}/${path}`,
        header: `Written by homelab-cdk, which role ${name} comes with; its variables are set on the machines that have it.`,
        dialect: path.endsWith('.yml') ? hashText : verbatim,
        data: () => readText(`${from}/${path}`),
      });
    }
  }
}
