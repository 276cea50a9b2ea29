import { App, ComposeStack, Host, Network, Repository, type Problem } from '../../lib';
import { expectRefused, expectWarned } from './refusal';
import { SmallLab } from './small-lab';

const latest = { whoami: { image: 'whoami:latest' } };

test('warnings stand after errors', () => {
  const lab = new SmallLab();
  new ComposeStack(lab.repository, 'web', { host: lab.docker, services: latest }); // <warning>
  new Host(lab.app, 'nas', { address: lab.lan.at(20) }); // <error>
  expectRefused(
    lab.app,
    `
      HL018  address 192.168.1.20 is used twice
             by  docker  <small-docker>
             and nas     <error>
        fix  give one of them another address

      HL120  warning: image whoami:latest is whatever is newest on the day it is pulled
             at  platform/web/whoami  <warning>
        fix  give a version as its tag`,
  );
});

test('warnings alone stop nothing', () => {
  const lab = new SmallLab();
  new ComposeStack(lab.repository, 'web', { host: lab.docker, services: latest }); // <alone>
  expectWarned(
    lab.app,
    `
      HL120  warning: image whoami:latest is whatever is newest on the day it is pulled
             at  platform/web/whoami  <alone>
        fix  give a version as its tag`,
  );
});

test('an allowed problem is in the report with its reason, and nowhere else', () => {
  const lab = new SmallLab();
  new ComposeStack(lab.repository, 'web', { host: lab.docker, services: latest }).allow(
    'HL120',
    'it is a toy',
  );
  expect(lab.app.check()).toEqual([]);
  expect(lab.app.allowed()).toMatchObject([{ problem: { code: 'HL120' }, reason: 'it is a toy' }]);
  expect(lab.app.render().get('report.md')).toContain('| it is a toy |');
});

test('the nearest reason counts, and what stands elsewhere is not allowed', () => {
  const lab = new SmallLab();
  const other = new Repository(lab.app, 'other', { standardFiles: false });
  const host = new Host(lab.app, 'ctr02', { address: lab.lan.at(22) });
  lab.repository.allow('HL120', 'all of these are toys');
  new ComposeStack(lab.repository, 'web', { host: lab.docker, services: latest }).allow(
    'HL120',
    'this one too',
  );
  new ComposeStack(lab.repository, 'games', { host, services: { chess: { image: 'chess' } } });
  new ComposeStack(other, 'tools', { host, services: { tool: { image: 'tool' } } }); // <elsewhere>
  expectWarned(
    lab.app,
    `
      HL120  warning: image tool is whatever is newest on the day it is pulled
             at  other/tools/tool  <elsewhere>
        fix  give a version as its tag`,
  );
  expect(lab.app.allowed().map(({ reason }) => reason)).toEqual(['this one too', 'all of these are toys']);
});

test('an error cannot be allowed', () => {
  const lab = new SmallLab();
  const services = { whoami: { image: '' } };
  // <stack>
  new ComposeStack(lab.repository, 'web', { host: lab.docker, services }).allow(
    'HL105',
    'we have no image yet',
  );
  expectRefused(
    lab.app,
    `
      HL105  service whoami has no image
             at  platform/web/whoami  <stack>
        fix  give image, with its tag

      HL009  HL105 is allowed here, but it is an error, which no reason puts right
             at  platform/web  <stack>
        fix  put the value right, and take the allow() out`,
  );
});

test('a reason must be given', () => {
  const lab = new SmallLab();
  new ComposeStack(lab.repository, 'web', { host: lab.docker, services: latest }).allow('HL120', ' '); // <reasonless>
  expectRefused(
    lab.app,
    `
      HL009  HL120 is allowed here without a reason
             at  platform/web  <reasonless>
        fix  say why the lab can live with it: the report lists the reason`,
  );
});

test('rules of the lab itself are reported with the rest, and can be allowed where they say so', () => {
  const warn = (lab: App, severity: Problem['severity'], path: string): Problem => ({
    code: 'LAB1',
    severity,
    what: `${String(lab.allOf(Host).length)} machines are too few`,
    where: [{ path }],
    fix: 'buy one',
  });
  const rule = {
    codes: ['LAB1'],
    title: 'there are machines',
    find: (lab: App) => [warn(lab, 'warning', 'lan')],
  };
  const app = new App({ checks: [rule] });
  const lan = new Network(app, 'lan', { cidr: '192.168.1.0/24' });
  expectWarned(
    app,
    `
      LAB1  warning: 0 machines are too few
             at  lan
        fix  buy one`,
  );

  const strict = { ...rule, find: (lab: App) => [warn(lab, 'error', ''), warn(lab, 'warning', 'lan')] };
  const second = new App({ checks: [strict] });
  new Network(second, 'lan', { cidr: lan.cidr }).allow('LAB1', 'they are on order');
  expectRefused(
    second,
    `
      LAB1  0 machines are too few
             at  (app)
        fix  buy one`,
  );
});
