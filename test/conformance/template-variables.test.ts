import { hcl, PackerClone, packerVariable } from '../../lib';
import { packer } from '../../lib/verify/judges/packer';
import { faultsOf, labWithNode } from './lab-judge';

test('Packer takes variables of every type, and two templates of one folder with the same ones', async () => {
  const { app, repository, pve, image } = labWithNode();
  for (const [index, id] of ['docker-host', 'docker-host.2'].entries()) {
    const mirror = packerVariable(id, 'mirror');
    new PackerClone(repository, id, {
      node: pve,
      vmId: 9010 + index,
      from: image,
      variables: {
        mirror: { description: 'Mirror of Debian', default: 'http://deb.debian.org/debian?a=${b}' },
        licence: { description: 'Key of the licence', sensitive: true },
        swap: { description: 'MiB of swap', type: 'number' },
        quiet: { description: 'Whether it says little', type: 'bool', default: true },
        names: { description: 'Names', type: 'list(string)', default: ['a b', '"c"'] },
        labels: { description: 'Labels', type: 'map(string)', default: { 'a b': 'c' } },
      },
      extra: { numa: packerVariable(id, 'quiet'), nameserver: mirror },
      provisioners: [
        {
          type: 'shell',
          env: hcl.object({ MIRROR: mirror, LICENCE: packerVariable(id, 'licence') }),
          inline: ['env | grep MIRROR'],
        },
        {
          type: 'file',
          content: hcl.call('join', ' ', packerVariable(id, 'names')),
          destination: '/tmp/names',
        },
      ],
    });
  }
  expect(await faultsOf(app, [packer])).toEqual([]);
});
