import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Draft, Entry } from '../../../main/core/journal/payload.ts';
import { apply } from '../../../main/core/run/fold.ts';
import { startOf, stepAfter } from '../../../main/core/run/next.ts';
import { stepAt } from '../../../main/core/run/plan.ts';
import type { RunState } from '../../../main/core/run/state.ts';
import { tracksAt } from '../../../main/core/run/tracks.ts';
import { ask, parallel, pinned, planOf, section, step } from '../../fakes/plans.ts';

const again = ask(
  'again',
  [
    ['no', 'next'],
    ['yes', 'a1'],
  ],
  2,
);
const tracks = {
  stop: [step('a1'), again, step('a3', { when: "again == 'no'" })],
  tell: [step('b1'), step('b2')],
  keep: [step('c1')],
};
const root = pinned('PB-T', [section('s', [parallel('both', tracks), step('after')])]);
const plan = planOf(root);
const holds = (when: string, vars: RunState['vars']): boolean =>
  when === `again == '${vars['again'] ?? ''}'`;

/** Takes one step of the track named at a time, as the actions do; answers what each track says. */
function play(order: readonly string[], answers: Readonly<Record<string, readonly number[]>>) {
  const entries: Entry[] = [];
  let state: RunState | undefined;
  const given: Record<string, number> = {};
  const append = (draft: Draft): void => {
    const ts = '2026-01-01T00:00:00.000Z';
    const entry = { ...draft, seq: entries.length, ts, logId: 'l' } as Entry;
    entries.push(entry);
    state = apply(state, entry);
  };
  const of = (track: string) =>
    tracksAt(plan, state!, 'both', holds).find((one) => one.track.id === track)!;
  const take = (track: string): boolean => {
    const { standing, at } = of(track);
    if (standing === 'ended' || !at) return false;
    if (standing === 'todo') append(startOf(state!, at));
    else if (state!.current !== at.path)
      append({ type: 'track', data: { path: 'both', track, is: 'turned' } });
    if (at.step.kind === 'ask') {
      const nth = (given[track] = (given[track] ?? 0) + 1);
      const option = (answers[track]?.[nth - 1] ?? 0) % 2 === 0 ? 'no' : 'yes';
      append({ type: 'answer', data: { path: at.path, option } });
    }
    append({ type: 'step.done', data: { path: at.path, how: 'person' } });
    const next = stepAfter(plan, state!, at.path, holds);
    if (next) append(startOf(state!, next));
    return true;
  };
  const data = { run: 'r', playbook: root.ref, includes: [], person: 'p', lang: 'en' as const };
  append({ type: 'run.start', data });
  append(startOf(state!, stepAt(plan, 'both')!));
  for (const track of order) take(track);
  // What the order left over is taken too: every track comes to an end.
  let most = 50;
  while (['stop', 'tell', 'keep'].some(take) && most > 0) most -= 1;
  const open = tracksAt(plan, state!, 'both', holds).filter((one) => one.standing !== 'ended');
  return { state: state!, open, most };
}

const orders = fc.array(fc.constantFrom('stop', 'tell', 'keep'), { maxLength: 20 });
const answers = fc.record({ stop: fc.array(fc.nat(1), { maxLength: 4 }) });

test('whatever the order tracks are taken in, the run ends in the same state, and never stands still', () => {
  fc.assert(
    fc.property(orders, answers, (order, said) => {
      const one = play(order, said);
      const other = play([], said);
      expect(one.open).toEqual([]);
      expect(one.most).toBeGreaterThan(0);
      const { current: _one, ...left } = one.state;
      const { current: _other, ...right } = other.state;
      expect({ ...left, lastConfirmed: null }).toEqual({ ...right, lastConfirmed: null });
      expect(stepAfter(plan, one.state, 'both', holds)?.path).toBe('after');
    }),
  );
});
