import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  App as CdktfApp,
  HttpBackend,
  LocalBackend,
  S3Backend,
  TerraformStack,
  type TerraformElement,
} from 'cdktf';
import fc from 'fast-check';

import { localState, type Backend } from '../../../../lib/constructs/tofu/backend';
import { TofuRoot } from '../../../../lib/constructs/tofu/tofu-root';
import { documentOf, labWithRoot } from '../small-root';
import { program } from './program';

/** The short run of the engines compares fewer, as cdktf has had all of them. */
const numRuns = process.env['TEST_ENGINES_SHORT'] === '1' ? 250 : 1000;

type Program = (stack: TerraformStack) => void;

/** The same backends, told to us and to cdktf. */
const backends: readonly (readonly [Backend, (stack: TerraformStack) => unknown])[] = [
  [localState(), (stack) => new LocalBackend(stack, { path: 'terraform.tfstate' })],
  [
    { type: 'http', settings: { address: 'https://state.example/lab', lock_method: 'POST' } },
    (stack) => new HttpBackend(stack, { address: 'https://state.example/lab', lockMethod: 'POST' }),
  ],
  [
    { type: 's3', settings: { bucket: 'lab', key: 'state', region: 'eu-central-1' } },
    (stack) => new S3Backend(stack, { bucket: 'lab', key: 'state', region: 'eu-central-1' }),
  ],
];

/** A stack of cdktf whose names are ours: its own end in a hash, which `names.test.ts` is about. */
class PlainStack extends TerraformStack {
  protected override allocateLogicalId(element: TerraformElement): string {
    return Reflect.apply(
      (TofuRoot.prototype as unknown as { allocateLogicalId: (element: TerraformElement) => string })
        .allocateLogicalId,
      this,
      [element],
    );
  }
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'homelab-adapter-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What cdktf's own `synth()` writes. */
function byCdktf(describe: Program, backend: (stack: TerraformStack) => unknown): unknown {
  const app = new CdktfApp({ outdir: folder, skipValidation: true });
  const stack = new PlainStack(app, 'lab');
  backend(stack);
  describe(stack);
  app.synth();
  return JSON.parse(readFileSync(join(folder, 'stacks', 'lab', 'cdk.tf.json'), 'utf8'));
}

/** What we write. */
function byUs(describe: Program, backend: Backend): unknown {
  const { app, root } = labWithRoot({ backend });
  describe(root);
  return documentOf(app);
}

/** Without metadata, whose paths are those of different trees. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== '//')
      .map(([key, item]) => [key, bare(item)]),
  );
}

interface Outcome {
  readonly document?: unknown;
  readonly failed?: true;
}

/** What is written, if anything is: the words of an error name paths, which differ. */
function outcome(run: () => unknown): Outcome {
  try {
    return { document: bare(run()) };
  } catch {
    return { failed: true };
  }
}

/** cdktf writes some tokens as they are, which we refuse (HL008). */
function withoutLeak(theirs: Outcome): Outcome {
  return /TfToken\[|tf_token_|e\+(298|289)/i.test(JSON.stringify(theirs)) ? { failed: true } : theirs;
}

test('any program gives what it gives under cdktf, or fails as there', () => {
  const warn = jest.spyOn(console, 'warn').mockReturnValue();
  // cdktf notes where each token was made, which takes most of the time here.
  const trace = jest.spyOn(Error, 'captureStackTrace').mockReturnValue();
  let failed = 0;
  fc.assert(
    fc.property(program, fc.constantFrom(...backends), (describe, [ours, theirs]) => {
      const expected = withoutLeak(outcome(() => byCdktf(describe, theirs)));
      expect(outcome(() => byUs(describe, ours))).toEqual(expected);
      if (expected.failed) failed++;
    }),
    { numRuns, seed: 20_261_124 },
  );
  trace.mockRestore();
  warn.mockRestore();
  // Most of what is compared must be documents.
  expect(failed).toBeLessThan(numRuns / 5);
}, 240_000);
