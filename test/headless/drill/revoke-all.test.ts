import { afterEach, expect, test } from 'vitest';
import { runStep } from '../../../main/actions/run-step.ts';
import { err, ok } from '../../../main/core/result.ts';
import { openRoles } from '../../../main/core/revoke/used-roles.ts';
import { revokeAll } from '../../../main/headless/drill/revoke-all.ts';
import { revokeBench, type RevokeBench } from '../../fakes/revoke-bench.ts';

let bench: RevokeBench;
afterEach(() => bench.close());
const every = async () => {
  bench = await revokeBench({ every: 'used-role' }, ['revoker', 'readonly']);
  return { desk: bench.desk, run: bench.desk.run!, at: bench.desk.run!.plan.steps[0]! };
};

test('a step that says it is done and ends nothing is pressed once, and the role is named', async () => {
  const { desk, run, at } = await every();
  let pressed = 0;
  const press = () => {
    pressed += 1;
    return Promise.resolve(ok(null));
  };
  expect(await revokeAll(desk, run, at, press)).toMatchObject({
    error: { code: 'roles-open', params: { count: 2, role: /READONLY/ } },
  });
  expect(pressed).toBe(1);
});

test('each role is ended in its turn, and then it is over', async () => {
  const { desk, run, at } = await every();
  let pressed = 0;
  const ended = await revokeAll(desk, run, at, () => {
    pressed += 1;
    return runStep(bench.desk, 'end');
  });
  expect(ended).toMatchObject({ ok: true });
  expect([pressed, openRoles(run.state).length]).toEqual([2, 0]);
});

test('a role of an account that is out of reach is left to somebody, and any other refusal stops', async () => {
  const { desk, run, at } = await every();
  const field = run.kit?.roles.find(({ arn }) => /READONLY/.test(arn))?.id ?? '';
  let pressed = 0;
  const press = () => {
    pressed += 1;
    if (pressed > 1) return Promise.resolve(err({ code: 'access-denied' as const }));
    return Promise.resolve(
      err({ code: 'role-elsewhere' as const, params: { role: field, account: '' } }),
    );
  };
  expect(await revokeAll(desk, run, at, press)).toMatchObject({ error: { code: 'access-denied' } });
  expect(openRoles(run.state).map(({ name }) => name)).not.toContainEqual(
    expect.stringContaining('READONLY'),
  );
});
