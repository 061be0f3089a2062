import type { ReadBack, ReadBackAnswer } from '../core/run/read-back.ts';
import { done, refuse, type Done } from './answer.ts';
import type { ActiveRun, Desk } from './desk.ts';
import { record } from './record.ts';

const SHORTEST_REASON = 5;

/** While nothing can be written down, whatever changes AWS needs a typed reason. */
export function typedReason(run: ActiveRun): ReadBack['type'] {
  return run.recorded ? undefined : { what: 'reason', expected: '' };
}

/** Keeps that reason with the entries that wait for the disk; too short a one is a no. */
export async function recordUnrecordedReason(
  desk: Desk,
  run: ActiveRun,
  answer: ReadBackAnswer,
): Promise<Done> {
  if (run.recorded) return done;
  const text = answer.typed.trim();
  if (text.length < SHORTEST_REASON) return refuse('reason-required');
  const noted = await record(desk, run, {
    type: 'note',
    run: run.state.run,
    data: {
      kind: 'note',
      text: { text },
      openedAt: new Date(desk.ports.clock.now()).toISOString(),
    },
  });
  return noted.ok ? done : noted;
}

/**
 * The disk refused the intent itself, and nobody was asked for a reason: nothing is sent. The intent
 * is closed as not sent, so that it is not looked up later.
 */
export async function holdUnrecorded(
  desk: Desk,
  run: ActiveRun,
  intent: string,
  readBack: ReadBack,
): Promise<Done> {
  if (run.recorded || readBack.type?.what === 'reason') return done;
  const data = { id: intent, status: 'failed', code: 'not-recorded', by: 'answer' } as const;
  const told = await record(desk, run, { type: 'outcome', run: run.state.run, data });
  return told.ok ? refuse('not-recorded') : told;
}
