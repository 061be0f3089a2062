import type { Desk } from '../../actions/desk.ts';
import { chooseExportPlace, exportLog } from '../../actions/export-log.ts';
import { checkExport, showExport } from '../../actions/made-export.ts';
import { importedLogs, takeLogIn } from '../../actions/take-log-in.ts';
import type { ExportCalls, ExportWish } from '../../contract/calls/export-calls.ts';
import type { ExportChoice } from '../../core/ports/log-export.ts';
import type { Part } from './handlers.ts';

export function exportHandlers(desk: Desk): Part<keyof ExportCalls> {
  return {
    'export.choose-place': async (wish) => {
      const chosen = await chooseExportPlace(desk, wish.logId, choiceOf(wish));
      return chosen.ok ? { ok: true, value: chosen.value ?? null } : chosen;
    },
    'export.start': async (wish) => {
      const made = await exportLog(desk, wish.logId, choiceOf(wish));
      return made.ok ? { ok: true, value: made.value ?? null } : made;
    },
    'export.show': ({ job }) => showExport(desk, job),
    'export.check': async ({ job }) => {
      const report = await checkExport(desk, job);
      return report.ok
        ? { ok: true, value: { ...report.value, checkedAt: desk.ports.clock.now() } }
        : report;
    },
    'export.others': ({ logId }) => importedLogs(desk, logId),
    'export.take-in': async ({ logId }) => {
      const taken = await takeLogIn(desk, logId);
      return taken.ok ? { ok: true, value: taken.value ?? null } : taken;
    },
  };
}

function choiceOf({ logId: _, ...choice }: ExportWish): ExportChoice {
  return choice;
}
