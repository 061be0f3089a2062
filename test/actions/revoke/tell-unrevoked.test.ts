import { beforeEach, describe, expect, test } from 'vitest';
import { assumeRole } from '../../../main/actions/assume-role.ts';
import { closeRun } from '../../../main/actions/close-run.ts';
import { tellUnrevoked, type Unrevoked } from '../../../main/actions/revoke/tell-unrevoked.ts';
import { openSignIn } from '../../../main/actions/sign-in.ts';
import { startRun } from '../../../main/actions/start-run.ts';
import { confirmStep } from '../../../main/actions/step-by-person.ts';
import { submitCode } from '../../../main/actions/submit-code.ts';
import { usePracticeKey } from '../../../main/actions/submit-secret.ts';
import { usedRoles } from '../../../main/core/revoke/used-roles.ts';
import { deskBench, type DeskBench } from '../../fakes/desk.ts';
import { pinned, section, step } from '../../fakes/plans.ts';

let bench: DeskBench;
const close = () => closeRun(bench.desk, 'finished');
const role = () => usedRoles(bench.desk.run!.state)[0]!;
const say = (more: Partial<Unrevoked> = {}) =>
  tellUnrevoked(bench.desk, {
    role: role().arn,
    owner: 'Mori',
    due: '2026-01-02',
    why: 'IAM does not answer',
    ...more,
  });
const assume = async (): Promise<void> => {
  expect(await assumeRole(bench.desk, 'responder')).toMatchObject({ ok: true });
};

beforeEach(async () => {
  bench = deskBench([pinned('PB-T', [section('s', [step('only')])])]);
  const { desk } = bench;
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  await openSignIn(desk);
  await usePracticeKey(desk);
  await submitCode(desk, '123456');
  expect(await confirmStep(desk, { path: 'only', asExpected: true })).toMatchObject({ ok: true });
});

test('a run that assumed nothing is closed as before', async () => {
  expect(await close()).toMatchObject({ ok: true });
});

describe('with a role that nothing was done about', () => {
  beforeEach(assume);

  test('the end is refused, names it, and writes nothing', async () => {
    const { entries } = bench.desk.run!;
    expect(await close()).toMatchObject({
      error: { code: 'roles-open', params: { count: 1, role: role().name } },
    });
    expect(bench.desk.run!.entries).toBe(entries);
    expect(bench.desk.run!.state.phase).toBe('going');
  });

  test.each([
    [{ owner: ' ' }, 'value-invalid', { field: 'owner', why: 'required' }],
    [{ due: 'soon' }, 'value-invalid', { field: 'due', why: 'format' }],
    [{ due: '2026-02-30' }, 'value-invalid', { field: 'due', why: 'format' }],
    [{ due: '2025-12-29' }, 'value-invalid', { field: 'due', why: 'past' }],
    [{ why: '' }, 'reason-required', {}],
    [{ role: 'arn:aws:iam::444455556666:role/OTHER' }, 'no-such-role', {}],
  ])('%o is no word that counts', async (more, code, params) => {
    expect(await say(more)).toMatchObject({ error: { code, params } });
    expect(await close()).toMatchObject({ error: { code: 'roles-open' } });
  });

  test('owner, day and reason let it be closed, and are in the log', async () => {
    expect(await say()).toMatchObject({ ok: true });
    expect(await say()).toMatchObject({ error: { code: 'no-such-role' } });
    expect(role().end).toMatchObject({ is: 'left', due: '2026-01-02' });
    expect(await close()).toMatchObject({ ok: true });
    expect(await say()).toMatchObject({ error: { code: 'no-run' } });
  });

  test('assumed once more it is open again', async () => {
    await say();
    await assume();
    expect(await close()).toMatchObject({ error: { code: 'roles-open' } });
  });

  test('a drill that is given up leaves nothing behind; an incident does', async () => {
    Object.assign(bench.desk.run!, { mode: 'incident' });
    const giveUp = () => closeRun(bench.desk, 'abandoned', 'enough');
    expect(await giveUp()).toMatchObject({ error: { code: 'roles-open' } });
    Object.assign(bench.desk.run!, { mode: 'drill' });
    expect(await giveUp()).toMatchObject({ ok: true });
  });
});
