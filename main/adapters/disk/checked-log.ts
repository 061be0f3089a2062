import type { Judged } from '../../core/journal/verify/judge.ts';
import type { LogFacts } from '../../core/journal/verify/log-facts.ts';
import type { LocatedLog } from './locate-logs.ts';

/** One log of a folder, walked from end to end and judged. */
export interface CheckedLog {
  readonly log: LocatedLog;
  readonly facts: LogFacts;
  readonly judged: Judged;
}
