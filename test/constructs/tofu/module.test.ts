import { TofuModule, type TofuModuleProps } from '../../../lib/constructs/tofu/module';
import { TofuProvider } from '../../../lib/constructs/tofu/provider';
import { documentOf, labWithRoot, problemsOf } from './small-root';

/** A root with one module. */
function labWith(props: TofuModuleProps) {
  const lab = labWithRoot();
  return { ...lab, module: new TofuModule(lab.root, 'net', props) };
}

test('a folder is where it is, and its variables are literal', () => {
  const { app, root, module } = labWith({ source: './modules/net', variables: { comment: 'costs ${5}' } });
  root.output('bridge', { value: module.output('bridge') });
  expect(problemsOf(app)).toEqual([]);
  const document = documentOf(app);
  expect(document.module?.['net']).toMatchObject({ source: './modules/net', comment: 'costs $${5}' });
  expect(document.output?.['bridge']).toEqual({ value: '${module.net.bridge}' });
});

test("a module of a registry has its version, and one of the root's providers", () => {
  const { app, root } = labWithRoot();
  const provider = new TofuProvider(root, 'second', {
    name: 'proxmox',
    alias: 'second',
    source: 'registry.opentofu.org/bpg/proxmox',
    version: '0.111.1',
    body: () => ({}),
  });
  const source = { registry: 'lab/net/proxmox', version: '1.2.0' };
  new TofuModule(root, 'net', { source, providers: [provider] });
  expect(problemsOf(app)).toEqual([]);
  expect(documentOf(app).module?.['net']).toMatchObject({
    source: 'lab/net/proxmox',
    version: '1.2.0',
    providers: { proxmox: 'proxmox.second' },
  });
});

test.each([
  'git::https://example.net/net.git?ref=v1.2.0',
  'https://example.net/net-1.2.0.zip',
  'github.com/lab/net?ref=8f1a2b3',
])('%s is the same tomorrow', (source) => {
  expect(problemsOf(labWith({ source }).app)).toEqual([]);
});

test.each([
  ['lab/net/proxmox', 'has no version'],
  [{ registry: 'lab/net/proxmox', version: '~> 1.2' }, 'has version ~> 1.2, which is not one'],
  ['git::https://example.net/net.git', 'is what the repository holds on the day'],
  ['github.com/lab/net', 'is what the repository holds on the day'],
  ['git@example.net:lab/net.git', 'is what the repository holds on the day'],
])('%j may be another one tomorrow', (source, what) => {
  expect(problemsOf(labWith({ source }).app)).toEqual([`HL509 module net ${what}`]);
});
