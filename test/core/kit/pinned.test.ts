import { expect, test } from 'vitest';
import { compareKits } from '../../../main/core/kit/compare.ts';
import { draftOf, shapeOf } from '../../../main/core/kit/draft.ts';
import { parseKit } from '../../../main/core/kit/parse.ts';
import { bytesOf, EXAMPLE_KIT } from './example-kit.ts';

const read = (pinned: readonly string[]) =>
  parseKit('kit.yaml', bytesOf(`${EXAMPLE_KIT}pinned: ${JSON.stringify(pinned)}\n`), true);

test('none, a fourth, and what is no id of a playbook are refused', () => {
  for (const wrong of [[], ['PB-01', 'PB-02', 'PB-03', 'PB-04'], ['../PB-01'], ['pb']]) {
    expect(read(wrong).kit, wrong.join(' ')).toBeUndefined();
  }
});

test('what is pinned is a change to be seen, and goes through the form', () => {
  const before = parseKit('kit.yaml', bytesOf(EXAMPLE_KIT), true).kit!;
  const next = read(['PB-08', 'PB-01']).kit!;
  expect(next.pinned).toEqual(['PB-08', 'PB-01']);
  expect(compareKits(before, next)).toEqual([{ part: 'settings', is: 'changed', id: 'pinned' }]);
  expect(shapeOf(draftOf(next, '2026-11-01'))).toMatchObject({ pinned: ['PB-08', 'PB-01'] });
  expect(shapeOf(draftOf(before, '2026-11-01'))).not.toHaveProperty('pinned');
});
