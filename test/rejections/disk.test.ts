import { imports, Programs } from './run-command';

const files = (bytes: number) => `${imports}
const app = new App();
const repository = new Repository(app, 'texts', { standardFiles: false });
for (let i = 0; i < 8; i++) {
  new Artifact(repository, \`file-\${i}.txt\`, { dialect: verbatim, data: () => 'x'.repeat(${String(bytes)}) });
}
app.synth();`;

let folder: Programs;
beforeEach(() => (folder = new Programs({ 'small.ts': files(10), 'large.ts': files(40_000) })));
afterEach(() => folder.remove());

const state = `state() { (cd "$OUT" && find . -type f | sort | xargs cksum); }`;

test('a disk that gets full: all is as it was', () => {
  const { code, stdout, stderr } = folder.onOwnDisk(`${state}
mount -t tmpfs -o size=256k tmpfs "$OUT"
homelab synth small.ts --out "$OUT" > /dev/null
before=$(state)
if homelab synth large.ts --out "$OUT"; then exit 7; else code=$?; fi
[ "$(state)" = "$before" ] && echo as before
exit $code`);
  expect(stderr).toMatch(
    /^the disk is full\n {4}at <folder>\/out\/texts\/file-\d\.txt\n {3}fix free some space and synth again; no file was left half-written\n$/,
  );
  expect(stdout).toBe('as before\n');
  expect(code).toBe(1);
});

test('a disk that is read-only', () => {
  const { code, stdout, stderr } = folder.onOwnDisk(`${state}
mount -t tmpfs -o size=1m tmpfs "$OUT"
homelab synth small.ts --out "$OUT" > /dev/null
mount -o remount,ro "$OUT"
before=$(state)
if homelab synth large.ts --out "$OUT"; then exit 7; else code=$?; fi
[ "$(state)" = "$before" ] && echo as before
exit $code`);
  expect(stderr).toBe(`the file system is read-only
    at <folder>/out
   fix mount it for writing, or choose another output folder
`);
  expect(stdout).toBe('as before\n');
  expect(code).toBe(1);
});
