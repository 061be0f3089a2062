import { expect, it } from 'vitest';
import { proposedBy } from '../../../main/actions/debrief/proposed.ts';
import type { ActionItem, Closed } from '../../../main/core/programme/action-items.ts';
import { BOOK, debriefBench } from '../../fakes/debrief-bench.ts';

const item = (id: string, closed?: Omit<Closed, 'at' | 'by'>): ActionItem => ({
  ...{ id, log: 'l', records: [], playbook: BOOK.id, text: id, owner: '', madeAt: 0 },
  change: { draft: 'gone', base: 'b' },
  ...(closed ? { closed: { ...closed, at: 1, by: 'sato' } } : {}),
});
const published = { how: 'published', version: { version: '1.1', sha256: 'a' } } as const;

it.each([
  ['a draft while none of its items was published', [item('a'), item('b')], 'draft'],
  ['a draft where one was given up', [item('a', { how: 'dropped' }), item('b')], 'draft'],
  [
    'published where only the second item waited for it',
    [item('a', { how: 'done' }), item('b', published)],
    'published',
  ],
] as const)('is told once, and is %s', async (_, items, is) => {
  const { desk } = debriefBench();
  expect(await proposedBy(desk, items)).toEqual([{ draft: 'gone', playbook: BOOK.id, is }]);
});
