import { briefsOf, type Brief } from '../../core/programme/briefs.ts';
import { PROVING } from '../../core/programme/proof.ts';
import type { ImportedLog } from '../../core/ports/log-export.ts';
import type { Desk } from '../desk.ts';
import { summariesOf } from '../log-chain.ts';

/** Drills, and live runs of what the requirements rest on; other incidents are none of the programme. */
export function counts({ how, playbook }: Brief): boolean {
  return how !== 'live' || PROVING.includes(playbook.id);
}

/** Runs of this computer that have ended, by the ends of their logs. */
export async function ownBriefs(desk: Desk): Promise<readonly Brief[]> {
  return briefsOf(await desk.ports.journals.list()).filter(counts);
}

/** Those of other computers, as their exports were brought in: each is verified the first time. */
export async function importedBriefs(desk: Desk): Promise<readonly ImportedBrief[]> {
  const logs = await desk.ports.importedLogs.list();
  const found = await Promise.all(
    logs.map(async (log): Promise<readonly ImportedBrief[]> => {
      const chain = await summariesOf(desk.ports.importedReader(log.logId), log.logId);
      if (!chain.ok) return [];
      return briefsOf(chain.value)
        .filter(counts)
        .map((brief) => ({ brief: { ...brief, imported: true as const }, log }));
    }),
  );
  return found.flat();
}

export interface ImportedBrief {
  readonly brief: Brief;
  readonly log: ImportedLog;
}

/** An export of one's own log that was brought in again is no second drill. */
export function joined(own: readonly Brief[], imported: readonly Brief[]): readonly Brief[] {
  const here = new Set(own.flatMap(({ logs }) => logs));
  return [...own, ...imported.filter(({ logs }) => !logs.some((log) => here.has(log)))].sort(
    (a, b) => a.endedAt - b.endedAt,
  );
}

/** What is known at once, without a log being read: for the first screen. */
export async function findDrills(desk: Desk): Promise<void> {
  const { programme, changed } = desk.ports;
  if (!programme) return;
  desk.drills = joined(await ownBriefs(desk), programme.book.counted().imported);
  changed();
}
