import { ComposeStack, env, Host, type ComposeStackProps } from '../../lib';
import { expectRefused, expectWarned } from './refusal';
import { SmallLab } from './small-lab';

const services = { web: { image: 'web:1' } };

/** A stack of one service, made in the line that is marked. */
function stack(lab: SmallLab, props: Partial<ComposeStackProps>) {
  new ComposeStack(lab.repository, 'web', { host: lab.docker, services, ...props }); // <stack>
}

test('a variable of the file that .env does not have', () => {
  const lab = new SmallLab();
  stack(lab, {
    services: { web: { image: 'web:1', extra: { 'x-url': 'https://${HOST}/$$x' } } },
    variables: [env.required('PORT', 'a port')],
    extra: { 'x-port': '$PORT' },
  });
  expectRefused(
    lab.app,
    `
      HL110  the file of web refers to HOST, which .env.example does not have
             at  platform/web  <stack>
        fix  declare it: variables: [env.required('HOST', '…')]`,
  );
});

test('a variable that the file does not refer to', () => {
  const lab = new SmallLab();
  const variables = [env.required('PORT', 'a port'), env.optional('COMPOSE_PROFILES', '', 'what runs')];
  stack(lab, { variables });
  expectWarned(
    lab.app,
    `
      HL114  warning: PORT is declared in web, but its file does not refer to it
             at  platform/web  <stack>
        fix  use it, or take it out`,
  );
});

test('a text that looks like a variable', () => {
  const lab = new SmallLab();
  const environment = { URL: 'https://${HOST}/', FOREIGN: '{FRIGATE_MQTT_USER}', PRICE: '5$' };
  stack(lab, { services: { web: { image: 'web:1', environment, command: 'sh -c "echo ${HOME}"' } } });
  expectWarned(
    lab.app,
    `
      HL112  warning: services.web.environment.URL holds the text "\${HOST}", which stays as it is: nothing is put in its place
             at  platform/web  <stack>
        fix  did you mean env.required('HOST', '…')?`,
  );
});

test('a default that readers of .env take differently', () => {
  const lab = new SmallLab();
  const host = new Host(lab.app, 'nas', { address: lab.lan.at(4), containers: { compose: 'synology' } });
  stack(lab, { host, variables: [env.optional('COMPOSE_X', "it's", 'a word')] });
  expectRefused(
    lab.app,
    `
      HL113  default of COMPOSE_X: the value holds a ', which readers of .env files take differently: choose a value without it, or use Compose v2
             at  platform/web  <stack>
        fix  make the variable required, or choose another default`,
  );
});

test('what is there already, with settings', () => {
  const lab = new SmallLab();
  stack(lab, {
    networks: { back: { external: true, driver: 'bridge' }, fine: { external: true, name: 'x' } },
    volumes: { data: { external: { name: 'x' }, driver: 'local', labels: {} } },
  });
  expectRefused(
    lab.app,
    `
      HL156  back of the networks of web is there already, so it cannot have driver
             at  platform/web  <stack>
        fix  leave these out, or external

      HL156  data of the volumes of web is there already, so it cannot have driver, labels
             at  platform/web  <stack>
        fix  leave these out, or external`,
  );
});

test('a config or a secret that comes from nowhere, or from two places', () => {
  const lab = new SmallLab();
  stack(lab, {
    configs: { motd: { file: './motd', content: 'hello' }, fine: { content: 'x' } },
    secrets: { key: {}, there: { external: true } },
  });
  expectRefused(
    lab.app,
    `
      HL157  motd of the configs of web comes from file and content
             at  platform/web  <stack>
        fix  give it one of file, environment or content

      HL157  key of the secrets of web comes from nowhere
             at  platform/web  <stack>
        fix  give it one of file or environment`,
  );
});

test('addresses that a network of the lab has, or another stack of the machine', () => {
  const lab = new SmallLab();
  const networkOf = (subnet: string) => ({ back: { ipam: { config: [{ subnet }] } } });
  stack(lab, { networks: networkOf('192.168.1.128/25') });
  const other = { host: lab.docker, services: {}, networks: networkOf('192.168.1.128/26') };
  new ComposeStack(lab.repository, 'other', other); // <other>
  const elsewhere = new Host(lab.app, 'nas', { address: lab.lan.at(4) });
  const fine = { host: elsewhere, services: {}, networks: networkOf('172.20.0.0/16') };
  new ComposeStack(lab.repository, 'fine', fine);
  expectRefused(
    lab.app,
    `
      HL153  network back of web has "192.168.1.128/25", which overlaps with lan (192.168.1.0/24)
             at  platform/web  <stack>
        fix  choose another range: the machine could not tell who is meant

      HL153  network back of web has "192.168.1.128/25", which overlaps with back of other ("192.168.1.128/26")
             at  platform/web  <stack>
        fix  choose another range: the machine could not tell who is meant

      HL153  network back of other has "192.168.1.128/26", which overlaps with lan (192.168.1.0/24)
             at  platform/other  <other>
        fix  choose another range: the machine could not tell who is meant

      HL153  network back of other has "192.168.1.128/26", which overlaps with back of web ("192.168.1.128/25")
             at  platform/other  <other>
        fix  choose another range: the machine could not tell who is meant`,
  );
});
