import type { Mode } from '../core/journal/payload.ts';
import type { RunState } from '../core/run/state.ts';

/** A run whose log was never closed, as the first screen offers it. */
export interface Unfinished {
  readonly logId: string;
  readonly mode: Mode;
  readonly scenario?: string;
  readonly state: RunState;
  readonly lastAt: string;
  /** Its log was closed, in order, by quitting: what follows is written into a new one. */
  readonly closed: boolean;
}
