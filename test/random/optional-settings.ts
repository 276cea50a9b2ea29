import { join } from 'node:path';
import ts from 'typescript';

import { root } from '../architecture/sources';

/** What is told to a program, not given by it. */
const told: Readonly<Record<string, string>> = {
  Finding: 'what a check of the lab says; a lab without faults has none',
  Place: 'a place of a problem',
  ScrapeConfig: 'what scrapeConfigs returns',
  RelabelConfig: 'a part of it',
  ...Object.fromEntries(
    ['AlertRule', 'AlertRoute', 'AlertReceiver', 'TelegramReceiver', 'AlertmanagerDocument'].map((name) => [
      name,
      'a document in words of its program, which nothing reads before its judge',
    ]),
  ),
  LokiDocument: 'the same',
  VectorDocument: 'the same',
  HostPort: 'what a step says that it opens',
  IngressController: 'a proxy, which programs make by its class',
  Backend: 'what localState, gitlabState and s3State return',
};

/** Keys of the specification that no released Compose reads: docker-compose 5.5.0 refuses them. */
const unreleased: readonly string[] = ['ComposeStackProps.jobs', 'ServiceProps.umask'];

/** Every optional setting that a program may give, as `Type.name`: of all that is exported, and of the built-in roles. */
export function optionalSettings(): readonly string[] {
  const files = ['lib/index.ts', 'lib/constructs/ansible/role-variables.ts'].map((file) => join(root, file));
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const checker = ts.createProgram(files, { ...options, incremental: false });
  const types = checker.getTypeChecker();
  return files.flatMap((file) => {
    const module = types.getSymbolAtLocation(checker.getSourceFile(file)!)!;
    return types.getExportsOfModule(module).flatMap((exported) => {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? types.getAliasedSymbol(exported) : exported;
      if (!(symbol.flags & ts.SymbolFlags.Interface) || exported.name in told) return [];
      return types
        .getPropertiesOfType(types.getDeclaredTypeOfSymbol(symbol))
        .filter(({ flags }) => flags & ts.SymbolFlags.Optional)
        .map(({ name }) => `${exported.name}.${name}`)
        .filter((setting) => !unreleased.includes(setting));
    });
  });
}
