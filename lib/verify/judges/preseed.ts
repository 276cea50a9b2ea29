import type { Bench, Fault, Judge, JudgedFile } from '../judge';
import { readAnswers, type Answer } from '../preseed/answers';
import { ownDatabase } from '../preseed/debconf';
import { readQuestions, type Question } from '../preseed/questions';
import { runProgram } from '../process';
import { inScratch } from '../scratch';

/** Answers for Debian's installer, by debconf and by the list of the installer's questions. */
export const preseed: Judge = {
  name: 'preseed',
  says: "debconf-set-selections; the installer's own questions, types and values",
  tools: ['debconf'],
  reads: ({ path }) => /(^|\/)([^/]*\.)?preseed(\.cfg)?$/.test(path),
  async judge(bench) {
    const judged = bench.files.map(async (file) => [...(await check(bench, file)), ...compare(file)]);
    return (await Promise.all(judged)).flat();
  },
};

/** What debconf says; a warning is a line that it passes over. */
async function check(bench: Bench, { path, text }: JudgedFile): Promise<readonly Fault[]> {
  const { program, env } = bench.tool('debconf');
  const { code, stdout, stderr } = await inScratch((folder) => {
    const options = { env: { ...env, ...ownDatabase(folder) }, input: text, timeoutSeconds: 30 };
    return runProgram(program, ['--checkonly'], options);
  });
  const words = `${stdout}${stderr}`.trim();
  if (code === 0 && words === '') return [];
  return [{ file: path, message: `debconf-set-selections ended with ${code}: ${words}` }];
}

function compare({ path, text }: JudgedFile): readonly Fault[] {
  const questions = readQuestions();
  const answers = readAnswers(text);
  const messages = answers.flatMap((answer) => {
    const { line, question } = answer;
    const first = answers.find((other) => other.question === question);
    const known = questions.get(question);
    const found = [
      ...(first === undefined || first === answer
        ? []
        : [`${question} is answered on line ${first.line} already`]),
      ...(known === undefined
        ? [`${question} is no question of Debian's installer`]
        : answerFaults(answer, known)),
    ];
    return found.map((message) => `line ${line}: ${message}`);
  });
  const none = answers.length === 0 ? ['it has no answer'] : [];
  return [...none, ...messages].map((message) => ({ file: path, message }));
}

function answerFaults(
  { owner, question, type, value }: Answer,
  { owner: asks, types, values }: Question,
): readonly string[] {
  const allowed = types.includes('boolean') ? ['true', 'false'] : values;
  const given = types.includes('multiselect') ? value.split(/\s*,\s*/).filter((one) => one !== '') : [value];
  // Packer puts it in when the template is built.
  const unknown = given.filter((one) => !one.includes('${') && !(allowed ?? given).includes(one.trim()));
  return [
    ...(owner === asks ? [] : [`${question} is a question of ${asks}, not of ${owner}`]),
    ...(types.includes(type) ? [] : [`${question} is of type ${types.join(' or ')}, not ${type}`]),
    ...unknown.map((one) => `${question} has no value ${one}, only ${allowed?.join(', ') ?? ''}`),
  ];
}
