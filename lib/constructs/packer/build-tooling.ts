import type { EnvironmentVariable, Tooling } from '../../model/tooling';

/** A value that a person gives to Packer. */
export interface BuildVariable {
  /** Its name in the file. */
  readonly name: string;
  /** What it is. */
  readonly description: string;
  /** One that `packer validate` takes. */
  readonly example: string;
  /**
   * Whether it must never be in a file that git takes.
   *
   * @default false
   */
  readonly secret?: boolean;
}

/**
 * What Packer needs in the repository of a template.
 *
 * @param file name of the template's own file
 */
export function buildTooling(file: string, variables: readonly BuildVariable[]): readonly Tooling[] {
  const environment: readonly EnvironmentVariable[] = [
    {
      name: 'PROXMOX_USERNAME',
      description: 'Packer: user and token name, user@realm!name',
      secret: false,
    },
    { name: 'PROXMOX_TOKEN', description: 'Packer: the value of that token', secret: true },
    ...variables.map(({ name, description, secret = false }) => ({
      name: `PKR_VAR_${name}`,
      description,
      secret,
    })),
  ];
  return [
    {
      command: 'packer',
      packages: ['packer'],
      folder: 'packer',
      prepare: {
        unless: '[ -d "${PACKER_PLUGIN_PATH:-$HOME/.config/packer/plugins}/github.com/hashicorp/proxmox" ]',
        run: `packer init ${file}`,
      },
      asScript: true,
      usage: { says: 'Templates', example: `devbox run packer build ${file}` },
      environment,
      jobs: [
        {
          name: 'validate:packer',
          stage: 'validate',
          // Each alone, as it is built; the variables of one are none of another's.
          script: [`packer init ${file}`, 'packer fmt -check .', `packer validate ${file}`],
          // Validation connects to nothing, but wants to see a log-in, and a value for each variable.
          variables: {
            PROXMOX_USERNAME: 'nobody@pve!validate',
            PROXMOX_TOKEN: 'none',
            ...Object.fromEntries(variables.map(({ name, example }) => [`PKR_VAR_${name}`, example])),
          },
        },
      ],
      ignored: [
        '*.pkrvars.hcl',
        '!*.pkrvars.hcl.example',
        'packer_cache/',
        'packer-manifest.json',
        'packer_*.checksum',
      ],
    },
  ];
}
