import type { Judged } from './judge.ts';
import type { LocatedLog } from './locate.ts';
import type { LogFacts } from './log-facts.ts';
import type { KeptTexts } from './texts.ts';

/** One log of a folder, walked from end to end and judged. */
export interface CheckedLog {
  readonly log: LocatedLog;
  readonly facts: LogFacts;
  readonly judged: Judged;
  readonly texts?: KeptTexts;
}
