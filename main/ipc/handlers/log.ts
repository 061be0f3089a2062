import type { Desk } from '../../actions/desk.ts';
import { shortCodeOf, verifyLog } from '../../actions/verify-log.ts';
import type { LogCalls } from '../../contract/calls/log-calls.ts';
import { ok } from '../../core/result.ts';
import { logRow } from '../views/log-rows.ts';
import type { Shown } from '../views/shown.ts';
import type { Part } from './handlers.ts';

export function logHandlers(desk: Desk, shown: () => Shown): Part<keyof LogCalls> {
  const { journals, desktop, clock } = desk.ports;
  return {
    'log.list': async () => ({
      ok: true,
      value: (await journals.list()).map((log) => logRow(log, desk, shown())),
    }),
    'log.verify': async ({ logId }) => {
      const report = await verifyLog(desk, logId);
      return report.ok ? ok({ ...report.value, checkedAt: clock.now() }) : report;
    },
    'log.copy-code': async ({ logId }) => {
      const code = await shortCodeOf(desk, logId);
      if (code.ok) desktop.copy(code.value);
      return code.ok ? ok(null) : code;
    },
  };
}
