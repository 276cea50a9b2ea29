import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { App, type LabCheck } from '../../lib/core/app';
import { Artifact } from '../../lib/core/artifact';
import { Component } from '../../lib/core/component';
import { verbatim } from '../../lib/core/dialect';
import { HomelabError, type Problem } from '../../lib/core/problem';
import { Repository } from '../../lib/core/repository';

class Bad extends Component {
  override *check(): Iterable<Problem> {
    yield { code: 'HL900', severity: 'error', what: `${this.node.id} is bad`, where: [], fix: 'drop it' };
  }
}

function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'homelab-app-'));
}

/** An app of one file that would be written to a folder that is not there. */
function oneFile() {
  const outdir = join(emptyFolder(), 'synth-out');
  const app = new App({ outdir });
  const repository = new Repository(app, 'platform');
  new Artifact(repository, 'motd', { dialect: verbatim, data: () => 'welcome\n' });
  return { app, repository, outdir };
}

/** The error that a step ends in. */
function errorOf(step: () => void): unknown {
  try {
    step();
  } catch (error) {
    return error;
  }
  return undefined;
}

test('checking and rendering write nothing', () => {
  const { app, outdir } = oneFile();
  expect(app.check()).toEqual([]);
  expect([...app.render()]).toEqual([['platform/motd', 'welcome\n']]);
  expect([...app.output()]).toEqual([
    ['platform/motd', { text: 'welcome\n', executable: false, owner: 'platform' }],
  ]);
  expect(existsSync(outdir)).toBe(false);
});

test('synth writes to the folder of the app, or to the one it is given', () => {
  const { app, outdir } = oneFile();
  expect(app.synth()?.written).toEqual(['platform/motd']);
  expect(readFileSync(join(outdir, 'platform/motd'), 'utf8')).toBe('welcome\n');
  const other = join(emptyFolder(), 'other');
  app.synth(other);
  expect(readFileSync(join(other, 'platform/motd'), 'utf8')).toBe('welcome\n');
});

test('the folder is what the program says, or what cdktf-cli asks for, or synth-out', () => {
  const before = process.env['CDKTF_OUTDIR'];
  try {
    delete process.env['CDKTF_OUTDIR'];
    expect(new App().outputFolder()).toBe(resolve('synth-out'));
    process.env['CDKTF_OUTDIR'] = '/tmp/asked';
    expect(new App().outputFolder()).toBe('/tmp/asked');
    expect(new App({ outdir: '/tmp/said' }).outputFolder()).toBe('/tmp/said');
  } finally {
    if (before === undefined) delete process.env['CDKTF_OUTDIR'];
    else process.env['CDKTF_OUTDIR'] = before;
  }
});

test.each<[string, (app: App) => unknown]>([
  ['checking', (app) => app.check()],
  ['rendering', (app) => app.render()],
])('%s locks the tree', (_, step) => {
  const { app, repository } = oneFile();
  step(app);
  expect(() => new Artifact(repository, 'late', { dialect: verbatim, data: () => '' })).toThrow(
    /Cannot add children/,
  );
  expect([...app.render().keys()]).toEqual(['platform/motd']);
});

describe('an app with mistakes', () => {
  const bad = () => {
    const { app, repository, outdir } = oneFile();
    for (const id of ['first', 'second']) new Bad(repository, id);
    return { app, outdir };
  };

  test.each<[string, (app: App) => void]>([
    ['render', (app) => app.render()],
    ['output', (app) => app.output()],
    ['synth', (app) => app.synth()],
  ])('throws all of them at %s', (_, step) => {
    const error = errorOf(() => step(bad().app));
    expect(error).toBeInstanceOf(HomelabError);
    expect((error as HomelabError).problems.map(({ what }) => what)).toEqual([
      'first is bad',
      'second is bad',
    ]);
    expect((error as HomelabError).message).toBe(
      'HL900  first is bad\n  fix  drop it\n\nHL900  second is bad\n  fix  drop it',
    );
  });

  test('leaves the folder as it was', () => {
    const { app, outdir } = bad();
    expect(() => app.synth()).toThrow(HomelabError);
    expect(existsSync(outdir)).toBe(false);

    const folder = emptyFolder();
    writeFileSync(join(folder, 'mine.txt'), 'kept');
    expect(() => app.synth(folder)).toThrow(HomelabError);
    expect(readdirSync(folder)).toEqual(['mine.txt']);
  });

  test('renders no document: what they read may be wrong', () => {
    const app = new App();
    const data = jest.fn(() => '');
    new Artifact(app, 'x', { dialect: verbatim, data });
    new Bad(app, 'bad');
    expect(app.check()).toHaveLength(1);
    expect(data).not.toHaveBeenCalled();
  });

  test('asks each construct once, however often it is asked itself', () => {
    const app = new App();
    const check = jest.spyOn(new Bad(app, 'bad'), 'check');
    app.check();
    app.check();
    app.allowed();
    expect(check).toHaveBeenCalledTimes(1);
  });
});

test('warnings stop nothing', () => {
  class Doubtful extends Component {
    override *check(): Iterable<Problem> {
      yield { code: 'HL901', severity: 'warning', what: 'it is doubtful', where: [], fix: 'look again' };
    }
  }
  const { app, repository } = oneFile();
  new Doubtful(repository, 'doubtful');
  expect(app.check()).toHaveLength(1);
  expect(app.render().size).toBe(1);
});

test('rules about the whole lab see the whole lab', () => {
  const rule: LabCheck = {
    codes: ['HL902'],
    title: 'a lab has one repository',
    *find(lab) {
      const { length } = lab.allOf<Repository>(Repository);
      if (length > 1)
        yield { code: 'HL902', severity: 'error', what: `${length} repositories`, where: [], fix: 'one' };
    },
  };
  class Strict extends App {
    protected override labChecks() {
      return [rule];
    }
  }
  const app = new Strict();
  new Repository(app, 'one');
  new Repository(app, 'two');
  expect(app.check()).toMatchObject([{ what: '2 repositories' }]);
});

test('preparations run once, in their order, and may add more of both', () => {
  const { app, repository } = oneFile();
  const calls: string[] = [];
  app.beforeCheck(() => {
    calls.push('first');
    app.beforeCheck(() => calls.push('third'));
    new Artifact(repository, 'implied', { dialect: verbatim, data: () => '' });
  });
  app.beforeCheck(() => calls.push('second'));
  expect([...app.render().keys()]).toEqual(['platform/motd', 'platform/implied']);
  app.check();
  expect(calls).toEqual(['first', 'second', 'third']);
});

test('two apps in one program know nothing of each other', () => {
  const { app } = oneFile();
  const { app: other } = oneFile();
  expect(app.check()).toEqual([]);
  expect(other.render().size).toBe(1);
  expect(app.all().some((construct) => other.all().includes(construct))).toBe(false);
});

test('a construct knows its app', () => {
  const { app, repository } = oneFile();
  expect(App.of(repository)).toBe(app);
  expect(App.of(app)).toBe(app);
});
