import { expect, it } from 'vitest';
import { startRun } from '../../main/actions/start-run.ts';
import { confirmStep } from '../../main/actions/step-by-person.ts';
import type { SessionProgress } from '../../main/core/run/state.ts';
import { deskBench } from '../fakes/desk.ts';
import { pinned, section, step } from '../fakes/plans.ts';

const AT = '2026-01-01T00:00:00Z';
const playbook = pinned('PB-T', [
  section('s', [step('end', { kind: 'do', noSession: true }), step('last')]),
]);

async function atTheEnd(endedAt: string | undefined) {
  const bench = deskBench([playbook]);
  await startRun(bench.desk, { playbook: 'PB-T', mode: 'incident' });
  const run = bench.desk.run!;
  const session: SessionProgress = {
    session: {
      ...{ session: 's1', kind: 'role', account: '111122223333', arn: 'arn', region: 'eu-west-1' },
      ...{ accessKeyId: 'ASIA', expires: AT, mfa: true, chained: false, intent: 'i1' },
    },
    startedAt: AT,
    intentsBefore: 0,
    ...(endedAt === undefined ? {} : { endedAt }),
  };
  run.state = { ...run.state, sessions: { s1: session } };
  return bench;
}

it('a step that ends all sessions is not done as expected while one is open', async () => {
  const { desk, journals } = await atTheEnd(undefined);
  expect(await confirmStep(desk, { path: 'end', asExpected: true })).toMatchObject({
    error: { code: 'sessions-open', params: { count: 1 } },
  });
  const types = journals.logs[0]?.entries.map(({ type }) => type);
  expect(types).not.toContain('step.done');
});

it('it is when all have ended', async () => {
  const { desk } = await atTheEnd(AT);
  expect(await confirmStep(desk, { path: 'end', asExpected: true })).toMatchObject({ ok: true });
});

it('or otherwise, with what was seen', async () => {
  const { desk } = await atTheEnd(undefined);
  expect(await confirmStep(desk, { path: 'end', asExpected: false })).toMatchObject({
    error: { code: 'reason-required' },
  });
  const actual = 'mika keeps hers for the database';
  expect(await confirmStep(desk, { path: 'end', asExpected: false, actual })).toMatchObject({
    ok: true,
  });
});
