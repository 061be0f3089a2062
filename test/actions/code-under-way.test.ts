import { beforeEach, expect, test } from 'vitest';
import { assumeRole } from '../../main/actions/assume-role.ts';
import { chooseUser, closeSignIn, openSignIn } from '../../main/actions/sign-in.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { submitCode } from '../../main/actions/submit-code.ts';
import { submitSecret, usePracticeKey } from '../../main/actions/submit-secret.ts';
import { awsFailure, issued } from '../fakes/aws.ts';
import { deskBench, type DeskBench } from '../fakes/desk.ts';
import { pinned, section, step } from '../fakes/plans.ts';

const SATO = 'arn:aws:iam::111122223333:user/sato';
let bench: DeskBench;
/** What a person does between the code that was sent and AWS's answer. */
let meanwhile: () => Promise<unknown>;
let answers: 'ok' | 'refused';

beforeEach(async () => {
  meanwhile = () => Promise.resolve();
  answers = 'ok';
  const roles = [{ id: 'responder', role: 'responder', why: { en: 'W', ja: 'W' }, actions: [] }];
  bench = deskBench([pinned('PB-T', [section('s', [step('one')])], { roles })]);
  const { desk } = bench;
  const sts = await desk.ports.sts();
  // As AWS does it: GetSessionToken does not say whose session it is.
  const getSessionToken: typeof sts.getSessionToken = async () => {
    await meanwhile();
    const refused = awsFailure('access-denied');
    return answers === 'ok'
      ? { ok: true, value: issued('', bench.now) }
      : { ok: false, error: refused };
  };
  Object.assign(desk.ports, { sts: () => Promise.resolve({ ...sts, getSessionToken }) });
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  await openSignIn(desk);
  await usePracticeKey(desk);
});

const held = () => [...bench.desk.sessions.values()].map(({ arn, account }) => [arn, account]);

test('the assistant is closed: the session is still of the person who typed the code', async () => {
  meanwhile = () => Promise.resolve(closeSignIn(bench.desk));
  expect(await submitCode(bench.desk, '123456')).toMatchObject({ ok: true });
  expect(held()).toEqual([[SATO, '111122223333']]);
  expect(await assumeRole(bench.desk, 'responder')).toMatchObject({ ok: true });
});

test('it is closed and opened anew: what came of the code moves only the one it was typed in', async () => {
  meanwhile = () => {
    closeSignIn(bench.desk);
    return openSignIn(bench.desk);
  };
  await submitCode(bench.desk, '123456');
  expect(bench.desk.signIn?.stage).toBe('credential');
  answers = 'refused';
  await usePracticeKey(bench.desk);
  bench.now += 60_000;
  await submitCode(bench.desk, '654321');
  expect(bench.desk.signIn?.failure).toBeUndefined();
});

test('neither the user nor the key is changed under a code', async () => {
  const seen: unknown[] = [];
  meanwhile = async () => {
    const { user = '', serial = '' } = bench.desk.signIn ?? {};
    seen.push(chooseUser(bench.desk, user, serial));
    seen.push(await submitSecret(bench.desk, 'AKIAIOSFODNN7EXAMPLE', 'x'.repeat(40)));
    seen.push(await usePracticeKey(bench.desk));
  };
  expect(await submitCode(bench.desk, '123456')).toMatchObject({ ok: true });
  const busy = { ok: false, error: { code: 'busy' } };
  expect(seen).toMatchObject([busy, busy, busy]);
  expect(held()).toEqual([[SATO, '111122223333']]);
});
