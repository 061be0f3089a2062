import type { LogRow, VerdictView } from '../views.ts';

/** Logs on this computer: lists, pages, verdicts, exports. */
export interface LogCalls {
  'log.list': { args: Readonly<Record<string, never>>; result: readonly LogRow[] };
  'log.verify': { args: { readonly logId: string }; result: VerdictView };
  /** Main asks where; answers the folder written, or empty when the person changed their mind. */
  'log.export': { args: { readonly logId: string }; result: { readonly folder: string } };
  'log.copy-code': { args: { readonly logId: string }; result: null };
}

export const logCalls = {
  'log.list': true,
  'log.verify': true,
  'log.export': true,
  'log.copy-code': true,
} as const satisfies Record<keyof LogCalls, true>;
