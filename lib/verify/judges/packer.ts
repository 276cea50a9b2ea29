import { posix } from 'node:path';

import { nearestExample } from '../env/example';
import type { Bench, Fault, Judge, JudgedFile } from '../judge';
import { fieldFaults } from '../packer/fields';
import { readFieldTable } from '../packer/field-table';
import { isPackerHcl, runPacker } from '../packer/run';
import { blocksAsAttributes, readTemplate, withoutPlugins, type Template } from '../packer/template';
import type { ProgramResult } from '../process';
import { modelLab, type ModelImage } from '../tofu/model';

/** Packer without the Proxmox plugin, whose fields a table has. */
export const packer: Judge = {
  name: 'packer',
  says: 'fmt, syntax of each file and of the folder; sources by a table of fields, all else validated with builder null; the images of the model',
  tools: ['packer'],
  reads: isPackerHcl,
  async judge(bench) {
    const model = modelLab(bench.report);
    if ('wrong' in model) return [{ file: 'report.json', message: model.wrong }];
    const judged = await Promise.all(bench.files.map((file) => judgeFile(bench, file, model.images)));
    const together = await Promise.all(foldersOf(bench.files).map((file) => judgeFolder(bench, file)));
    const built = new Set(judged.flatMap(({ images }) => images));
    // Part of the output has part of the images.
    const ours = bench.all.has('report.json') ? model.images.filter(({ file }) => file !== null) : [];
    const missing = ours.filter(({ name }) => !built.has(sourceName(name)));
    return [
      ...judged.flatMap(({ faults }) => faults),
      ...together.flat(),
      ...missing.map(({ name }) => ({
        file: bench.files[0]?.path ?? 'report.json',
        message: `no template has a source ${name}, an image of the report`,
      })),
    ];
  },
};

/** The first file of each folder that has several: `packer build .` reads all of them as one. */
function foldersOf(files: readonly JudgedFile[]): readonly JudgedFile[] {
  const folders = files.map(({ path }) => posix.dirname(path));
  return files.filter(
    (_, index) =>
      folders.indexOf(folders[index] ?? '') === index && folders.includes(folders[index] ?? '', index + 1),
  );
}

async function judgeFolder(bench: Bench, file: JudgedFile): Promise<readonly Fault[]> {
  const result = await runPacker(bench, { file, of: 'folder', args: ['validate', '-syntax-only'] });
  if (result.code === 0) return [];
  return [{ file: file.path, message: wordsOf('validate -syntax-only .', result) }];
}

interface Judged {
  readonly faults: readonly Fault[];
  /** Names of its sources. */
  readonly images: readonly string[];
}

async function judgeFile(bench: Bench, file: JudgedFile, images: readonly ModelImage[]): Promise<Judged> {
  const told = (messages: readonly string[]) => messages.map((message) => ({ file: file.path, message }));
  const syntax = await runPacker(bench, { file, args: ['validate', '-syntax-only'] });
  // No tool says more of a file that it cannot read.
  if (syntax.code !== 0) return { faults: told([wordsOf('validate -syntax-only', syntax)]), images: [] };
  const [format, rest] = await Promise.all([
    runPacker(bench, { file, args: ['fmt', '-check', '-diff'] }),
    runPacker(bench, { file, text: withoutPlugins(file.text), args: ['validate'] }),
  ]);
  const misformatted = format.code === 0 ? [] : [wordsOf('fmt -check', format)];
  const invalid = rest.code === 0 ? [] : [wordsOf('validate', rest)];
  const template = await readTemplate(file.path, file.text).catch((error: unknown) => String(error));
  if (typeof template === 'string') return { faults: told([template]), images: [] };
  return {
    faults: told([...misformatted, ...invalid, ...sourceFaults(bench, file, template, images)]),
    images: [...template.sources.keys()].map(imageOf),
  };
}

function sourceFaults(
  { all }: Bench,
  { path, text }: JudgedFile,
  { sources }: Template,
  images: readonly ModelImage[],
): readonly string[] {
  const environment = nearestExample(posix.dirname(path), all);
  const table = readFieldTable();
  return [...sources].flatMap(([name, bodies]) => {
    const place = `source ${name}`;
    const fields = table.get(name.split('.')[0] ?? '');
    if (fields === undefined) return [`${place} is of no builder of the Proxmox plugin`];
    const blocks = Object.entries(fields.fields).filter(([, { body }]) => body !== undefined);
    const wrong = blocksAsAttributes(
      text,
      blocks.map(([field]) => field),
    );
    return [
      ...wrong.map((field) => `${place}: ${field} is a block, not an attribute`),
      ...bodies.flatMap((body) => [
        ...fieldFaults(body, fields, { place, environment }),
        ...imageFaults(
          place,
          body,
          images.find((image) => sourceName(image.name) === imageOf(name)),
        ),
      ]),
    ];
  });
}

function imageFaults(
  place: string,
  { vm_id: vmId, node }: Readonly<Record<string, unknown>>,
  image: ModelImage | undefined,
): readonly string[] {
  if (image === undefined) return [`${place} is no image of the report`];
  return [
    ...(vmId === image.vmId
      ? []
      : [`${place}: vm_id is ${String(vmId)}, the report has ${String(image.vmId)}`]),
    ...(node === image.node ? [] : [`${place}: node is ${String(node)}, the report has ${image.node}`]),
  ];
}

/** A source has no dot in its name. */
function sourceName(image: string): string {
  return image.replace(/[^A-Za-z0-9_-]/g, '_');
}

function imageOf(source: string): string {
  return source.slice(source.indexOf('.') + 1);
}

function wordsOf(command: string, { code, stdout, stderr }: ProgramResult): string {
  const words = [stdout, stderr].map((text) => text.trim()).filter((text) => text !== '');
  return `packer ${command} ended with ${code}: ${words.join('\n')}`;
}
