import { done, refuse, type Done } from './answer.ts';
import { changeSettings } from './change-settings.ts';
import type { Desk } from './desk.ts';
import { otherPerson, type Given } from './other-person.ts';
import { SHORTEST_REASON } from './read-back.ts';
import { record } from './record.ts';

/** Who takes over: by the kit's id, or as typed, and what they read back in their own words. */
export interface TakeOver {
  readonly to: Given;
  readonly readBack: string;
}

/**
 * The next person signs on: from here on the run is theirs. What they read back is kept, with who
 * they were before; sessions stay with whoever opened them, and end or are handed on by hand.
 */
export async function handOver(desk: Desk, { to, readBack }: TakeOver): Promise<Done> {
  const { run } = desk;
  if (run?.state.phase !== 'going') return refuse('no-run');
  if (run.closing || run.pending.size > 0 || run.acting.size > 0) return refuse('busy');
  const from = run.state.person;
  const next = otherPerson(run.kit?.people ?? [], to, [from]);
  if (!next.ok) return next;
  const person = next.value.id ?? next.value.name;
  const words = readBack.trim();
  if ([...words.normalize('NFKC')].length < SHORTEST_REASON) return refuse('reason-required');
  run.acting.add('hand-over');
  try {
    const noted = await record(desk, run, {
      type: 'note',
      run: run.state.run,
      data: {
        kind: 'note',
        text: { text: words },
        openedAt: new Date(desk.ports.clock.now()).toISOString(),
        handover: { from, to: person },
      },
    });
    if (!noted.ok) return noted;
    // Who sits here now is who approvals and records are told apart by: what they agreed to is theirs.
    if (/^[\w.-]{1,60}$/.test(person)) changeSettings(desk, { person });
    delete desk.kitGate;
    return done;
  } finally {
    run.acting.delete('hand-over');
  }
}
