import { expect, test } from 'vitest';
import { ReviewFold } from '../../../main/core/export/review-fold.ts';
import { noNames } from '../../../main/core/export/names.ts';
import { forReview } from '../../../main/core/export/report/review.ts';
import type { Draft } from '../../../main/core/journal/payload.ts';
import { stored } from './stored.ts';

const openedAt = '2026-11-23T18:00:00.000Z';
const start = (path: string, kind: 'approve' | 'do') =>
  ({ type: 'step.start', data: { path, kind, risk: 'change', pass: 1 } }) as const;
const skip = (path: string, reason: string) =>
  ({ type: 'step.skip', data: { path, code: 'blocked', reason: { text: reason } } }) as const;
const jump = (path: string, over: readonly string[]) =>
  ({
    type: 'note',
    data: {
      kind: 'note',
      path,
      text: { text: 'why' },
      openedAt,
      deviation: { is: 'jump', path, to: 'z', over },
    },
  }) as const;
const intent = (id: string) =>
  ({
    type: 'intent',
    data: { id, call: 'ssm:SendCommand', account: '1', principal: 'p', region: 'r' },
  }) as const;
const outcome = (id: string, status: 'ok' | 'sent' | 'unknown') =>
  ({ type: 'outcome', data: { id, status, by: 'answer' } }) as const;
const security = (code: string) =>
  ({ type: 'security', step: 'x', data: { code, detail: { text: '' } } }) as const;
const alone = {
  type: 'approve',
  data: {
    path: 'agree',
    request: { text: '{}' },
    requestSha256: '',
    by: 'wait',
    reason: { text: 'nobody' },
    waited: 60,
    review: true,
  },
} as const;

function found(...drafts: readonly Draft[]): readonly string[] {
  const fold = new ReviewFold();
  drafts.forEach((draft, seq) => fold.add(stored(draft, { seq })));
  return fold.story().review.shown.map(({ kind, seq }) => `${kind} ${String(seq)}`);
}

test('a run that went by the list leaves nothing to review', () => {
  const signed = { ...alone, data: { ...alone.data, by: 'signature' } } as const;
  expect(found(start('agree', 'approve'), signed, intent('i'), outcome('i', 'ok'))).toEqual([]);
  expect(found(skip('a', 'done elsewhere'), security('vault-opened'))).toEqual([]);
});

test.each<[string, readonly Draft[], readonly string[]]>([
  ['a wait alone', [start('agree', 'approve'), alone], ['approval-alone 1']],
  ['an approval that was skipped', [start('a', 'approve'), skip('a', 'x')], ['approval-skipped 1']],
  ['a jump from an approval', [start('a', 'approve'), jump('a', [])], ['jumped 1']],
  ['a reason that is none', [skip('a', ' ')], ['no-reason 0']],
  ['a proxy that reads along', [security('tls-interception-allowed')], ['tls 0']],
  ['an act that was held', [security('approved-otherwise')], ['approved-otherwise 0']],
  ['no answer', [intent('i'), outcome('i', 'sent')], ['unknown-outcome 0']],
  ['what stays unknown', [intent('i'), outcome('i', 'unknown')], ['unknown-outcome 0']],
])('%s is for review', (_, drafts, kinds) => {
  expect(found(...drafts)).toEqual(kinds);
});

test('an outcome that is found later is unknown no more', () => {
  expect(found(intent('i'), outcome('i', 'unknown'), outcome('i', 'ok'))).toEqual([]);
});

test('a jump over steps counts where an approval is among them, and where nobody can say', () => {
  const fold = new ReviewFold();
  fold.add(stored(jump('a', ['b'])));
  const named = (kind: 'do' | 'approve') => () => ({
    ...noNames,
    step: () => ({ number: 2, title: { en: '', ja: '' }, kind }),
  });
  expect(forReview(fold.story(), () => noNames).shown).toHaveLength(1);
  expect(forReview(fold.story(), named('approve')).shown).toHaveLength(1);
  expect(forReview(fold.story(), named('do'))).toEqual({ shown: [], total: 0 });
});

test('an approval of one run is no approval of another that has a step of that path', () => {
  const fold = new ReviewFold();
  const other = stored(skip('a', 'x'), { seq: 0 });
  fold.add(stored(start('a', 'approve'), { seq: 0 }));
  fold.add({ ...other, entry: { ...other.entry, logId: 'another' } });
  expect(fold.story().review).toEqual({ shown: [], total: 0 });
});

test('points there is no room for are counted, and those that are settled later are not', () => {
  const fold = new ReviewFold();
  for (let serial = 0; serial < 2_010; serial += 1) fold.add(stored(intent(String(serial))));
  const counts = () => {
    const { shown, total } = fold.story().review;
    return [shown.length, total];
  };
  expect(counts()).toEqual([2_000, 2_010]);
  fold.add(stored(outcome('2004', 'sent')));
  expect(counts()).toEqual([2_000, 2_010]);
  fold.add(stored(outcome('2004', 'ok')));
  expect(counts()).toEqual([2_000, 2_009]);
  fold.add(stored(outcome('7', 'ok')));
  expect(counts()).toEqual([1_999, 2_008]);
});
