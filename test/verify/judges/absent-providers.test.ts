import { tofu } from '../../../lib/verify/judges/tofu';
import { judgePlanted, type Output } from './planted';

const file = 'vm-platform/tofu/main.tf.json';

interface Document {
  terraform: { required_providers: Record<string, object> };
  resource: Record<string, object>;
  data?: Record<string, object>;
  output?: Record<string, object>;
}

type Blocks = Pick<Document, 'resource' | 'data' | 'output'>;

/** Adds blocks of providers that cannot be had. */
const adding = (blocks: Blocks) => (output: Output) =>
  output.json(file, (document: Document) => {
    Object.assign(document.terraform.required_providers, {
      random: { source: 'registry.opentofu.org/hashicorp/random', version: '1.0.0' },
      tls: { source: 'hashicorp/tls', version: '1.0.0' },
      local: { source: 'hashicorp/local', version: '1.0.0' },
      talos: { source: 'siderolabs/talos', version: '1.0.0' },
    });
    Object.assign(document.resource, blocks.resource);
    if (blocks.data !== undefined) document.data = blocks.data;
    if (blocks.output !== undefined) document.output = blocks.output;
  });

test('what is right by the pages of the providers is accepted, and what refers to it is planned', async () => {
  const plant = adding({
    resource: {
      random_password: { admin: { length: 24, special: false } },
      tls_private_key: { ssh: { algorithm: 'ED25519' } },
      local_sensitive_file: {
        key: {
          filename: 'id_ed25519',
          content: '${tls_private_key.ssh.private_key_openssh}',
          file_permission: '0600',
          depends_on: ['random_password.admin'],
        },
      },
      talos_machine_secrets: { lab: {} },
      proxmox_virtual_environment_pool: {
        lab: {
          pool_id: 'lab',
          comment: 'made with ${random_password.admin.id}',
          depends_on: ['tls_private_key.ssh'],
        },
      },
    },
    data: {
      talos_machine_configuration: {
        worker: {
          cluster_name: 'lab',
          cluster_endpoint: 'https://192.0.2.1:6443',
          machine_type: 'worker',
          machine_secrets: '${talos_machine_secrets.lab.machine_secrets}',
        },
      },
    },
    output: {
      config: { value: '${data.talos_machine_configuration.worker.machine_configuration}', sensitive: true },
    },
  });
  const { faults, broke } = await judgePlanted(tofu, plant);
  expect({ faults, broke }).toEqual({ faults: [], broke: undefined });
});

test.concurrent.each<[string, Blocks['resource'], RegExp]>([
  [
    'an argument that there is not',
    { random_password: { admin: { length: 24, symbols: true } } },
    /^random_password\.admin: it has no argument symbols$/,
  ],
  [
    'an argument of another type',
    { random_password: { admin: { length: 'long' } } },
    /^random_password\.admin: length is "long", a number is wanted$/,
  ],
  [
    'an argument that is missing',
    { local_file: { hosts: { content: 'x' } } },
    /^local_file\.hosts: filename is missing$/,
  ],
  [
    'an argument that the provider tells',
    { tls_private_key: { ssh: { algorithm: 'RSA', public_key_pem: 'x' } } },
    /^tls_private_key\.ssh: public_key_pem is told by the provider/,
  ],
  [
    'a resource that there is not',
    { talos_machine_secret: { lab: {} } },
    /^provider talos has no resource talos_machine_secret /,
  ],
])('catches %s', async (_, resource, says) => {
  const { faults } = await judgePlanted(tofu, adding({ resource }));
  expect(faults.find((fault) => says.test(fault.message))).toMatchObject({
    file,
    owner: 'vm-platform/tofu',
  });
});
