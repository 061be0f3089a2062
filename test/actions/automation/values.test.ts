import { afterEach, expect, it } from 'vitest';
import { readStepDocument } from '../../../main/actions/automation/read-document.ts';
import { fillDocument, giveSecretParameter } from '../../../main/actions/automation/values.ts';
import { atAutomation } from '../../fakes/automation-bench.ts';
import { runStep } from '../../../main/actions/run-step.ts';

const SECRET = 'calendar-token-nobody-would-guess';
let close = (): Promise<void> => Promise.resolve();
afterEach(() => close());

async function atPortal() {
  const bench = await atAutomation({ document: 'Practice-RestartStaffPortal', parameters: {} });
  ({ close } = bench);
  expect(await fillDocument(bench.desk, 'act', {})).toMatchObject({
    error: { code: 'step-not-ready' },
  });
  expect(await readStepDocument(bench.desk, 'act')).toMatchObject({ ok: true });
  return bench;
}

it('a value the document would refuse is refused by name, and nothing of the form is kept', async () => {
  const { desk, run } = await atPortal();
  const bad = (values: Record<string, string[]>) => fillDocument(desk, 'act', values);
  expect(await bad({ Attempts: ['ten'] })).toMatchObject({
    error: { code: 'value-invalid', params: { field: 'Attempts', why: 'not-whole' } },
  });
  expect(await bad({ Labels: ['{'] })).toMatchObject({ error: { params: { why: 'not-map' } } });
  expect(await bad({ Nobody: ['x'] })).toMatchObject({ error: { params: { why: 'unknown' } } });
  expect(await bad({ CalendarToken: ['by the wrong way'] })).toMatchObject({ ok: false });
  expect(run.automations.get('act')?.given).toEqual({});
});

it('a secret goes to AWS and nowhere else', async () => {
  const bench = await atPortal();
  const { desk, run } = bench;
  expect(await giveSecretParameter(desk, { path: 'act', name: 'Attempts' }, '3')).toMatchObject({
    ok: false,
  });
  expect(
    await giveSecretParameter(desk, { path: 'act', name: 'CalendarToken' }, SECRET),
  ).toMatchObject({ ok: true });
  expect(await fillDocument(desk, 'act', { Services: ['nginx', 'sshd'] })).toMatchObject({
    ok: true,
  });
  const shown = bench.view();
  expect(shown.fields.find(({ name }) => name === 'CalendarToken')).toMatchObject({
    secret: true,
    given: true,
    values: [],
  });
  expect(JSON.stringify(shown)).not.toContain(SECRET);
  expect(await runStep(desk, 'act')).toMatchObject({ ok: true });
  expect(JSON.stringify(bench.readBacks)).toContain('••••');
  expect(JSON.stringify(bench.readBacks)).not.toContain(SECRET);
  expect(JSON.stringify([run.state, run.tail])).not.toContain(SECRET);
  expect(run.journal.mask(`it is ${SECRET}`)).not.toContain(SECRET);
});
