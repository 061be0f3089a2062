import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { failureLines, firstLine, runStages, type Stage } from '../../../tools/stages/counts.ts';

const stage = (name: string, run: Stage['run']): Stage => ({ name, run });

// What these stages say must not be taken for what the run itself says.
beforeEach(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));
afterEach(() => void vi.restoreAllMocks());

test('a stage that breaks is one failure, and the next still runs', async () => {
  const counts = await runStages([
    stage('breaks', () => Promise.reject(new Error('planted'))),
    stage('holds', () => Promise.resolve({ passed: 2, failed: 0, skipped: 1 })),
  ]);
  expect(counts).toEqual({
    ...{ passed: 2, failed: 1, skipped: 1 },
    failures: ['breaks: broke: planted'],
  });
});

test('what failed stands at the end with the stage it failed in, even where none said what', async () => {
  const counts = await runStages([
    stage('one', () =>
      Promise.resolve({ passed: 0, failed: 1, skipped: 0, failures: ['a.test.ts > b: c'] }),
    ),
    stage('two', () => Promise.resolve({ passed: 0, failed: 1, skipped: 0 })),
  ]);
  expect(failureLines(counts)).toBe(
    '\nFailed:\n  one: a.test.ts > b: c\n  two: ended badly without saying what failed\n',
  );
});

test('nothing is said of failures where there are none', () => {
  expect(failureLines({ passed: 1, failed: 0, skipped: 0 })).toBe('');
});

test('of a long message the first line stands, cut', () => {
  expect(firstLine(`\n${'x'.repeat(300)}\nsecond`)).toBe(`${'x'.repeat(200)}…`);
});
