import type { Interval } from '../../core/programme/schedule.ts';
import type { MadeProgrammeView, ProgrammeView, TrendView } from '../views/programme-view.ts';

/** The programme of drills. */
export interface ProgrammeCalls {
  /** With `counted`, what was not counted before is read from the logs first. */
  'programme.open': { args: { readonly counted: boolean }; result: ProgrammeView };
  /** Every counted run of a playbook, oldest first. */
  'programme.trend': { args: { readonly playbook: string }; result: TrendView };
  /** How often it is drilled, by everybody or one person; without `months` as is usual. */
  'programme.plan': {
    args: { readonly playbook: string; readonly person?: string; readonly months?: Interval };
    result: null;
  };
  /** For auditors; null when the person changed their mind. */
  'programme.export': { args: Readonly<Record<string, never>>; result: MadeProgrammeView | null };
  /** As a calendar file; null when the person changed their mind. */
  'programme.calendar': {
    args: { readonly person?: string };
    result: { readonly file: string; readonly drills: number } | null;
  };
}

export const programmeCalls = {
  'programme.open': true,
  'programme.trend': true,
  'programme.plan': true,
  'programme.export': true,
  'programme.calendar': true,
} as const satisfies Record<keyof ProgrammeCalls, true>;
