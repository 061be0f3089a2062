import { beforeEach, expect, test } from 'vitest';
import { confirmConsole } from '../../../main/actions/console/confirm.ts';
import { openConsole } from '../../../main/actions/console/open.ts';
import { dropExpired, endSession } from '../../../main/actions/end-session.ts';
import { consoleBench, type ConsoleBench } from '../../fakes/console-bench.ts';
import { step } from '../../fakes/plans.ts';

const HOUR = 3_600_000;
const path = 'role';
let bench: ConsoleBench;

beforeEach(async () => {
  bench = await consoleBench([
    step('role', { kind: 'assume-role', role: 'responder' }),
    step('next'),
  ]);
});

const signIn = () => confirmConsole(bench.desk, { digits: '3333', nameSeen: true });
const wish = { role: 'responder', path };

test('a role without a sign-in is not opened', async () => {
  expect(await openConsole(bench.desk, wish)).toMatchObject({
    error: { code: 'console-not-signed-in' },
  });
  expect(bench.data('intent')).toEqual([]);
});

test('no role of production is opened where the playbook is for test accounts', async () => {
  await signIn();
  for (const { roles } of bench.desk.run!.plan.steps) {
    for (const need of roles) Object.assign(need, { environment: 'non-production' });
  }
  const before = bench.opened.length;
  expect(await openConsole(bench.desk, wish)).toMatchObject({
    error: { code: 'account-not-marked', params: { account: '444455556666' } },
  });
  expect(bench.opened).toHaveLength(before);
});

test('a step that is not the current one is no place to record it at', async () => {
  await signIn();
  const before = bench.data('intent').length;
  expect(await openConsole(bench.desk, { ...wish, path: 'next' })).toMatchObject({
    error: { code: 'step-not-current' },
  });
  expect(bench.data('intent')).toHaveLength(before);
});

test('the link opens after its intent, and the read-back is of the role’s account', async () => {
  await signIn();
  await openConsole(bench.desk, wish);
  expect(bench.opened.at(-1)?.[1]).toContain('switchrole?account=444455556666');
  expect(bench.data('intent').at(-1)).toMatchObject({
    call: 'signin:SwitchRole',
    role: 'arn:aws:iam::444455556666:role/BREAK-GLASS-RESPONDER',
    path,
  });
  const own = await confirmConsole(bench.desk, { ...wish, digits: '3333', nameSeen: true });
  expect(own).toMatchObject({ error: { code: 'wrong-account' } });
  await openConsole(bench.desk, wish);
  await confirmConsole(bench.desk, { ...wish, digits: '6666', nameSeen: true });
  expect(bench.data('step.done')).toMatchObject([{ path, how: 'person' }]);
  expect(bench.data('session.start').at(-1)).toMatchObject({
    kind: 'console',
    role: 'responder',
    arn: 'arn:aws:sts::444455556666:assumed-role/BREAK-GLASS-RESPONDER/sato',
    chained: true,
  });
});

test('a role lasts no longer than it may, nor than the sign-in it came from', async () => {
  await signIn();
  bench.now += 11.5 * HOUR;
  await confirmConsole(bench.desk, { ...wish, digits: '6666', nameSeen: true });
  const [user, role] = [...bench.desk.consoleSessions.values()];
  expect(role?.latest).toBe(user?.latest);
  bench.now += HOUR;
  await dropExpired(bench.desk);
  expect(bench.desk.consoleSessions.size).toBe(0);
  expect(bench.data('session.end')).toMatchObject([{ why: 'expired' }, { why: 'expired' }]);
});

test('the sign-in takes its roles along when it ends', async () => {
  await signIn();
  await confirmConsole(bench.desk, { ...wish, digits: '6666', nameSeen: true });
  const [user = ''] = bench.desk.consoleSessions.keys();
  await endSession(bench.desk, user);
  expect(bench.data('session.end')).toHaveLength(2);
  expect(bench.wiped).toBe(1);
});
