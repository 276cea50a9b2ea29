import { ComposeStack, PackerTemplate } from '../../lib';
import { expectRefused } from './refusal';
import { ProxmoxLab, SmallLab } from './small-lab';

// What the compiler refuses is refused by synth too, which does not compile.
test('a setting of a service that there is none of', () => {
  const { repository, docker, app } = new SmallLab();
  const service = { image: 'web:1', prots: ['8080:80'] };
  new ComposeStack(repository, 'web', { host: docker, services: { web: service } }); // <stack>
  expectRefused(
    app,
    `
      HL109  service web has no setting "prots"
             at  platform/web/web  <stack>
        fix  did you mean "ports"?`,
  );
});

test('an operating system and a feature that the library does not know', () => {
  const { repository, node, app } = new ProxmoxLab();
  const words = { os: 'ubuntu', preinstall: ['node-exporterr'] } as unknown as {
    os: 'debian-13';
    preinstall: [];
  };
  new PackerTemplate(repository, 'other', { node, vmId: 9001, iso: 'local:iso/debian.iso', ...words }); // <template>
  expectRefused(
    app,
    `
      HL703  os must be one of debian-13, ubuntu-24.04, kali, got "ubuntu"
             at  platform/other  <template>
        fix  choose one of these

      HL703  preinstall must be one of docker, node-exporter, unattended-upgrades, got "node-exporterr"
             at  platform/other  <template>
        fix  did you mean "node-exporter"?`,
  );
});
