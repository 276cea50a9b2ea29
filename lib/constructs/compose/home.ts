import type { Construct } from 'constructs';

import { Repository } from '../../core/repository';
import type { ComposeStackProps } from './compose-stack-props';

/** What a stack stands in: what it is made in, or a repository of its own, where its machine has one for each. */
export function homeOf(
  scope: Construct,
  id: string,
  { host, folder = id, description }: Pick<ComposeStackProps, 'host' | 'folder' | 'description'>,
): Construct {
  const group = host.containers.repositories;
  if (group === undefined) return scope;
  return new Repository(scope, id, {
    folder: `${group}/${folder}`,
    standardFiles: Repository.of(scope)?.standardFiles ?? true,
    ...(description !== undefined && { description }),
  });
}
