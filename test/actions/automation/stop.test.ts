import { afterEach, expect, it } from 'vitest';
import { readStepDocument } from '../../../main/actions/automation/read-document.ts';
import { stopAutomation } from '../../../main/actions/automation/stop.ts';
import { runStep } from '../../../main/actions/run-step.ts';
import { cancelStep } from '../../../main/actions/settle-outcome.ts';
import { atAutomation } from '../../fakes/automation-bench.ts';

const PORTAL = { document: 'Practice-RestartStaffPortal', parameters: {} };
let close = (): Promise<void> => Promise.resolve();
afterEach(() => close());

async function waiting() {
  let told: () => void = () => undefined;
  const waits = new Promise<void>((resolve) => (told = resolve));
  let look = (): void => undefined;
  const bench = await atAutomation(PORTAL, { changed: () => look() });
  look = () => {
    if (bench.run.automations.get('act')?.report?.status === 'Waiting') told();
  };
  ({ close } = bench);
  expect(await runStep(bench.desk, 'act')).toMatchObject({ ok: true });
  await waits;
  return bench;
}

it('a pause is told, and cancelling ends it at AWS, written down first', async () => {
  const bench = await waiting();
  const { execution } = bench.view();
  expect(execution).toMatchObject({ status: 'Waiting', done: false });
  expect(execution?.steps.map(({ name, state }) => `${name} ${state}`)).toEqual([
    'Drain done',
    'WaitForGo waiting',
    'Restart todo',
  ]);
  expect(cancelStep(bench.desk, 'act')).toMatchObject({ ok: true });
  await bench.settled();
  expect(bench.intents().at(-1)).toMatchObject({
    status: 'cancelled',
    code: 'automation-Cancelled',
  });
  const stop = Object.values(bench.run.state.intents).find(
    ({ intent }) => intent.call === 'ssm:StopAutomationExecution',
  );
  expect(stop).toMatchObject({
    status: 'ok',
    intent: { comment: expect.stringMatching(/ Cancel$/) as string },
  });
  expect(bench.run.state.steps['act']?.status).toBe('failed');
});

it('an end behind the step it is at is no success, though AWS calls it one', async () => {
  const bench = await atAutomation({}, { clockSpeed: 1 });
  ({ close } = bench);
  expect(await readStepDocument(bench.desk, 'act')).toMatchObject({ ok: true });
  expect(await runStep(bench.desk, 'act')).toMatchObject({ ok: true });
  expect(stopAutomation(bench.desk, 'act', 'Complete')).toMatchObject({ ok: true });
  await bench.settled();
  expect(bench.intents().at(-1)?.status).toBe('cancelled');
  expect(bench.view().dryRun).toBe('failed');
});

it('nothing runs: there is nothing to stop', async () => {
  const bench = await atAutomation();
  ({ close } = bench);
  expect(stopAutomation(bench.desk, 'act', 'Cancel')).toMatchObject({
    error: { code: 'step-not-ready' },
  });
});
