import { beforeEach, expect, test } from 'vitest';
import { startAwsLogin } from '../../../main/actions/aws-login/login.ts';
import { wipeLeftAwsLogin } from '../../../main/actions/aws-login/wipe.ts';
import { endAllSessions } from '../../../main/actions/end-session.ts';
import { leaveApp } from '../../../main/actions/leave-app.ts';
import { err, ok } from '../../../main/core/result.ts';
import { NEW_CLI, signedInBench, type LoginBench } from '../../fakes/aws-login.ts';

const HELD = 'EBUSY: resource busy or locked';

let bench: LoginBench;
beforeEach(async () => {
  bench = await signedInBench();
  bench.wipes = err(HELD);
});
const told = () => bench.data('security').map(({ code }) => code);

test('tokens that cannot be deleted are told, once in the log, and the browser goes all the same', async () => {
  expect(await endAllSessions(bench.desk)).toMatchObject({
    error: { code: 'aws-login-left', raw: HELD },
  });
  expect(bench.wiped).toBeGreaterThan(0);
  expect(bench.desk.sessions.size).toBe(0);
  expect(await endAllSessions(bench.desk)).toMatchObject({ ok: false });
  expect(told()).toEqual(['aws-login-left']);
});

test('it is tried again now and then until it is done, which the log says too', async () => {
  await endAllSessions(bench.desk);
  const before = bench.desk.awsLoginLeft?.triedAt;
  await wipeLeftAwsLogin(bench.desk);
  expect(bench.desk.awsLoginLeft?.triedAt).toBe(before);
  bench.now += 10_000;
  await wipeLeftAwsLogin(bench.desk);
  expect(bench.desk.awsLoginLeft).toBeDefined();
  bench.wipes = ok(null);
  bench.now += 10_000;
  await wipeLeftAwsLogin(bench.desk);
  expect(bench.desk.awsLoginLeft).toBeUndefined();
  expect(told()).toEqual(['aws-login-left', 'aws-login-wiped']);
});

test('the app is left whatever is held', async () => {
  await leaveApp(bench.desk);
  expect(bench.data('log.close')).toMatchObject([{ why: 'quit' }]);
  expect(bench.wiped).toBeGreaterThan(0);
});

test('what a new sign-in could not wipe first is told as well, and that it is gone later', async () => {
  bench.desk.signIn = { ...bench.desk.signIn!, stage: 'cli', cli: { found: [NEW_CLI] } };
  const started = startAwsLogin(bench.desk);
  await expect.poll(() => bench.desk.awsLoginLeft).toBeDefined();
  bench.signIn();
  await started;
  expect(told()).toEqual(['aws-login-left']);
  bench.wipes = ok(null);
  await endAllSessions(bench.desk);
  expect(told()).toEqual(['aws-login-left', 'aws-login-wiped']);
});
