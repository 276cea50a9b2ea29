import type { IConstruct } from 'constructs';

import { isChecked, type App, type LabCheck } from './app';
import { isArtifact, placeOfFile, type Artifact } from './artifact';
import type { Claim } from './claim';
import { problemOf } from './component';
import { readGraph } from './graph';
import { bySeverity, HomelabError, type AllowedProblem, type Problem } from './problem';
import { placeOf, recordOf } from './record';

/** What is wrong with a complete tree, and what its program allows. */
export function findProblems(
  app: App,
  checks: readonly LabCheck[],
): { readonly problems: readonly Problem[]; readonly allowed: readonly AllowedProblem[] } {
  const constructs = app.all();
  const found = [
    ...constructs.flatMap(ownProblems),
    ...claimedTwice(constructs),
    ...samePaths(constructs.filter(isArtifact)),
    ...cycles(constructs),
    ...checks.flatMap((check) => [...check.find(app)]),
  ];
  return sift(app, bySeverity([...found, ...badAllowances(constructs, found)]));
}

function ownProblems(construct: IConstruct): readonly Problem[] {
  const own = isChecked(construct) ? collected(() => construct.check()) : [];
  // Validations of constructs of other libraries: cdktf's of a stack, a user's own.
  const validations = construct.node.validate().map((message) =>
    problemOf(construct, {
      code: 'HL006',
      what: message,
      fix: 'see the documentation of the construct that says so',
    }),
  );
  return [...(recordOf(construct)?.problems ?? []), ...own, ...validations];
}

/** What a check finds; a value that it cannot work with (a secret made text) is a finding too. */
function collected(check: () => Iterable<Problem>): readonly Problem[] {
  const found: Problem[] = [];
  try {
    for (const problem of check()) found.push(problem);
  } catch (error) {
    if (!(error instanceof HomelabError)) throw error;
    found.push(...error.problems);
  }
  return found;
}

function* claimedTwice(constructs: readonly IConstruct[]): Iterable<Problem> {
  const spaces = new Map<Claim['space'], Map<string, [IConstruct, Claim][]>>();
  for (const construct of constructs) {
    for (const claim of recordOf(construct)?.claims ?? []) {
      const keys = spaces.get(claim.space) ?? new Map<string, [IConstruct, Claim][]>();
      spaces.set(claim.space, keys);
      keys.set(claim.key, [...(keys.get(claim.key) ?? []), [construct, claim]]);
    }
  }
  for (const [space, keys] of spaces) {
    for (const [key, claims] of keys) {
      if (claims.length < 2) continue;
      yield {
        code: space.code,
        severity: 'error',
        what: space.what(key),
        where: claims.map(([construct, { says }]) => placeOf(construct, says)),
        fix: space.fix,
      };
    }
  }
}

/** Two files under one path; paths that differ in case only, which macOS and Windows take for one; a file and a folder. */
function* samePaths(artifacts: readonly Artifact[]): Iterable<Problem> {
  const byPath = new Map<string, Artifact[]>();
  for (const artifact of artifacts) {
    const key = artifact.path.toLowerCase();
    byPath.set(key, [...(byPath.get(key) ?? []), artifact]);
  }
  for (const [key, same] of byPath) {
    if (same.length > 1) {
      const exact = new Set(same.map(({ path }) => path)).size === 1;
      const [first] = same;
      yield {
        code: 'HL002',
        severity: 'error',
        what: exact
          ? `two files have the path ${first?.path ?? key}`
          : `two paths differ only in upper and lower case: ${same.map(({ path }) => path).join(', ')}`,
        where: same.map((artifact) => placeOfFile(artifact, artifact.path)),
        fix: 'give one of them another path',
      };
    }
    const folder = parents(key).find((parent) => byPath.has(parent));
    if (folder !== undefined) {
      yield {
        code: 'HL002',
        severity: 'error',
        what: `${folder} is a file and a folder`,
        where: [...(byPath.get(folder) ?? []), ...same].map((artifact) =>
          placeOfFile(artifact, artifact.path),
        ),
        fix: 'give one of them another path',
      };
    }
  }
}

function parents(path: string): readonly string[] {
  const segments = path.split('/');
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join('/'));
}

function* cycles(constructs: readonly IConstruct[]): Iterable<Problem> {
  for (const edges of readGraph(constructs).cycles) {
    yield {
      code: 'HL005',
      severity: 'error',
      what: 'these wait for each other, so none can be applied first',
      where: edges.map(({ from, to, why }) => placeOf(from, `waits for ${to.node.path} (${why})`)),
      fix: 'drop one of these edges',
    };
  }
}

/** Allowances without a reason, and for what cannot be allowed. */
function* badAllowances(constructs: readonly IConstruct[], found: readonly Problem[]): Iterable<Problem> {
  const errors = found.filter(({ severity }) => severity === 'error');
  for (const construct of constructs) {
    for (const { code, reason } of recordOf(construct)?.allowances ?? []) {
      const hidden = errors.filter((error) => error.code === code);
      if (hidden.some(({ where }) => where.some(({ path }) => isBelow(construct, path)))) {
        yield problemOf(construct, {
          code: 'HL009',
          what: `${code} is allowed here, but it is an error, which no reason puts right`,
          fix: 'put the value right, and take the allow() out',
        });
      } else if (reason.trim() === '') {
        yield problemOf(construct, {
          code: 'HL009',
          what: `${code} is allowed here without a reason`,
          fix: 'say why the lab can live with it: the report lists the reason',
        });
      }
    }
  }
}

function isBelow({ node }: IConstruct, path: string): boolean {
  return node.path === '' || path === node.path || path.startsWith(`${node.path}/`);
}

/** Takes out what the program allows. */
function sift(app: App, found: readonly Problem[]) {
  const problems: Problem[] = [];
  const allowed: AllowedProblem[] = [];
  for (const problem of found) {
    const reason = problem.severity === 'warning' ? reasonFor(app, problem) : undefined;
    if (reason === undefined) problems.push(problem);
    else allowed.push({ problem, reason });
  }
  return { problems, allowed };
}

/** Why a problem is allowed: each of its places stands below a construct that allows it. */
function reasonFor(app: App, problem: Problem): string | undefined {
  const reasons = problem.where.map(({ path }) => {
    const construct = path
      .split('/')
      .reduce<IConstruct | undefined>((at, id) => at?.node.tryFindChild(id), app);
    const scopes = construct?.node.scopes ?? [app];
    return scopes
      .flatMap((scope) => recordOf(scope)?.allowances ?? [])
      .findLast(({ code }) => code === problem.code)?.reason;
  });
  return reasons.every((reason) => reason !== undefined) ? reasons[0] : undefined;
}
