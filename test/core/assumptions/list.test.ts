import { expect, test } from 'vitest';
import { ASSUMPTIONS } from '../../../main/core/assumptions/list.ts';
import { ASSUMPTION_IDS } from '../../../main/core/assumptions/model.ts';

test('each assumption stands in the list once, in the order a live drill takes them', () => {
  expect(ASSUMPTIONS.map(({ id }) => id)).toEqual([...ASSUMPTION_IDS]);
});

test('each says in both languages what is predicted, why, what rests on it, and how to see it', () => {
  for (const { title, statement, why, rests, observe, record } of ASSUMPTIONS) {
    expect(observe.length).toBeGreaterThanOrEqual(2);
    for (const text of [title, statement, why, rests, record, ...observe]) {
      expect(text.en).not.toBe('');
      expect(text.ja).toMatch(/[ぁ-ん]/u);
    }
    // Nothing waits for proof: each says what holds until then.
    expect(rests.en).toMatch(/Until it is proved/);
    expect(rests.ja).toContain('確認できるまで');
  }
});
