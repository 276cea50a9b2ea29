import { AnsiblePlaybook, Host, Network, ProxmoxVm, Repository, Share, roles } from '../../lib';
import { expectRefused } from './refusal';
import { ProxmoxLab, SmallLab } from './small-lab';

test('the same address twice', () => {
  const { app, lan } = new SmallLab();
  new Host(app, 'nas', { address: lan.at(4) }); // <nas>
  new Host(app, 'printer', { address: lan.at('192.168.1.4') }); // <printer>
  expectRefused(
    app,
    `
      HL018  address 192.168.1.4 is used twice
             by  nas      <nas>
             and printer  <printer>
        fix  give one of them another address`,
  );
});

test('an address outside of its network', () => {
  const { app, lan } = new SmallLab();
  new Host(app, 'far', { address: lan.at(300) }); // <far>
  new Host(app, 'farther', { address: lan.at('10.0.0.4') }); // <farther>
  expectRefused(
    app,
    `
      HL015  address "192.168.2.44" is outside lan (192.168.1.0/24)
             at  far  <far>
        fix  choose an address inside the network

      HL015  address "10.0.0.4" is outside lan (192.168.1.0/24)
             at  farther  <farther>
        fix  choose an address inside the network`,
  );
});

test("the network's own address and its broadcast address", () => {
  const { app, lan } = new SmallLab();
  new Host(app, 'first', { address: lan.at(0) }); // <first-address>
  new Host(app, 'last', { address: lan.at(255) }); // <last-address>
  expectRefused(
    app,
    `
      HL016  address "192.168.1.0" is the network's own address of lan (192.168.1.0/24)
             at  first  <first-address>
        fix  choose another address

      HL016  address "192.168.1.255" is the broadcast address of lan (192.168.1.0/24)
             at  last  <last-address>
        fix  choose another address`,
  );
});

test('an address that DHCP hands out', () => {
  const { app, lan } = new SmallLab({ dhcp: '.200-.250' });
  new Host(app, 'below', { address: lan.at(199) });
  new Host(app, 'first', { address: lan.at(200) }); // <dhcp-first>
  new Host(app, 'last', { address: lan.at(250) }); // <dhcp-last>
  new Host(app, 'above', { address: lan.at(251) });
  expectRefused(
    app,
    `
      HL017  address "192.168.1.200" is in the DHCP range of lan
             at  first  <dhcp-first>
        fix  choose an address outside of the range

      HL017  address "192.168.1.250" is in the DHCP range of lan
             at  last  <dhcp-last>
        fix  choose an address outside of the range`,
  );
});

test.each(['192.168.1', '192.168.1.256', '192.168.1.010', ''])('the address "%s"', (text) => {
  const { app, lan } = new SmallLab();
  new Host(app, 'nas', { address: lan.at(text) }); // <no-address>
  expectRefused(
    app,
    `
    HL011  an address must be IPv4, four numbers from 0 to 255, got "${text}"
           at  nas  <no-address>
      fix  write it as in '192.168.1.20'`,
  );
});

test('an address that is a fraction or below zero', () => {
  const { app, lan } = new SmallLab();
  new Host(app, 'half', { address: lan.at(4.5) }); // <fraction>
  new Host(app, 'minus', { address: lan.at(-1) }); // <minus>
  expectRefused(
    app,
    `
      HL011  an address must be IPv4, four numbers from 0 to 255, got "4.5"
             at  half  <fraction>
        fix  write it as in '192.168.1.20'

      HL011  an address must be IPv4, four numbers from 0 to 255, got "-1"
             at  minus  <minus>
        fix  write it as in '192.168.1.20'`,
  );
});

test('a machine without an address', () => {
  const lab = new ProxmoxLab();
  new Host(lab.app, 'nas', { address: [], roles: [roles.nfs()] }); // <nowhere>
  new AnsiblePlaybook(lab.repository, 'site');
  new ProxmoxVm(lab.root, 'ctr01', { ...lab.machine(21), networks: [] }); // <vm-nowhere>
  expectRefused(
    lab.app,
    `
      HL026  machine ctr01 has no address
             at  platform/tofu/ctr01  <vm-nowhere>
        fix  give it one of a network, as in lan.at(20)

      HL026  machine nas has no address
             at  nas  <nowhere>
        fix  give it one of a network, as in lan.at(20)`,
  );
});

test.each(['192.168.1.0', '192.168.1.0/7', '192.168.1.0/31', '192.168.1.300/24', 'fd00::/64', ''])(
  'the network "%s"',
  (cidr) => {
    const { app } = new SmallLab();
    const guests = new Network(app, 'guests', { cidr }); // <cidr>
    // Nothing that follows from it is told.
    new Host(app, 'tv', { address: guests.at(7) });
    expectRefused(
      app,
      `
      HL012  a network must be an IPv4 address and its bits, got "${cidr}"
             at  guests  <cidr>
        fix  write it as in '192.168.1.0/24' (8 to 30 bits)`,
    );
  },
);

test('a network that is written by one of its machines', () => {
  const { app } = new SmallLab();
  new Network(app, 'guests', { cidr: '10.0.1.7/24' }); // <cidr-machine>
  expectRefused(
    app,
    `
      HL012  a network must be an IPv4 address and its bits, got "10.0.1.7/24"
             at  guests  <cidr-machine>
        fix  write the network's first address: '10.0.1.0/24'`,
  );
});

