import { App, Host, Network, Share } from '../../lib';
import { recordOf } from '../../lib/core/record';

function lab() {
  const app = new App();
  const lan = new Network(app, 'lan', { cidr: '192.168.1.0/24' });
  const storage = new Network(app, 'storage', { cidr: '10.0.10.0/24' });
  const nas = new Host(app, 'nas', { address: [lan.at(4), storage.at(4)] });
  return { app, lan, storage, nas };
}

test('a share is reached by the address that its server has on the network of the mounts', () => {
  const { app, lan, storage, nas } = lab();
  const media = new Share(nas, 'media', { path: '/volume1/media', over: storage, options: ['ro'] });
  const docker = new Share(nas, 'docker', { path: '/volume1/docker', over: lan });
  expect(media.serverAddress).toBe('10.0.10.4');
  expect(docker.serverAddress).toBe('192.168.1.4');
  expect(media.options).toEqual(['ro']);
  expect(app.check()).toEqual([]);
});

test('a share over a network that the server is not on has no address, and is reported', () => {
  const { app, lan, storage } = lab();
  const printer = new Host(app, 'printer', { address: lan.at(5) });
  const scans = new Share(printer, 'scans', { path: '/scans', over: storage });
  expect(scans.serverAddress).toBe('');
  expect(app.check()).toMatchObject([{ code: 'HL021', where: [{ path: 'printer/scans' }] }]);
});

test('a mount is a reference to its share', () => {
  const { app, lan, nas } = lab();
  const media = new Share(nas, 'media', { path: '/volume1/media', over: lan });
  const mount = media.at('/mnt/media');
  const client = new Host(app, 'client', { address: lan.at(5), mounts: [mount] });
  expect(mount).toMatchObject({ share: media, path: '/mnt/media' });
  expect(recordOf(client)?.references).toContain(media);
});

test('a data folder is a reference to its machine', () => {
  const { nas } = lab();
  const folder = nas.data('grafana', { owner: '472' });
  expect(folder.at('/var/lib/grafana')).toMatchObject({ folder, target: '/var/lib/grafana', mode: 'rw' });
  expect(folder.at('/x', 'ro').mode).toBe('ro');
  expect([...folder.at('/x').references()]).toEqual([nas]);
});

test('a machine without an address says so where one is needed', () => {
  const { app, lan, storage } = lab();
  const nowhere = new Host(app, 'nowhere', { address: [] });
  expect(() => nowhere.address).toThrow('nowhere has no address');
  const nas = new Host(app, 'other', { address: lan.at(9) });
  expect(nas.address.value).toBe('192.168.1.9');
  expect(nas.addressOn(lan)?.value).toBe('192.168.1.9');
  expect(nas.addressOn(storage)).toBeUndefined();
});
