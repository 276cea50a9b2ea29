import { join } from 'node:path';

import type { Fault } from '../judge';
import type { Located } from '../tools/locate';
import { pathOf, runAnsible, said, type ProjectCopy } from './project';

interface Setting {
  readonly name?: string;
  readonly origin?: string;
}

/** Whether Ansible knows each setting of `ansible.cfg`, and takes each from there. */
export async function readConfig(tool: Located, copy: ProjectCopy): Promise<readonly Fault[]> {
  const file = pathOf(copy.project, 'ansible.cfg');
  const valid = await runAnsible(tool, 'ansible-config', ['validate'], copy);
  if (valid.code !== 0) return [{ file, message: firstError(said(valid, copy)) }];
  const dump = ['dump', '--only-changed', '--format', 'json'];
  const result = await runAnsible(tool, 'ansible-config', dump, copy);
  if (result.code !== 0) return [{ file, message: firstError(said(result, copy)) }];
  const settings = JSON.parse(result.stdout) as readonly Setting[];
  const taken = settings.filter(({ origin }) => origin === join(copy.folder, 'ansible.cfg'));
  const written = (copy.project.files.get('ansible.cfg')?.text ?? '').match(/^\w+ *=/gm) ?? [];
  if (taken.length === written.length) return [];
  const names = taken.map(({ name }) => name ?? '').join(', ');
  return [
    { file, message: `it has ${written.length} settings, Ansible takes ${taken.length} from it: ${names}` },
  ];
}

/** The error without the stack that Ansible prints with it. */
function firstError(text: string): string {
  return text.split(/\n\s*\nTraceback/)[0] ?? text;
}
