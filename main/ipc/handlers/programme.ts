import type { Desk } from '../../actions/desk.ts';
import { changePlan } from '../../actions/programme/change-plan.ts';
import { countDrills } from '../../actions/programme/count.ts';
import { exportProgramme } from '../../actions/programme/export-programme.ts';
import { findDrills } from '../../actions/programme/gather.ts';
import { saveCalendar } from '../../actions/programme/save-calendar.ts';
import type { ProgrammeCalls } from '../../contract/calls/programme-calls.ts';
import { NOTHING_COUNTED } from '../../core/ports/programme.ts';
import { programmeView, trendView } from '../views/programme-view.ts';
import type { Part } from './handlers.ts';

export function programmeHandlers(desk: Desk): Part<keyof ProgrammeCalls> {
  const { kit, library, programme } = desk.ports;
  return {
    'programme.open': async ({ counted }) => {
      if (!counted) await findDrills(desk);
      const { results } = counted
        ? await countDrills(desk)
        : (programme?.book.counted() ?? NOTHING_COUNTED);
      return { ok: true, value: programmeView(desk, await kit(), await library(), results) };
    },
    'programme.trend': async ({ playbook }) => {
      const { results } = await countDrills(desk);
      return { ok: true, value: trendView(desk, await kit(), await library(), results, playbook) };
    },
    'programme.plan': (rule) => changePlan(desk, rule),
    'programme.export': () => exportProgramme(desk),
    'programme.calendar': ({ person }) => saveCalendar(desk, person),
  };
}
