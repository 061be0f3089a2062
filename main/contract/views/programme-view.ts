import type { Text } from '../../core/playbook/model.ts';
import type { QuarterCount, Standing } from '../../core/programme/board.ts';
import type { Practised } from '../../core/programme/briefs.ts';
import type { ProofStanding } from '../../core/programme/proof.ts';
import type { TrendFigure } from '../../core/programme/results.ts';
import type { Member } from '../../core/programme/roster.ts';
import type { Interval, Rule } from '../../core/programme/schedule.ts';

/** A run that has ended; times are epoch ms. */
export interface RunBriefView {
  readonly logId: string;
  readonly at: number;
  readonly how: Practised;
  readonly imported?: true;
  /** Absent until it is counted. */
  readonly objectives?: { readonly met: number; readonly measured: number };
}

/** One person and one playbook. */
export interface CellView {
  readonly person: string;
  readonly playbook: string;
  readonly months: Interval;
  readonly usual: boolean;
  readonly standing: Standing;
  /** The last day for it, `2026-12-31`. */
  readonly due?: string;
  readonly days?: number;
  readonly times: number;
  readonly last?: RunBriefView;
  readonly givenUp?: RunBriefView;
}

export interface ProofView {
  readonly id: 'R20' | 'R53';
  readonly text: Text;
  readonly playbook: string;
  readonly standing: ProofStanding;
  readonly until?: string;
  readonly rests?: RunBriefView;
}

export interface ProgrammeView {
  readonly people: readonly Member[];
  /** Whoever works at this computer, where the kit has them. */
  readonly you?: string;
  readonly playbooks: readonly { readonly id: string; readonly title?: Text }[];
  /** Those nobody is to drill yet. */
  readonly others: readonly { readonly id: string; readonly title: Text }[];
  readonly cells: readonly CellView[];
  /** What was said of how often; where nothing was, the usual holds. */
  readonly rules: readonly Rule[];
  /** What somebody should see to, the worst first. */
  readonly due: readonly CellView[];
  readonly quarters: readonly QuarterCount[];
  readonly proofs: readonly ProofView[];
  /** Where a schedule that could not be read was put aside. */
  readonly damaged?: string;
}

export interface TrendRun extends RunBriefView {
  readonly person: string;
  readonly ended: 'finished' | 'abandoned';
  /** Its id; empty where there was none. */
  readonly scenario: string;
  /** Where the scenario is here. */
  readonly scenarioTitle?: Text;
  readonly seconds: Readonly<Partial<Record<TrendFigure, number>>>;
}

export interface TrendView {
  readonly runs: readonly TrendRun[];
}

export interface MadeProgrammeView {
  readonly folder: string;
  readonly files: readonly string[];
  readonly noPdf?: string;
  readonly runs: number;
  /** Logs that are not intact, or could not be checked. */
  readonly faulty: number;
}

/** For the first screen: what is due for whoever works at this computer. */
export interface DueView {
  /** Drilled before and to be drilled again, with those overdue. */
  readonly count: number;
  readonly overdue: number;
  /** Planned and never drilled: no day is set for them. */
  readonly never: number;
  readonly first: { readonly playbook: string; readonly title?: Text };
}
