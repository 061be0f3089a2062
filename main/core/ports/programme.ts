import type { Items } from '../programme/action-items.ts';
import type { Brief } from '../programme/briefs.ts';
import type { RunResult } from '../programme/results.ts';
import type { Schedule } from '../programme/schedule.ts';
import type { Result } from '../result.ts';

/** What of the programme of drills is not in the logs, and what need not be counted twice. */
export interface ProgrammeBook {
  schedule(): Schedule;
  /** Where a schedule, or a list of findings, that could not be read was put aside; it began anew then. */
  damaged(): string | undefined;
  /** On the disk when it resolves. */
  keepSchedule(schedule: Schedule): Promise<Result<null, { readonly detail: string }>>;
  /** What is to be done after drills, oldest first. */
  items(): Items;
  keepItems(items: Items): Promise<Result<null, { readonly detail: string }>>;
  /**
   * What was counted before, for the screens only: the file may have been changed, or be gone. What
   * leaves for an auditor is counted from the logs anew.
   */
  counted(): Counted;
  keepCounted(counted: Counted): Promise<void>;
}

export interface ProgrammePort {
  readonly book: ProgrammeBook;
  /** IANA name of the time zone its days are of. */
  readonly zone: string;
}

export interface Counted {
  /** By the id of the run's newest log. */
  readonly results: ReadonlyMap<string, RunResult>;
  /** Runs of other computers: finding them anew means to verify them all. */
  readonly imported: readonly Brief[];
}

export const NOTHING_COUNTED: Counted = { results: new Map(), imported: [] };
