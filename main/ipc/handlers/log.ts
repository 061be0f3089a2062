import type { Desk } from '../../actions/desk.ts';
import { exportLog } from '../../actions/export-log.ts';
import type { Call } from '../../contract/calls.ts';
import { logRow, planOfLog, recordRow } from '../views/log-rows.ts';
import type { Shown } from '../views/shown.ts';
import type { Part } from './handlers.ts';

type LogCall = Extract<Call, `log.${string}`>;

export function logHandlers(desk: Desk, shown: () => Shown): Part<LogCall> {
  const { journals, logFiles, desktop, clock } = desk.ports;
  const summaryOf = async (logId: string) =>
    (await journals.list()).find((log) => log.logId === logId);
  return {
    'log.list': async () => ({
      ok: true,
      value: (await journals.list()).map((log) => logRow(log, desk, shown())),
    }),
    'log.page': async ({ logId, from, count }) => {
      const log = await summaryOf(logId);
      if (!log) return { ok: false, error: { code: 'no-such-log', params: { log: logId } } };
      const page = await logFiles.records(logId, from, count);
      if (!page.ok) {
        return { ok: false, error: { code: page.error.code, raw: page.error.detail } };
      }
      const plan = planOfLog(log, shown());
      const { total, records, checkpointed } = page.value;
      return {
        ok: true,
        value: {
          log: logRow(log, desk, shown()),
          total,
          from,
          records: records.map((stored) => recordRow(stored, shown(), plan, checkpointed)),
        },
      };
    },
    'log.verify': async ({ logId }) => {
      const report = await logFiles.verify(logId);
      return report.ok
        ? { ok: true, value: { ...report.value, checkedAt: clock.now() } }
        : { ok: false, error: { code: report.error.code, raw: report.error.detail } };
    },
    'log.export': ({ logId }) => exportLog(desk, logId),
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
