import { join } from 'node:path';
import ts from 'typescript';

import { missingComments } from './comments';
import { root, typescriptFiles } from './sources';

// A busy machine may need more than the usual five seconds.
jest.setTimeout(60_000);

test('everything exported has a comment, everything optional its default', () => {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: ['lib'] }, ts.sys, root);
  // The bindings have the provider's own descriptions, which are not ours to complete.
  const files = typescriptFiles('lib').filter(
    (path) => path !== 'lib/index.ts' && !path.startsWith('lib/constructs/proxmox/bindings/'),
  );
  const program = ts.createProgram(
    files.map((file) => join(root, file)),
    { ...options, types: ['node'], incremental: false },
  );
  expect(missingComments(program, files)).toEqual([]);
});
