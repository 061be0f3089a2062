import { expect, test } from 'vitest';
import { openSignIn } from '../../main/actions/sign-in.ts';
import { runStep } from '../../main/actions/run-step.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { submitCode } from '../../main/actions/submit-code.ts';
import { usePracticeKey } from '../../main/actions/submit-secret.ts';
import { err, ok } from '../../main/core/result.ts';
import { sessionViews } from '../../main/ipc/views/session-view.ts';
import { awsFailure } from '../fakes/aws.ts';
import { deskBench } from '../fakes/desk.ts';
import { pinned, section, step } from '../fakes/plans.ts';

const why = { en: 'W', ja: 'W' };
const roles = [{ id: 'look', role: 'responder', why, actions: ['ssm:SendCommand'] }];
const playbook = pinned(
  'PB-T',
  [section('s', [step('role', { kind: 'assume-role', role: 'look' })])],
  { roles },
);

/** At the step that assumes the role, signed in; the Regions of `dark` do not answer for roles. */
async function atRole(...dark: readonly string[]) {
  const bench = deskBench([playbook]);
  const { desk } = bench;
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  await openSignIn(desk);
  await usePracticeKey(desk);
  expect(await submitCode(desk, '123456')).toMatchObject({ ok: true });
  const asked: (string | undefined)[] = [];
  const { assumeRole } = bench.aws.sts;
  bench.aws.sts = {
    ...bench.aws.sts,
    assumeRole: async (to, request) => {
      asked.push(desk.run?.pending.get('role')?.region);
      if (dark.includes(to.at.region)) return err(awsFailure('connection-refused'));
      const answer = await assumeRole(to, request);
      return answer.ok ? ok({ ...answer.value, region: to.at.region }) : answer;
    },
  };
  const entries = () => bench.journals.logs[0]!.entries;
  const regions = desk.run!.kit!.regions.map(({ name }) => name);
  return { ...bench, asked, entries, regions };
}

test('where no Region answers, nothing is opened and the step says why', async () => {
  const { regions } = await atRole();
  const { desk, asked } = await atRole(...regions);
  expect(await runStep(desk, 'role')).toMatchObject({ ok: false });
  expect(asked).toEqual(regions);
  expect(sessionViews(desk).map(({ kind }) => kind)).toEqual(['base']);
});

test('the next Region is asked where one does not answer: at the step, in the log and beside the session', async () => {
  const { regions } = await atRole();
  const [first = '', second = ''] = regions;
  const { desk, asked, entries } = await atRole(first);
  expect(await runStep(desk, 'role')).toMatchObject({ ok: true });
  expect(asked).toEqual([first, second]);
  const told = entries().filter(
    ({ type, data }) =>
      type === 'session.start' || (data as { call?: string }).call === 'sts:AssumeRole',
  );
  expect(told.slice(-2)).toMatchObject([
    { type: 'intent', data: { region: first } },
    { type: 'session.start', data: { region: second, kind: 'role' } },
  ]);
  const [base, role] = sessionViews(desk);
  expect(role).toMatchObject({ region: second, insteadOf: first });
  expect(base).not.toHaveProperty('insteadOf');
});

test('where the first answers, nothing is said of others', async () => {
  const { desk } = await atRole();
  expect(await runStep(desk, 'role')).toMatchObject({ ok: true });
  expect(sessionViews(desk)[1]).not.toHaveProperty('insteadOf');
});
