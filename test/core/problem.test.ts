import { formatProblem, formatReport, HomelabError, type Problem } from '../../lib/core/problem';

const wrong: Problem = {
  code: 'HL016',
  severity: 'error',
  what: 'vlan must be 1 to 4094, got 0',
  where: [{ path: 'lan', source: 'lab.ts:4' }],
  fix: 'give the id of the VLAN',
};

test('one place', () => {
  expect(formatProblem(wrong)).toMatchInlineSnapshot(`
   "HL016  vlan must be 1 to 4094, got 0
          at  lan  lab.ts:4
     fix  give the id of the VLAN"
  `);
});

test('several places stand in columns', () => {
  const where = [
    { path: 'stacks-of-ctr01/media/sabnzbd', source: 'media.ts:41' },
    { path: 'vm-platform/ctr01', says: 'node exporter', source: 'vm-platform.ts:7' },
    { path: 'made/elsewhere' },
  ];
  expect(formatProblem({ ...wrong, where })).toMatchInlineSnapshot(`
   "HL016  vlan must be 1 to 4094, got 0
          by  stacks-of-ctr01/media/sabnzbd    media.ts:41
          and vm-platform/ctr01 node exporter  vm-platform.ts:7
          and made/elsewhere
     fix  give the id of the VLAN"
  `);
});

test('the app itself and no place at all', () => {
  expect(formatProblem({ ...wrong, where: [{ path: '' }] })).toContain('at  (app)\n');
  expect(formatProblem({ ...wrong, where: [] })).toBe(
    'HL016  vlan must be 1 to 4094, got 0\n  fix  give the id of the VLAN',
  );
});

test('a warning says so', () => {
  expect(formatProblem({ ...wrong, severity: 'warning' })).toContain('HL016  warning: vlan must');
});

test('a report has its errors first, otherwise the order given', () => {
  const problem = (code: string, severity: Problem['severity']) => ({ ...wrong, code, severity });
  const problems = [problem('HL001', 'warning'), problem('HL002', 'error'), problem('HL003', 'error')];
  expect(formatReport(problems).match(/HL00\d/g)).toEqual(['HL002', 'HL003', 'HL001']);
  expect(new HomelabError(problems).problems.map(({ code }) => code)).toEqual(['HL002', 'HL003', 'HL001']);
});

test('the error has the report for its stack: nobody needs to see ours', () => {
  const error = new HomelabError([wrong]);
  expect(error.stack).toBe(error.message);
  expect(error.message).toBe(formatReport([wrong]));
});

test('colours are painted on code and lines only', () => {
  const mark = (name: string) => (text: string) => `<${name}>${text}</>`;
  const text = formatProblem(wrong, { error: mark('e'), warning: mark('w'), quiet: mark('q') });
  expect(text).toContain('<e>HL016</>  vlan');
  expect(text).toContain('lan  <q>lab.ts:4</>');
});
