import type { LogRow, VerdictView } from '../views.ts';

/** Logs on this computer: lists, pages, verdicts. */
export interface LogCalls {
  'log.list': { args: Readonly<Record<string, never>>; result: readonly LogRow[] };
  'log.verify': { args: { readonly logId: string }; result: VerdictView };
  'log.copy-code': { args: { readonly logId: string }; result: null };
}

export const logCalls = {
  'log.list': true,
  'log.verify': true,
  'log.copy-code': true,
} as const satisfies Record<keyof LogCalls, true>;
