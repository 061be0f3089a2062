import { afterEach, expect, it } from 'vitest';
import { cancelStep, settleOutcome } from '../../../main/actions/settle-outcome.ts';
import { runStep } from '../../../main/actions/run-step.ts';
import { ok } from '../../../main/core/result.ts';
import { createAutomation } from '../../../main/adapters/aws/automation.ts';
import { atAutomation } from '../../fakes/automation-bench.ts';

const START = 'ssm:StartAutomationExecution';
let close = (): Promise<void> => Promise.resolve();
afterEach(() => close());

it('a lost answer is unknown, looked up, and nothing is started twice', async () => {
  const bench = await atAutomation();
  ({ close } = bench);
  const { desk, run } = bench;
  await bench.range().setFaults({ lost: [{ action: START, times: 1 }] });
  expect(await runStep(desk, 'act')).toMatchObject({ ok: false });
  expect(run.state.steps['act']?.status).toBe('unknown');
  expect(await runStep(desk, 'act')).toMatchObject({ error: { code: 'step-not-ready' } });
  expect(await settleOutcome(desk, 'act')).toMatchObject({ ok: true });
  await bench.settled();
  expect(bench.intents().at(-1)).toMatchObject({ status: 'ok', by: 'lookup' });
  expect(bench.range().calls.filter(({ action }) => action === START)).toHaveLength(1);
});

it('is found by a value of several lines as well', async () => {
  const bench = await atAutomation({
    document: 'Practice-RestartStaffPortal',
    parameters: { Services: ['nginx\nsshd'] },
  });
  ({ close } = bench);
  await bench.range().setFaults({ lost: [{ action: START, times: 1 }] });
  await runStep(bench.desk, 'act');
  expect(await settleOutcome(bench.desk, 'act')).toMatchObject({ ok: true });
  cancelStep(bench.desk, 'act');
  await bench.settled();
});

it('what AWS does not list, or somebody else started, stays unknown', async () => {
  const real = createAutomation();
  const bench = await atAutomation(
    {},
    {
      automation: () =>
        Promise.resolve({
          ...real,
          find: async (to, document, after) => {
            const found = await real.find(to, document, after);
            if (!found.ok) return found;
            return ok(
              found.value.map((one) => ({
                ...one,
                executedBy: 'arn:aws:sts::1:assumed-role/X/tanaka',
              })),
            );
          },
        }),
    },
  );
  ({ close } = bench);
  await bench.range().setFaults({ lost: [{ action: START, times: 1 }] });
  await runStep(bench.desk, 'act');
  expect(await settleOutcome(bench.desk, 'act')).toMatchObject({
    error: { code: 'outcome-not-found' },
  });
  expect(bench.run.state.steps['act']?.status).toBe('unknown');
});

it('two that fit are told apart by nobody: it stays unknown', async () => {
  const real = createAutomation();
  const bench = await atAutomation(
    {},
    {
      automation: () =>
        Promise.resolve({
          ...real,
          find: async (to, document, after) => {
            const found = await real.find(to, document, after);
            return found.ok ? ok(found.value.flatMap((one) => [one, one])) : found;
          },
        }),
    },
  );
  ({ close } = bench);
  await bench.range().setFaults({ lost: [{ action: START, times: 1 }] });
  await runStep(bench.desk, 'act');
  expect(await settleOutcome(bench.desk, 'act')).toMatchObject({
    error: { code: 'outcome-ambiguous', params: { count: 2 } },
  });
});

it('what AWS refuses or throttles has failed: nothing was started', async () => {
  const bench = await atAutomation();
  ({ close } = bench);
  await bench.range().setFaults({ throttled: [{ action: START, times: 1 }] });
  expect(await runStep(bench.desk, 'act')).toMatchObject({ error: { code: 'throttled' } });
  expect(bench.run.state.steps['act']?.status).toBe('failed');
  await bench.range().setFaults({
    refused: [
      { action: START, code: 'AccessDeniedException', status: 400, message: 'not authorized' },
    ],
  });
  expect(await runStep(bench.desk, 'act')).toMatchObject({ error: { code: 'access-denied' } });
  expect(bench.intents().map(({ status }) => status)).toEqual(['failed', 'failed']);
});
