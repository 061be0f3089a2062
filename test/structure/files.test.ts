import { describe, expect, it } from 'vitest';
import { budgetFindings } from '../../tools/lint/file-budget.ts';
import { forbiddenText } from '../../tools/lint/forbidden-text.ts';
import { sourceFiles } from '../../tools/lint/source-files.ts';

const file = (path: string, lines: number) => ({ path, text: 'line\n'.repeat(lines) });
const shipped = sourceFiles('.', ['main', 'renderer', 'tools']);
const tests = sourceFiles('.', ['test']);

describe('file budget', () => {
  it('names a file over 300 lines', () => {
    const findings = budgetFindings([
      file('main/core/long.ts', 301),
      file('a.ts', 1),
      file('b.ts', 1),
    ]);
    expect(findings).toEqual(['main/core/long.ts has 301 lines, 300 allowed: split it by reason.']);
  });

  it('names a median over 80 lines', () => {
    const findings = budgetFindings([file('a.ts', 81), file('b.ts', 81), file('c.ts', 81)]);
    expect(findings).toEqual(['The median file has 81 lines, 80 allowed.']);
  });

  it('names a tenth of the files over 200 lines', () => {
    const long = [file('a.ts', 201), file('b.ts', 202), file('c.ts', 203)];
    const short = Array.from({ length: 10 }, (_, index) => file(`${index}.ts`, 20));
    expect(budgetFindings([...short, ...long])).toEqual([
      'One file in ten is over 201 lines, 200 allowed.',
    ]);
  });

  it('leaves translations alone', () => {
    expect(budgetFindings([file('renderer/i18n/en.ts', 900), file('a.ts', 1)])).toEqual([]);
  });

  it('holds for the app and its tools', () => {
    expect(budgetFindings(shipped)).toEqual([]);
  });

  it('holds for the tests', () => {
    expect(budgetFindings(tests)).toEqual([]);
  });
});

describe('forbidden text', () => {
  it.each([
    ['// eslint' + '-disable-next-line', 'a rule is right for everyone or it goes'],
    ['// @ts' + '-ignore', 'say @ts-expect-error with the reason, in a test only'],
    ['it' + ".skip('later', run);", 'a test runs, or says why it cannot'],
    ['// TO' + 'DO: later', 'do it, or open an issue'],
    ['const a\u202e = 1;', 'an invisible character'],
  ])('%s', (text, why) => {
    expect(forbiddenText([{ path: 'a.ts', text: `first\n${text}` }])).toEqual([`a.ts:2: ${why}`]);
  });

  it('is nowhere in the tree', () => {
    expect(forbiddenText([...shipped, ...tests])).toEqual([]);
  });
});
