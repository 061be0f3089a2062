import { expect, it } from 'vitest';
import { changePlan } from '../../../main/actions/programme/change-plan.ts';
import { saveCalendar } from '../../../main/actions/programme/save-calendar.ts';
import { only, readCalendar, textOf } from '../../fakes/calendar.ts';
import { programmeBench } from '../../fakes/programme.ts';

it('refuses a playbook that is not here, and tells when it could not be kept', async () => {
  const made = programmeBench();
  const gone = await changePlan(made.desk, { playbook: 'PB-99', months: 3 });
  expect(gone).toMatchObject({ ok: false, error: { code: 'playbook-gone' } });
  made.full = true;
  const full = await changePlan(made.desk, { playbook: 'PB-01', months: 3 });
  expect(full).toMatchObject({ ok: false, error: { code: 'settings-not-saved' } });
  expect(made.schedule.rules).toEqual([]);
});

it('the calendar holds what is planned, of all or of one', async () => {
  const made = programmeBench();
  const names = (text = ''): readonly string[] =>
    readCalendar(text)
      .parts.filter(({ name }) => name === 'VEVENT')
      .map((event) => textOf(only(event, 'SUMMARY')));
  expect(await saveCalendar(made.desk)).toMatchObject({ ok: true, value: { drills: 2 } });
  expect(names(made.texts[0])).toEqual([
    'Drill PB-01 Playbook PB-01 (佐藤 花子)',
    'Drill PB-01 Playbook PB-01 (Mori)',
  ]);
  await changePlan(made.desk, { playbook: 'PB-01', person: 'mori', months: 0 });
  await saveCalendar(made.desk);
  expect(names(made.texts[1])).toHaveLength(1);
  await saveCalendar(made.desk, 'mori');
  expect(names(made.texts[2])).toEqual([]);
});
