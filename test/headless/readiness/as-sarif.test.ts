import { expect, test } from 'vitest';
import { CHECKS } from '../../../main/core/readiness/checks/all.ts';
import { runChecks } from '../../../main/core/readiness/run-checks.ts';
import { asSarif } from '../../../main/headless/readiness/as-sarif.ts';
import { kit, NOW } from '../../core/readiness/conforming.ts';

interface Log {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly Record<string, unknown>[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly kind: string;
      readonly level: string;
      readonly message: { readonly text: string };
    }[];
  }[];
}

const found = { is: 'fail', about: 'x', says: { en: 'Bad.', ja: '悪い。' } } as const;
const [first] = runChecks(CHECKS, [], kit, NOW);
const log = asSarif(
  (['fail', 'warn', 'not-run', 'attested', 'pass'] as const).map((status) => ({
    ...first!,
    status,
    found: status === 'fail' ? [found] : [],
  })),
  CHECKS,
  'a kit/kit.yaml',
  'en',
) as Log;
const [run] = log.runs;

test('a level is said only where something failed, as SARIF 2.1.0 wants it', () => {
  expect(run?.results.map(({ kind, level }) => [kind, level])).toEqual([
    ['fail', 'error'],
    ['fail', 'warning'],
    ['open', 'none'],
    ['informational', 'none'],
    ['pass', 'none'],
  ]);
});

test('each rule has id, name, both descriptions and help, and each result points at its rule', () => {
  const rules = run?.tool.driver.rules ?? [];
  expect(rules).toHaveLength(CHECKS.length);
  for (const rule of rules) {
    expect(rule).toMatchObject({
      id: expect.stringMatching(/^[A-Z]+-\d\d$/) as string,
      name: expect.stringMatching(/^[A-Z]+\d\d$/) as string,
      shortDescription: { text: expect.stringMatching(/./) as string },
      fullDescription: { text: expect.stringContaining('SEC10-BP05 R') as string },
      help: { text: expect.stringMatching(/./) as string },
    });
  }
  for (const { ruleId, ruleIndex } of run?.results ?? [])
    expect(rules[ruleIndex]?.['id']).toBe(ruleId);
});

test('the message says what was found, and the kit is a URI', () => {
  expect(run?.results[0]?.message.text).toMatch(/^FAIL: .*\nx: Bad\./);
  expect(JSON.stringify(log)).toContain('"uri":"a%20kit/kit.yaml"');
});
