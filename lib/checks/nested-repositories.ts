import type { App, LabCheck } from '../core/app';
import type { Problem } from '../core/problem';
import { placeOf } from '../core/record';
import { Repository } from '../core/repository';

/** A repository in the folder of another one, whose git would not take it. */
export const nestedRepositories: LabCheck = {
  codes: ['HL003'],
  title: 'no repository stands in the folder of another one',
  find: findNested,
};

function* findNested(lab: App): Iterable<Problem> {
  const repositories = lab.allOf<Repository>(Repository);
  const byFolder = new Map(repositories.map((repository) => [repository.folder, repository]));
  for (const repository of repositories) {
    const { folder } = repository;
    const groups = folder.split('/').map((_, index, names) => names.slice(0, index).join('/'));
    for (const other of groups.flatMap((group) => byFolder.get(group) ?? [])) {
      yield {
        code: 'HL003',
        severity: 'error',
        what: `repository ${folder} stands in the folder of another one, ${other.folder}`,
        where: [repository, other].map((one) => placeOf(one)),
        fix: 'give one of them another folder: git takes no repository into another',
      };
    }
  }
}