test('a gateway outside of its network, and at its edges', () => {
  const { app } = new SmallLab();
  new Network(app, 'outside', { cidr: '10.0.1.0/24', gateway: '10.0.2.1' }); // <gateway-outside>
  new Network(app, 'first', { cidr: '10.0.2.0/24', gateway: '10.0.2.0' }); // <gateway-first>
  new Network(app, 'last', { cidr: '10.0.3.0/24', gateway: '10.0.3.255' }); // <gateway-last>
  new Network(app, 'pool', { cidr: '10.0.4.0/24', gateway: '10.0.4.1', dhcp: '.1-.9' }); // <gateway-dhcp>
  new Network(app, 'none', { cidr: '10.0.5.0/24', gateway: 'router', dns: ['10.0.5'] }); // <gateway-none>
  expectRefused(
    app,
    `
      HL015  gateway "10.0.2.1" is outside 10.0.1.0/24
             at  outside  <gateway-outside>
        fix  give the address of the router in this network, or no gateway

      HL016  gateway "10.0.2.0" is the network's own address of 10.0.2.0/24
             at  first  <gateway-first>
        fix  give the address of the router in this network, or no gateway

      HL016  gateway "10.0.3.255" is the broadcast address of 10.0.3.0/24
             at  last  <gateway-last>
        fix  give the address of the router in this network, or no gateway

      HL017  gateway "10.0.4.1" is in the DHCP range of pool
             at  pool  <gateway-dhcp>
        fix  leave it out of the range: DHCP would give it to a machine

      HL011  an address must be IPv4, four numbers from 0 to 255, got "router"
             at  none  <gateway-none>
        fix  write it as in '192.168.1.20'

      HL011  an address must be IPv4, four numbers from 0 to 255, got "10.0.5"
             at  none  <gateway-none>
        fix  write it as in '192.168.1.20'`,
  );
});

test('the address of the gateway for a machine', () => {
  const lab = new ProxmoxLab();
  const guests = new Network(lab.app, 'guests', { cidr: '10.0.1.0/24', gateway: '10.0.1.1' });
  const networks = [{ address: guests.at(1), bridge: 'vmbr1' }];
  new ProxmoxVm(lab.root, 'ctr01', { ...lab.machine(21), networks }); // <gateway>
  expectRefused(
    lab.app,
    `
      HL609  address 10.0.1.1 is the gateway of guests
             at  platform/tofu/ctr01  <gateway>
        fix  choose another address`,
  );
});

test('networks that overlap', () => {
  const { app } = new SmallLab();
  new Network(app, 'all', { cidr: '10.0.0.0/8' }); // <all>
  new Network(app, 'storage', { cidr: '10.0.10.0/24' }); // <storage>
  new Network(app, 'storage-too', { cidr: '10.0.10.0/24' }); // <storage-too>
  expectRefused(
    app,
    `
      HL024  networks all (10.0.0.0/8) and storage (10.0.10.0/24) overlap
             by  all      <all>
             and storage  <storage>
        fix  give one of them another range, or use one Network for both

      HL024  networks all (10.0.0.0/8) and storage-too (10.0.10.0/24) overlap
             by  all          <all>
             and storage-too  <storage-too>
        fix  give one of them another range, or use one Network for both

      HL024  networks storage (10.0.10.0/24) and storage-too (10.0.10.0/24) overlap
             by  storage      <storage>
             and storage-too  <storage-too>
        fix  give one of them another range, or use one Network for both`,
  );
});

test.each(['.201', '.254-.201', '.201-.256', '10.0.0.1-10.0.0.9'])('the DHCP range "%s"', (dhcp) => {
  const { app } = new SmallLab();
  new Network(app, 'guests', { cidr: '10.0.1.0/24', dhcp }); // <dhcp>
  expectRefused(
    app,
    `
    HL020  dhcp must be the first and the last address of a range in 10.0.1.0/24, got "${dhcp}"
           at  guests  <dhcp>
      fix  write it as in '.201-.254'`,
  );
});

test('a VLAN and an MTU that do not exist', () => {
  const { app } = new SmallLab();
  new Network(app, 'guests', { cidr: '10.0.1.0/24', vlan: 4095, mtu: 100 }); // <numbers>
  expectRefused(
    app,
    `
      HL020  vlan must be 1 to 4094, got 4095
             at  guests  <numbers>
        fix  give the id of the VLAN

      HL020  mtu must be 576 to 65520 bytes, got 100
             at  guests  <numbers>
        fix  write 1500 or 9000`,
  );
});

test('shares with a relative path, over a network that the machine is not on', () => {
  const { app, lan } = new SmallLab();
  const storage = new Network(app, 'storage', { cidr: '10.0.10.0/24' });
  const nas = new Host(app, 'nas', { address: lan.at(4) });
  new Share(nas, 'media', { path: 'volume1/media', over: storage }); // <share>
  const backups = new Share(nas, 'backups', { path: '/volume1/backups', over: lan });
  new Host(app, 'client', { address: lan.at(5), mounts: [backups.at('mnt/backups')] }); // <mount>
  expectRefused(
    app,
    `
      HL021  path of a share must be absolute, got "volume1/media"
             at  nas/media  <share>
        fix  write it as in '/volume1/docker'

      HL021  nas has no address on storage, over which this share is mounted
             at  nas/media  <share>
        fix  give the machine an address of that network, or mount over another one

      HL021  path of a mount must be absolute, got "mnt/backups"
             at  client  <mount>
        fix  write it as in '/mnt/media'`,
  );
});

test('two machines of one name, whose variables would share a file', () => {
  const { app, lan } = new SmallLab();
  const platform = new Repository(app, 'vm-platform');
  new Host(app, 'nas', { address: lan.at(4), roles: [roles.common()] }); // <nas-1>
  new Host(platform, 'nas', { address: lan.at(5), roles: [roles.common()] }); // <nas-2>
  expectRefused(
    app,
    `
      HL025  machine nas exists twice
             by  vm-platform/nas  <nas-2>
             and nas              <nas-1>
        fix  give one of them another id, or use one object for both`,
  );
});
