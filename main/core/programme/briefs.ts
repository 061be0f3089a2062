import { real, talked } from '../drill/kind.ts';
import type { LogSummary } from '../ports/journal.ts';

/** `live`: an incident's run. A drill in real accounts goes by its own kind. */
export const PRACTISED = ['rehearsal', 'probe', 'game-day', 'live'] as const;
export type Practised = (typeof PRACTISED)[number];

/** A run that has ended, as its logs say at their ends: nothing in between is read. */
export interface Brief {
  /** Of its newest log, and of those it goes on from, newest first. */
  readonly logId: string;
  readonly logs: readonly string[];
  readonly how: Practised;
  readonly playbook: { readonly id: string; readonly version: string };
  /** As the log has it: an id of the kit, or a name. */
  readonly person: string;
  /** Epoch ms. */
  readonly begunAt: number;
  readonly endedAt: number;
  readonly ended: 'finished' | 'abandoned';
  /** Over all its logs. */
  readonly records: number;
  /** Brought in from another computer. */
  readonly imported?: true;
}

/** No chain of crashes is longer. */
const LONGEST_CHAIN = 100;

/**
 * Runs that have ended, oldest first. A draft that was tried, a drill that was only talked through, and
 * a log that cannot be read, is none.
 */
export function briefsOf(logs: readonly LogSummary[]): readonly Brief[] {
  const byId = new Map(logs.map((log) => [log.logId, log]));
  const continued = new Set(logs.flatMap(({ prevLog }) => prevLog ?? []));
  return logs
    .filter(({ logId }) => !continued.has(logId))
    .flatMap((newest) => briefOf(newest, byId) ?? [])
    .sort((a, b) => a.endedAt - b.endedAt);
}

function briefOf(newest: LogSummary, byId: ReadonlyMap<string, LogSummary>): Brief | undefined {
  const { playbook, person, closedWhy, draft, damaged, kind } = newest;
  if (!playbook || person === undefined || draft || damaged) return undefined;
  // What was only talked through proves nobody's access (SEC10-BP05).
  if (talked(kind)) return undefined;
  if (closedWhy !== 'finished' && closedWhy !== 'abandoned') return undefined;
  const chain = [newest];
  for (let before = earlier(newest, byId); before; before = earlier(before, byId)) {
    if (chain.includes(before) || chain.length === LONGEST_CHAIN) break;
    chain.push(before);
  }
  const begunAt = Date.parse(chain.at(-1)?.openedAt ?? '');
  const endedAt = Date.parse(newest.lastAt);
  if (Number.isNaN(begunAt) || Number.isNaN(endedAt)) return undefined;
  return {
    logId: newest.logId,
    logs: chain.map(({ logId }) => logId),
    how: newest.mode === 'drill' ? (real(kind) ?? 'rehearsal') : 'live',
    ...{ playbook, person, begunAt, endedAt, ended: closedWhy },
    records: chain.reduce((sum, { records }) => sum + records, 0),
  };
}

/**
 * The log a run goes on from. A new incident may go on in the log of another playbook's run: what
 * that one did is not this one's.
 */
function earlier(
  { prevLog, playbook }: LogSummary,
  byId: ReadonlyMap<string, LogSummary>,
): LogSummary | undefined {
  const before = prevLog === undefined ? undefined : byId.get(prevLog);
  return before?.playbook?.id === playbook?.id ? before : undefined;
}
