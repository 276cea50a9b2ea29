import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Artifact, ComposeStack, env, verbatim } from '../../lib';
import { expectRefused, expectWarned } from './refusal';
import { SmallLab } from './small-lab';

const folder = mkdtempSync(join(tmpdir(), 'homelab-adopted-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A lab with a stack of a Compose file of these lines, made in the line that is marked. */
function labOf(...lines: readonly string[]): SmallLab {
  const lab = new SmallLab();
  const path = join(folder, 'compose.yml');
  writeFileSync(path, [...lines, ''].join('\n'));
  ComposeStack.fromFile(lab.repository, 'web', path, { host: lab.docker }); // <stack>
  return lab;
}

test('paths that lead out of the folder', () => {
  const lab = labOf(
    'include: [../other.yml]',
    'services:',
    '  web:',
    '    build: {context: "./../app", additional_contexts: {lib: ../lib, base: "docker-image://debian:13"}}',
    '    env_file: [{path: ../web.env}]',
    '    extends: {file: ../base.yml, service: web}',
    '    volumes: ["./a/../../b:/b", {type: bind, source: "${DATA:-..}/c", target: /c}, "./fine:/f", "/srv:/s"]',
    'secrets: {key: {file: ../key}}',
  );
  expectRefused(
    lab.app,
    ['1:11 names the include "../other.yml"', '4:22 names the build context "./../app"']
      .concat('4:61 names the build context "../lib"', '5:23 names the env_file "../web.env"')
      .concat('6:21 names the extends "../base.yml"', '7:15 names the volume "./a/../../b"')
      .concat('7:54 names the volume "../c"', '8:23 names the file of secrets "../key"')
      .map(
        (said) => `
      HL184  compose.yml:${said}, outside of the folder of the file
             at  platform/web  <stack>
        fix  put it into the folder, or write an absolute path of the machine
`,
      )
      .concat(
        ['1:11 includes another file, which is not looked at'].map(
          (said) => `
      HL185  warning: compose.yml:${said}
             at  platform/web  <stack>
        fix  make a stack of that file too
`,
        ),
        `
      HL185  warning: compose.yml:6:21 lets web extend what is not looked at
             at  platform/web  <stack>
        fix  write the service into this file`,
      )
      .join('')
      .replace(/^\n/, ''),
  );
});

test('networks and volumes that the file does not declare', () => {
  const lab = labOf(
    'services:',
    '  web:',
    '    image: web:1',
    '    networks: [proxi, default]',
    '    volumes: ["data:/data"]',
    'networks: {proxy: {}}',
  );
  expectRefused(
    lab.app,
    `
      HL103  compose.yml:4:16 uses "proxi" for web, which is not among the networks of the file
             at  platform/web  <stack>
        fix  did you mean "proxy"?

      HL103  compose.yml:5:15 uses "data" for web, which is not among the volumes of the file
             at  platform/web  <stack>
        fix  declare it among the volumes of the file`,
  );
});

test('what a lab can live with', () => {
  const lab = labOf(
    'services:',
    '  web:',
    '    image: web:1',
    '    ports: ["${PORT}:80"]',
    '    networks: [proxy]',
    '    environment: {UMASK: 0022, A: "${A:-1}", B: "${A:-2}"}',
    'networks: {proxy: {external: true, name: traefik_proxy}}',
  );
  expectWarned(
    lab.app,
    `
      HL187  warning: compose.yml:6:49 has another default for A than line 6; with .env.example the first counts for both
             at  platform/web  <stack>
        fix  write the same default

      HL185  warning: compose.yml:4:13 publishes a port of web that only .env knows, so that nothing can tell whether it is free
             at  platform/web  <stack>
        fix  write a default into the file, or give it with variables

      HL186  warning: compose.yml:6:26 has a value without quotes, which Compose reads as a number to the base of 8
             at  platform/web  <stack>
        fix  put it in quotes

      HL115  warning: network traefik_proxy is used on docker, but no stack makes it there
             at  platform/web  <stack>
        fix  let a stack own a ComposeNetwork of this name; if it is made by hand, allow this with the reason`,
  );
});

test('a file beside the one that is adopted, which its containers read', () => {
  writeFileSync(join(folder, 'web.conf'), 'port 80\n');
  writeFileSync(join(folder, '.env'), 'A=b\n');
  const lines = [
    'services:',
    '  web: {image: web:1, env_file: .env, volumes: ["./web.conf:/web.conf:ro", "./data:/data"]}',
  ];
  const lab = labOf(...lines);
  expectWarned(
    lab.app,
    `
      HL188  warning: compose.yml:2:49 reads "./web.conf", which stands beside it and does not go along
             at  platform/web  <stack>
        fix  write it too: new Artifact(stack, "web.conf", { path: …, dialect: verbatim, data: … })`,
  );
  const other = labOf(...lines);
  const [stack] = other.app.allOf<ComposeStack>(ComposeStack);
  new Artifact(stack!, 'web.conf', { path: 'web/web.conf', dialect: verbatim, data: () => 'port 80\n' });
  expect(other.app.check()).toEqual([]);
});

test('a file of variables beside it, whose secrets belong into .env', () => {
  writeFileSync(join(folder, 'web.env'), 'DB_PASSWORD=hunter2\n');
  expectWarned(
    labOf('services:', '  web: {image: web:1, env_file: web.env}').app,
    `
      HL188  warning: compose.yml:2:33 reads "web.env", which stands beside it and does not go along
             at  platform/web  <stack>
        fix  move its variables to .env: \${NAME} in environment, a required variable or a Secret in variables`,
  );
});

test('a service that is said to run once, and is none', () => {
  const lab = new SmallLab();
  const path = join(folder, 'compose.yml');
  writeFileSync(path, 'services: { download: { image: "download:1" } }\n');
  const oneShots = ['downlaod'];
  ComposeStack.fromFile(lab.repository, 'web', path, { host: lab.docker, oneShots }); // <once>
  expectRefused(
    lab.app,
    `
      HL103  oneShots has "downlaod", which is no service of this stack
             at  platform/web  <once>
        fix  did you mean "download"?`,
  );
});

test('a variable that is told beside the file, and has a name that no shell takes', () => {
  const lab = new SmallLab();
  const path = join(folder, 'compose.yml');
  writeFileSync(path, 'services: { web: { image: "web:1" } }\n');
  const variables = [env.required('WEB-USER', 'who reads the pages')];
  ComposeStack.fromFile(lab.repository, 'web', path, { host: lab.docker, variables }); // <named>
  expectRefused(
    lab.app,
    `
      HL108  a variable's name must be letters, digits and "_", got "WEB-USER"
             at  platform/web  <named>
        fix  write "WEB_USER"`,
  );
});
