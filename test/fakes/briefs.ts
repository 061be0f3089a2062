import type { LogSummary } from '../../main/core/ports/journal.ts';
import type { Brief } from '../../main/core/programme/briefs.ts';

/** A drill of PB-01 by sato that was finished. */
export function brief(logId: string, endedAt: number | string, more: Partial<Brief> = {}): Brief {
  const ended = typeof endedAt === 'string' ? Date.parse(endedAt) : endedAt;
  return {
    logId,
    logs: [logId],
    how: 'rehearsal',
    playbook: { id: 'PB-01', version: '1.0' },
    person: 'sato',
    begunAt: ended - 1_800_000,
    endedAt: ended,
    ended: 'finished',
    records: 40,
    ...more,
  };
}

/** The log of such a drill, in brief. */
export function drillLog(
  logId: string,
  lastAt: string,
  more: Partial<LogSummary> = {},
): LogSummary {
  return {
    ...{ logId, mode: 'drill', folder: `/drills/${logId}`, lastAt },
    openedAt: new Date(Date.parse(lastAt) - 1_800_000).toISOString(),
    ...{ records: 40, bytes: 9_000, closed: true, closedWhy: 'finished' },
    playbook: { id: 'PB-01', version: '1.0' },
    person: 'sato',
    ...more,
  };
}
