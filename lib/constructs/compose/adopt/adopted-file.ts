import { dirname, posix, resolve } from 'node:path';

import type { Finding } from '../../../core/component';
import type { Dialect } from '../../../core/dialect';
import { displayPath, isFileThere, userText, type NotTaken } from '../../../core/files';
import { Secret } from '../../../core/secret';
import type { Source } from '../../../core/source';
import { readYaml, valueOf, type Spot, type YamlFault, type YamlNode } from '../../../formats/yaml-read';
import { quoted } from '../../../model/fault';
import type { EnvironmentVariable } from '../../../model/tooling';
import type { AdoptedStackProps } from '../compose-stack-props';
import { composeYaml } from '../dialect';
import type { ComposeDocument } from '../document';
import type { ServiceProps } from '../service-props';
import type { StackFileProps } from '../stack-document';
import {
  configShape,
  includeShape,
  modelShape,
  networkShape,
  secretShape,
  volumeShape,
} from '../spec/top-level-shapes';
import { jobShape } from '../service-shape';
import * as faults from './file-faults';
import { environmentVariable, fileVariables, type FoundVariable } from './file-variables';
import { formFaults } from './forms';
import { child, entriesOf, leaves, relativePaths, type NamedPath } from './paths';
import { plainText, typed, typedService, type Known } from './typed';

/** Most bytes of a file that is taken; the largest that people write has some ten thousand. */
const limit = 512 * 1024;

/** A Compose file that somebody wrote, as it is, and in the words of the model. */
export class AdoptedFile {
  /** What is wrong with it; with an error among it, it has no services. */
  readonly findings: readonly Finding[];
  /** Name of the project, if the file says so. */
  readonly projectName: string | undefined;
  /** Its services by name. */
  readonly services: Readonly<Record<string, ServiceProps>>;
  /** What it declares beside its services. */
  readonly declares: StackFileProps;
  /** Its variables, as lines of `.env.example`. */
  readonly variables: readonly EnvironmentVariable[];
  /** Services that run once and end, which the file does not say. */
  readonly oneShots: readonly string[];
  /** The file as data. */
  readonly document: ComposeDocument;
  /** How it is written: as it is, unless a patch or a pattern changed its document. */
  readonly dialect: Dialect<ComposeDocument>;
  private readonly lines: ReadonlyMap<string, Spot>;
  private readonly path: string;
  /** Files beside it that its containers or Compose read. */
  private readonly beside: readonly NamedPath[];

  /**
   * @param path as the program has it
   * @param source line of the program that names it
   */
  constructor(
    path: string,
    readonly source: Source | undefined,
    { host, variables = [], oneShots = [] }: Pick<AdoptedStackProps, 'host' | 'variables' | 'oneShots'>,
  ) {
    this.path = source === undefined ? path : resolve(dirname(source.file), path);
    const taken = userText(this.path, limit);
    const read: Reading =
      source === undefined && !path.startsWith('/')
        ? { findings: [noPlace(path)] }
        : 'not' in taken
          ? { findings: [notTaken(displayPath(this.path), taken.not)] }
          : readText(taken.text, (spot) => this.at(spot));
    const known: Known = new Map(
      variables.flatMap((variable) =>
        variable instanceof Secret || variable.fallback === undefined
          ? []
          : [[variable.name, variable.fallback] as const],
      ),
    );
    const isOld = host.containers.compose !== 'current';
    const found: readonly Finding[] = [
      ...read.findings,
      ...(read.node === undefined ? [] : this.rules(read.node, read.variables ?? [], known, isOld)),
    ];
    this.findings = found;
    const isBad = read.node === undefined || found.some(({ severity }) => severity !== 'warning');
    const file: YamlNode = isBad ? empty : (read.node ?? empty);
    const services = entriesOf(child(file, 'services'));
    this.services = Object.fromEntries(services.map(([name, node]) => [name, typedService(node, known)]));
    this.lines = new Map(services.map(([name]) => [name, lineOf(file, name)]));
    this.declares = declared(file);
    this.oneShots = isBad ? [] : oneShots;
    this.beside = relativePaths(file, known).filter(
      (named) => !leaves(named) && isFileThere(resolve(dirname(this.path), named.path)),
    );
    this.projectName = plainText(child(file, 'name'), known);
    this.variables = isBad ? [] : (read.variables ?? []).map(environmentVariable);
    const document = valueOf(file) as Partial<ComposeDocument>;
    this.document = { ...document, services: document.services ?? {} };
    const asData = JSON.stringify(this.document);
    const text = 'text' in taken ? taken.text : '';
    this.dialect = {
      ...composeYaml,
      format: (document, header) =>
        JSON.stringify(document) === asData ? text : composeYaml.format(document, header),
    };
  }

