import { expect, test, vi } from 'vitest';
import { keepWatch } from '../../main/actions/keep-watch.ts';
import { heldBy, renewalBench } from '../fakes/renewal-bench.ts';

test('what breaks in one turn is told, and does not end the watch', async () => {
  const bench = await renewalBench();
  const held = heldBy(bench, 'role');
  const turns: (() => void)[] = [];
  bench.desk.ports.timer.sleep = () => new Promise((resolve) => void turns.push(resolve));
  const notice = vi.spyOn(bench.desk.handoff.grants, 'values').mockImplementationOnce(() => {
    throw new Error('broken');
  });
  keepWatch(bench.desk);
  turns.shift()?.();
  await vi.waitFor(() => expect(turns).toHaveLength(1));
  expect(notice).toHaveBeenCalled();
  const told = bench.journals.logs.flatMap(({ entries }) => entries);
  expect(told.some(({ type }) => type === 'security')).toBe(true);
  bench.now = held.expiresAt + 1;
  turns.shift()?.();
  await vi.waitFor(() => expect(turns).toHaveLength(1));
  expect(bench.desk.sessions.has(held.id)).toBe(false);
});
