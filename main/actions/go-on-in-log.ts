import type { Failure } from '../core/failure.ts';
import type { Draft } from '../core/journal/payload.ts';
import type { Journal } from '../core/ports/journal.ts';
import { ok, type Result } from '../core/result.ts';
import type { Desk } from './desk.ts';
import type { Unfinished } from './unfinished-run.ts';
import { protectHeld } from './hold-secrets.ts';
import { openLog } from './open-log.ts';
import { protectStored } from './vault/opened.ts';

/** The log a run goes on in, and how it was left. */
export interface LogToGoOnIn {
  readonly journal: Journal;
  /** The log it was left in, and how many records that held. */
  readonly left: { readonly log: string; readonly size: number };
  /** A torn end was cut off. */
  readonly recovered: boolean;
  /** What must be told of the old log. */
  readonly told: readonly Draft[];
}

/**
 * The same log, when the vault has its seed and it is whole; else a new one that names it. Why a
 * log that was changed or cut is not gone on in is told in the new one.
 */
export async function goOnInLog(
  desk: Desk,
  { logId, mode, scenario, state }: Unfinished,
): Promise<Result<LogToGoOnIn, Failure>> {
  const { journals, clockSpeed } = desk.ports;
  const same = await journals.resume(logId);
  if (same.ok) {
    const { journal, leftAt, recovered } = same.value;
    protectHeld(desk, journal);
    protectStored(desk, { journal });
    return ok({ journal, left: { log: logId, size: leftAt }, recovered, told: [] });
  }
  const named = scenario === undefined ? {} : { scenario };
  const journal = await openLog(desk, { mode, clockSpeed, continues: logId, ...named });
  if (!journal.ok) return journal;
  const opening = await journals.read(journal.value.logId);
  const entries = opening.ok ? opening.value : [];
  const [open] = entries;
  const before = open?.type === 'log.open' ? open.data.prevLog : undefined;
  const { why, detail } = same.error;
  const suspect = why === 'damaged' || why === 'rolled-back';
  const text = `${logId}: ${why}: ${detail}`;
  const security: Draft = {
    type: 'security',
    run: state.run,
    data: { code: 'log-not-continued', detail: { text } },
  };
  return ok({
    journal: journal.value,
    left: { log: logId, size: before?.size ?? 0 },
    recovered: entries.some(({ type }) => type === 'log.recovered'),
    told: suspect ? [security] : [],
  });
}
