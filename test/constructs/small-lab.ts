import { App } from '../../lib/core/app';
import { Repository } from '../../lib/core/repository';
import { Host, type HostProps } from '../../lib/model/host';
import { Network } from '../../lib/model/network';

/** A lab of two networks, one repository and one machine that exists already, for a construct to stand in. */
export function smallLab(host: Omit<HostProps, 'address'> = {}) {
  // The core's app implies no files: what it renders is what the constructs under test make.
  const app = new App();
  const lan = new Network(app, 'lan', {
    cidr: '192.168.1.0/24',
    gateway: '192.168.1.1',
    dns: ['192.168.1.4'],
  });
  const storage = new Network(app, 'storage', { cidr: '10.0.10.0/24', mtu: 9000 });
  const repository = new Repository(app, 'repo');
  const ctr01 = new Host(app, 'ctr01', { address: [lan.at(20), storage.at(20)], user: 'deploy', ...host });
  return { app, lan, storage, repository, ctr01 };
}

/** A file of an app, without its header. */
export function fileOf(app: App, path: string): string {
  const files = app.render();
  const text = files.get(path);
  if (text === undefined) throw new Error(`${path} is not among ${[...files.keys()].join(', ')}`);
  return text.replace(/^(?:# Written by .*\n\n?|<!-- Written by .*\n\n)/, '');
}

/** The codes of an app's problems; their words are pinned where the rules are tested. */
export function codesOf(app: App): readonly string[] {
  return app.check().map(({ code }) => code);
}
