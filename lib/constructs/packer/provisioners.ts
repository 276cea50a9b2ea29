import { reference, template, type Expression } from '../../formats/hcl/model';
import type { Provisioner } from './document';
import type { BuildScript } from './scripts';

/**
 * What runs on the machine before it is a template: our scripts, what the program adds, and the clean-up as the last.
 *
 * @param folder of the scripts, below that of the template
 * @param env what our scripts find in their environment
 */
export function provisionersOf(
  folder: string,
  scripts: readonly BuildScript[],
  own: readonly Provisioner[],
  env?: Expression,
): Provisioner[] {
  const cleanup = scripts.slice(-1);
  if (own.length === 0) return [shell(folder, scripts, true, env)];
  return [shell(folder, scripts.slice(0, -1), false, env), ...own, shell(folder, cleanup, true)];
}

function shell(
  folder: string,
  scripts: readonly BuildScript[],
  last: boolean,
  env?: Expression,
): Provisioner {
  return {
    type: 'shell',
    ...(env !== undefined && { env }),
    execute_command: `{{ .Vars }} sudo -E bash '{{ .Path }}'`,
    // The last script removes the user that the next connection would be made as.
    ...(last && { skip_clean: true }),
    scripts: scripts.map(({ name }) => template(reference('path.root'), `/${folder}/scripts/${name}`)),
  };
}