  /** The line of a service; `undefined` for one that is not in the file. */
  sourceOf(service: string): Source | undefined {
    const spot = this.lines.get(service);
    return spot && { file: this.path, line: spot.line };
  }

  /** The file's document with what a pattern added to the stack: its services, and the networks and volumes that they use. */
  with(made: ComposeDocument): ComposeDocument {
    const added = Object.keys(made.services).some((name) => !(name in this.document.services));
    if (!added) return this.document;
    return {
      ...this.document,
      services: { ...made.services, ...this.document.services },
      ...(made.networks && { networks: { ...made.networks, ...this.document.networks } }),
      ...(made.volumes && { volumes: { ...made.volumes, ...this.document.volumes } }),
    };
  }

  /** Files that it reads, which stand beside it and are not among those that the stack writes. */
  *leftBehind(written: readonly string[]): Iterable<Finding> {
    for (const { path, spot, as } of this.beside) {
      const file = posix.normalize(path);
      if (written.includes(file) || file === '.env') continue;
      yield {
        code: 'HL188',
        severity: 'warning',
        what: `${this.at(spot)} reads ${quoted(path)}, which stands beside it and does not go along`,
        // What such a file holds is often secret, and must not enter what is written.
        fix:
          as === 'env_file'
            ? `move its variables to .env: \${NAME} in environment, a required variable or a Secret in variables`
            : `write it too: new Artifact(stack, ${quoted(file)}, { path: …, dialect: verbatim, data: … })`,
      };
    }
  }

  private at({ line, column }: Spot): string {
    return `${displayPath(this.path)}:${line}:${column}`;
  }

  private *rules(
    file: YamlNode,
    variables: readonly FoundVariable[],
    known: Known,
    isOld: boolean,
  ): Iterable<Finding> {
    const at = (spot: Spot) => this.at(spot);
    yield* faults.pathFaults(file, known, at);
    yield* faults.undeclaredFaults(file, known, at);
    yield* faults.variableFaults(variables, known, at);
    yield* faults.unseenFaults(file, known, at);
    yield* faults.readingFaults(file, isOld, at);
  }
}

interface Reading {
  readonly findings: readonly Finding[];
  readonly node?: YamlNode;
  readonly variables?: readonly FoundVariable[];
}

const empty: YamlNode = { kind: 'mapping', entries: new Map(), spot: { line: 1, column: 1 } };

/** The text as values, each in its place; or what keeps it from being read. */
function readText(text: string, at: faults.At): Reading {
  const finding = (code: string) => (fault: YamlFault) => ({
    code,
    what: `${at(fault.spot)} ${fault.what}`,
    fix: fault.fix,
  });
  const read = readYaml(text);
  if ('faults' in read) return { findings: read.faults.map(finding('HL181')) };
  const forms = [...formFaults(read.node)];
  if (forms.length > 0) return { findings: forms.map(finding('HL182')) };
  const { variables, bad } = fileVariables(read.node);
  const findings = bad.map((item) => ({
    code: 'HL183',
    what: `${at(item.spot)} has ${quoted(item.piece)}, which is no reference that Compose can read`,
    fix: 'write ${NAME} or ${NAME:-default}, and $$ for a dollar sign',
  }));
  return { findings, node: read.node, variables: [...variables.values()] };
}

function noPlace(path: string): Finding {
  return {
    code: 'HL180',
    what: `nobody knows where ${quoted(path)} begins: the line that names it is in no file`,
    fix: 'give an absolute path',
  };
}

const reasons: Readonly<Record<NotTaken, readonly [what: string, fix: string]>> = {
  missing: ['is not there', 'give the path of a Compose file, from the file of the program that names it'],
  unreadable: ['cannot be read', 'give yourself the right to read it'],
  folder: ['is a folder', 'name the Compose file in it'],
  special: ['is no file', 'name a Compose file'],
  large: [`is larger than ${limit / 1024} KiB`, 'name a Compose file; data does not belong into one'],
  binary: ['is no text in UTF-8', 'save it as UTF-8'],
};

function notTaken(path: string, reason: NotTaken): Finding {
  const [what, fix] = reasons[reason];
  return { code: 'HL180', what: `the Compose file ${path} ${what}`, fix };
}

function lineOf(file: YamlNode, service: string): Spot {
  const services = child(file, 'services');
  return (services?.kind === 'mapping' && services.entries.get(service)?.key) || empty.spot;
}

const topLevel = {
  include: includeShape,
  networks: { named: networkShape },
  volumes: { named: volumeShape },
  configs: { named: configShape },
  secrets: { named: secretShape },
  models: { named: modelShape },
  jobs: { named: jobShape },
} as const;

function declared(file: YamlNode): StackFileProps {
  return Object.fromEntries(
    Object.entries(topLevel).flatMap(([key, kind]) => {
      const node = child(file, key);
      return node === undefined ? [] : [[key, typed(kind, node)]];
    }),
  );
}
