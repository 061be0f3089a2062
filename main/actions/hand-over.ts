import { isOneself } from '../core/kit/gate.ts';
import { done, refuse, type Done } from './answer.ts';
import { changeSettings } from './change-settings.ts';
import type { Desk } from './desk.ts';
import { SHORTEST_REASON } from './read-back.ts';
import { record } from './record.ts';

/** Who takes over: by the kit's id, or as typed, and what they read back in their own words. */
export interface TakeOver {
  readonly to: { readonly id: string } | { readonly name: string };
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
  const people = run.kit?.people ?? [];
  const named = 'id' in to ? people.find(({ id }) => id === to.id) : undefined;
  const name = 'id' in to ? (named?.name ?? '') : to.name.trim();
  if (!/[\p{L}\p{N}]/u.test(name)) return refuse('value-invalid');
  const from = run.state.person;
  const own = people.find(({ id }) => id === from)?.name;
  const next = { ...(named ? { id: named.id } : {}), name };
  const me = { id: from, ...(own === undefined ? {} : { name: own }) };
  if (isOneself(next, me)) return refuse('gate-oneself');
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
        handover: { from, to: named?.id ?? name },
      },
    });
    if (!noted.ok) return noted;
    // Who sits here now is who approvals and records are told apart by.
    const id = named?.id ?? (/^[\w.-]{1,60}$/.test(name) ? name : undefined);
    if (id !== undefined) changeSettings(desk, { person: id });
    return done;
  } finally {
    run.acting.delete('hand-over');
  }
}
