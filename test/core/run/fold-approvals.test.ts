import { expect, test } from 'vitest';
import type { Draft, Entry } from '../../../main/core/journal/payload.ts';
import { fold } from '../../../main/core/run/fold.ts';

const ref = { id: 'PB-T', version: '1.0.0', sha256: 'ab'.repeat(32) };
type Told = Pick<Draft, 'type' | 'data'>;

const begun: readonly Told[] = [
  {
    type: 'run.start',
    data: { run: 'r', playbook: ref, includes: [], person: 'sato', lang: 'en' },
  },
  {
    type: 'approve',
    data: {
      path: 'agree',
      request: { text: 'x' },
      requestSha256: 'cd'.repeat(32),
      by: 'wait',
      reason: { text: 'nobody answers' },
      waited: 60,
      review: true,
    },
  },
];
const jump = (path: string, to: string): Told => ({
  type: 'note',
  data: {
    kind: 'note',
    text: { text: 'changed' },
    openedAt: '2026-01-01T00:00:00.000Z',
    deviation: { is: 'jump', path, to, over: [] },
  },
});
const skip: Told = {
  type: 'step.skip',
  data: { path: 'agree', code: 'blocked', reason: { text: 'nobody to ask' } },
};
const differ: Told = {
  type: 'step.done',
  data: { path: 'agree', how: 'person', asExpected: false, actual: { text: 'said no' } },
};

function wayBack(...more: readonly Told[]): string | undefined {
  const entries = [...begun, ...more].map(
    (draft, seq) => ({ ...draft, seq, ts: '2026-01-01T00:00:00.000Z', logId: 'l' }) as Entry,
  );
  return fold(entries)?.approvals['agree']?.backFrom;
}

test('an approval that is asked anew keeps where it was asked from', () => {
  expect(wayBack()).toBeUndefined();
  expect(wayBack(jump('act', 'agree'))).toBe('act');
});

test.each([
  ['left out', skip],
  ['not given', differ],
  ['left by a jump', jump('agree', 'act')],
])('%s, nobody goes back to there the next time they come past it', (_, told) => {
  expect(wayBack(jump('act', 'agree'), told)).toBeUndefined();
});

test('a jump between other steps changes no way back', () => {
  expect(wayBack(jump('act', 'agree'), jump('one', 'two'))).toBe('act');
});
