import { afterEach, expect, it } from 'vitest';
import { runStep } from '../../../main/actions/run-step.ts';
import { atAutomation } from '../../fakes/automation-bench.ts';

const SEVEN_MINUTES = 420_000;
let close = (): Promise<void> => Promise.resolve();
afterEach(() => close());

it('a read refused for its time tells the time that the next try is signed with', async () => {
  const bench = await atAutomation();
  ({ close } = bench);
  await bench.range().setFaults({ skewMs: SEVEN_MINUTES });
  expect(await runStep(bench.desk, 'act')).toMatchObject({ error: { code: 'clock-behind' } });
  expect(Math.abs((bench.desk.reach?.skewMs ?? 0) - SEVEN_MINUTES)).toBeLessThan(2_000);
  expect(await runStep(bench.desk, 'act')).toMatchObject({ ok: true });
  await bench.settled();
});
