import type { Desk } from '../../actions/desk.ts';
import type { LogCalls } from '../../contract/calls/log-calls.ts';
import { logRow } from '../views/log-rows.ts';
import type { Shown } from '../views/shown.ts';
import type { Part } from './handlers.ts';

export function logHandlers(desk: Desk, shown: () => Shown): Part<keyof LogCalls> {
  const { journals, logFiles, desktop, clock } = desk.ports;
  return {
    'log.list': async () => ({
      ok: true,
      value: (await journals.list()).map((log) => logRow(log, desk, shown())),
    }),
    'log.verify': async ({ logId }) => {
      const report = await logFiles.verify(logId);
      return report.ok
        ? { ok: true, value: { ...report.value, checkedAt: clock.now() } }
        : { ok: false, error: { code: report.error.code, raw: report.error.detail } };
    },
    'log.copy-code': async ({ logId }) => {
      const open = desk.run?.journal.logId === logId ? desk.run.journal.head() : undefined;
      const report = open ? undefined : await logFiles.verify(logId);
      if (report && !report.ok) {
        return { ok: false, error: { code: report.error.code, raw: report.error.detail } };
      }
      desktop.copy(open?.shortCode ?? (report?.ok === true ? report.value.shortCode : ''));
      return { ok: true, value: null };
    },
  };
}
