import { expect, it } from 'vitest';
import { assumeRole } from '../../main/actions/assume-role.ts';
import { endAllSessions, endSession } from '../../main/actions/end-session.ts';
import { renewSession } from '../../main/actions/renew-session.ts';
import type { DeskBench } from '../fakes/desk.ts';
import { endsOf, heldBy, renewalBench } from '../fakes/renewal-bench.ts';

/** Does something while the disk is being asked to keep the next session. */
function whileStarting({ desk }: DeskBench, act: () => Promise<unknown>): void {
  const { journal } = desk.run!;
  const append = journal.append.bind(journal);
  let asked = false;
  journal.append = async (draft) => {
    if (draft.type === 'session.start' && !asked) {
      asked = true;
      const kept = await append(draft);
      await act();
      return kept;
    }
    return append(draft);
  };
}

it('a session that was being written down when all were ended is not kept, and its end is told', async () => {
  const bench = await renewalBench();
  await endSession(bench.desk, heldBy(bench, 'role').id);
  whileStarting(bench, () => endAllSessions(bench.desk));
  expect(await assumeRole(bench.desk, 'responder')).toMatchObject({
    error: { code: 'no-session' },
  });
  expect(bench.desk.sessions.size).toBe(0);
  expect(endsOf(bench)).toEqual(['ended', 'ended', 'ended']);
});

it('one that was ended while its successor was being written down ends once, as it was ended', async () => {
  const bench = await renewalBench();
  const old = heldBy(bench, 'role').id;
  whileStarting(bench, () => endSession(bench.desk, old));
  await renewSession(bench.desk, old);
  const ends = bench.journals.logs
    .flatMap(({ entries }) => entries)
    .flatMap((entry) => (entry.type === 'session.end' ? [entry.data] : []));
  expect(ends.map(({ session, why }) => [session, why])).toEqual([[old, 'ended']]);
});
