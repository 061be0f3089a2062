import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  changedItem,
  MOST_ITEMS,
  openByPlaybook,
  openItems,
  publishedItems,
  withItem,
  type ActionItem,
} from '../../../main/core/programme/action-items.ts';

const item = (id: string, more: Partial<ActionItem> = {}): ActionItem => ({
  ...{ id, log: 'l', records: [], playbook: 'PB-01', text: 'Do it', owner: '', madeAt: 1 },
  ...more,
});
const closed = { how: 'done', at: 2, by: 'sato' } as const;

it('a new one takes the place of the oldest that is closed, and none where all are open', () => {
  const open = Array.from({ length: MOST_ITEMS }, (_, at) => item(String(at)));
  expect(withItem(open, item('new'))).toBeUndefined();
  const some = open.map((one) => (one.id === '7' ? { ...one, closed } : one));
  const after = withItem(some, item('new'));
  expect(after).toHaveLength(MOST_ITEMS);
  expect(after?.some(({ id }) => id === '7')).toBe(false);
  expect(after?.at(-1)?.id).toBe('new');
});

it('what is closed, or not there, is not changed', () => {
  expect(changedItem([item('a', { closed })], 'a', { text: 'x', owner: '' })).toBeUndefined();
  expect(changedItem([], 'a', { closed })).toBeUndefined();
});

it('a published draft closes those whose change it holds, and no other', () => {
  const change = { draft: 'd', base: 'b' };
  const items = [item('a', { change }), item('b'), item('c', { change, closed })];
  const published = { ...closed, how: 'published' } as const;
  expect(publishedItems(items, 'd', published).map((one) => one.closed?.how)).toEqual([
    ...['published', undefined, 'done'],
  ]);
});

it('open ones are counted by playbook, and come with the nearest day first', () => {
  const day = fc.option(fc.constantFrom('2026-11-30', '2026-12-31', '2027-01-01'), {
    nil: undefined,
  });
  const one = fc.record({
    due: day,
    playbook: fc.constantFrom('PB-01', 'PB-02'),
    over: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(one), (all) => {
      const items = all.map(({ due, playbook, over }, at) =>
        item(String(at), {
          ...{ playbook, madeAt: at },
          ...(due === undefined ? {} : { due }),
          ...(over ? { closed } : {}),
        }),
      );
      const open = openItems(items);
      const days = open.map(({ due = '9' }) => due);
      expect(days).toEqual([...days].sort());
      const counted = [...openByPlaybook(items).values()].reduce((sum, n) => sum + n, 0);
      expect(counted).toBe(open.length);
      expect(open.every((each) => !each.closed)).toBe(true);
    }),
  );
});
