import { App } from '../core/app';
import { Artifact } from '../core/artifact';
import { hashText, markdown, type Dialect } from '../core/dialect';
import type { Repository } from '../core/repository';
import { ComposeStack } from '../constructs/compose/compose-stack';
import { deployScript, envCheckScript } from '../constructs/compose/deploy-script';
import { dumpScript, mayDump } from '../constructs/compose/dump-script';
import { restoreScript } from '../constructs/compose/restore-script';
import { startOrder } from '../constructs/compose/start-order';
import type { Host } from '../model/host';
import { backupPage } from './backup-page';

type StacksByHost = ReadonlyMap<Host, readonly ComposeStack[]>;

/** Of repositories that no longer change: each script, and each stack of the recovery page, asks. */
const settled = new WeakMap<Repository, StacksByHost>();

/** The stacks of a repository by the machine that runs them, each machine's in the order in which they start. */
export function stacksByHost(repository: Repository): StacksByHost {
  const stacks = settled.get(repository) ?? readStacks(repository);
  if (repository.node.locked) settled.set(repository, stacks);
  return stacks;
}

function readStacks(repository: Repository): StacksByHost {
  const stacks = repository.contents().filter((construct) => construct instanceof ComposeStack);
  const hosts = new Set(stacks.map(({ host }) => host));
  return new Map([...hosts].map((host) => [host, startOrder(stacks.filter((stack) => stack.host === host))]));
}

/** Name of a script of a machine: `deploy.sh`, with the machine's name where a repository is for several. */
export function scriptName(name: string, host: Host, hosts: number): string {
  return hosts === 1 ? `${name}.sh` : `${name}-${host.name}.sh`;
}

/** Adds the scripts of a repository with stacks: `deploy.sh` and `restore.sh` for each machine, `dump.sh` where
 * something is dumped, `env-check` and `backup.md`. */
export function addStackScripts(repository: Repository): void {
  const hosts = stacksByHost(repository);
  if (hosts.size === 0) return;
  const written = repository.contents().filter((construct) => construct instanceof Artifact);
  const paths = new Set(written.map(({ path }) => path));
  const add = (path: string, data: () => string, dialect: Dialect<string> = hashText) => {
    if (paths.has(`${repository.folder}/${path}`)) return;
    new Artifact<string>(repository, path, { dialect, executable: dialect === hashText, data });
  };
  for (const [host, stacks] of hosts) {
    // What comes after what is known when the tree is complete.
    const inOrder = () => stacksByHost(repository).get(host) ?? [];
    add(scriptName('deploy', host, hosts.size), () => deployScript(inOrder()));
    if (stacks.some(mayDump)) add(scriptName('dump', host, hosts.size), () => dumpScript(inOrder()));
    add(scriptName('restore', host, hosts.size), () =>
      restoreScript(
        inOrder(),
        App.of(repository)
          .allOf<ComposeStack>(ComposeStack)
          .filter((stack) => stack.host === host),
      ),
    );
  }
  add('env-check', () => envCheckScript([...stacksByHost(repository).values()].flat()));
  const page = () => backupPage(stacksByHost(repository), (name, host) => scriptName(name, host, hosts.size));
  add('backup.md', page, markdown);
}
