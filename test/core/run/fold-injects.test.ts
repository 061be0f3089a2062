import { expect, test } from 'vitest';
import { injected } from '../../../main/core/run/fold-injects.ts';
import type { RunState } from '../../../main/core/run/state.ts';

const empty = {} as RunState;

test('an item happens once, whatever a log repeats', () => {
  const once = injected(empty, { id: 'call', is: 'happened', by: 'time' }, '2026-01-01T00:00:01Z');
  expect(once).toEqual({ injects: { call: { at: '2026-01-01T00:00:01Z', by: 'time' } } });
  const again = injected({ ...empty, ...once }, { id: 'call', is: 'happened' }, 'later');
  expect(again).toEqual(once);
});

test('a message is seen after it came, and never before', () => {
  expect(injected(empty, { id: 'call', is: 'seen' }, 'now')).toEqual({ injects: {} });
  const came = injected(empty, { id: 'call', is: 'happened' }, 'first');
  expect(injected({ ...empty, ...came }, { id: 'call', is: 'seen' }, 'then')).toEqual({
    injects: { call: { at: 'first', seenAt: 'then' } },
  });
});

test('they stand in the order they happened', () => {
  const ids = ['late', 'alpha', 'z'];
  const state = ids.reduce<RunState>(
    (before, id) => ({ ...before, ...injected(before, { id, is: 'happened' }, id) }),
    empty,
  );
  expect(Object.keys(state.injects ?? {})).toEqual(ids);
});
