import { afterEach, expect, test } from 'vitest';
import { runStep } from '../../../main/actions/run-step.ts';
import { ok } from '../../../main/core/result.ts';
import { openRoles } from '../../../main/core/revoke/used-roles.ts';
import { revokeAll } from '../../../main/headless/drill/revoke-all.ts';
import { revokeBench, type RevokeBench } from '../../fakes/revoke-bench.ts';

let bench: RevokeBench;
afterEach(() => bench.close());
const every = async () => {
  bench = await revokeBench({ every: 'used-role' }, ['revoker', 'readonly']);
  return { run: bench.desk.run!, at: bench.desk.run!.plan.steps[0]! };
};

test('a step that says it is done and ends nothing is pressed once, and the role is named', async () => {
  const { run, at } = await every();
  let pressed = 0;
  const press = () => {
    pressed += 1;
    return Promise.resolve(ok(null));
  };
  expect(await revokeAll(run, at, press)).toMatchObject({
    error: { code: 'roles-open', params: { count: 2, role: /READONLY/ } },
  });
  expect(pressed).toBe(1);
});

test('each role is ended in its turn, and then it is over', async () => {
  const { run, at } = await every();
  let pressed = 0;
  const ended = await revokeAll(run, at, () => {
    pressed += 1;
    return runStep(bench.desk, 'end');
  });
  expect(ended).toMatchObject({ ok: true });
  expect([pressed, openRoles(run.state).length]).toEqual([2, 0]);
});
