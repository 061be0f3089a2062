import { expect, test } from 'vitest';
import { endAllSessions } from '../../main/actions/end-session.ts';
import { renewSession } from '../../main/actions/renew-session.ts';
import { closeSignIn } from '../../main/actions/sign-in.ts';
import { submitCode } from '../../main/actions/submit-code.ts';
import { err } from '../../main/core/result.ts';
import { awsFailure } from '../fakes/aws.ts';
import { endsOf, heldBy, renewalBench } from '../fakes/renewal-bench.ts';

const MINUTE = 60_000;

test('a refused code leaves the old base session held, and the assistant open', async () => {
  const bench = await renewalBench();
  const old = heldBy(bench, 'base');
  bench.now += 30 * MINUTE;
  expect(await renewSession(bench.desk, old.id)).toMatchObject({ ok: true });
  expect(bench.desk.signIn?.stage).toBe('code');
  const { getSessionToken } = bench.aws.sts;
  bench.aws.sts.getSessionToken = () => Promise.resolve(err(awsFailure('mfa-code-refused')));
  expect(await submitCode(bench.desk, '222222')).toMatchObject({ ok: false });
  expect(heldBy(bench, 'base')).toBe(old);
  bench.aws.sts.getSessionToken = getSessionToken;
  bench.now += MINUTE;
  expect(await submitCode(bench.desk, '333333')).toMatchObject({ ok: true });
  expect(heldBy(bench, 'base').id).not.toBe(old.id);
  expect(endsOf(bench)).toContain('replaced');
  expect(bench.desk.signIn).toBeUndefined();
});

test('a code that comes after the renewal was called off opens a session of its own', async () => {
  const bench = await renewalBench();
  const { id } = heldBy(bench, 'base');
  bench.now += MINUTE;
  await renewSession(bench.desk, id);
  closeSignIn(bench.desk);
  expect(bench.desk.renewing).toBeUndefined();
});

test('all sessions ended: what was asked for to renew one is not kept', async () => {
  const bench = await renewalBench();
  const { id } = heldBy(bench, 'base');
  bench.now += MINUTE;
  await renewSession(bench.desk, id);
  await endAllSessions(bench.desk);
  expect(await submitCode(bench.desk, '222222')).toMatchObject({ ok: false });
  expect(bench.desk.sessions.size).toBe(0);
});

test('a role whose base session is over takes one code, and follows by itself', async () => {
  const bench = await renewalBench();
  const [base, role] = [heldBy(bench, 'base'), heldBy(bench, 'role')];
  const limited = { ...role, role: { ...role.role!, trust: { ...role.role!.trust } } };
  Object.assign(limited.role.trust, { mfaMaxAgeSeconds: 1_800 });
  bench.desk.sessions.set(role.id, limited);
  bench.now += 30 * MINUTE;
  expect(await renewSession(bench.desk, role.id)).toMatchObject({ ok: true });
  expect(heldBy(bench, 'role')).toBe(limited);
  expect(await submitCode(bench.desk, '222222')).toMatchObject({ ok: true });
  expect(heldBy(bench, 'base').id).not.toBe(base.id);
  expect(heldBy(bench, 'role').id).not.toBe(role.id);
  expect(endsOf(bench).filter((why) => why === 'replaced')).toHaveLength(2);
});

test('a role straight from the key is read back before its code', async () => {
  const bench = await renewalBench('direct');
  const old = heldBy(bench, 'role');
  bench.now += 30 * MINUTE;
  expect(await renewSession(bench.desk, old.id)).toMatchObject({ ok: true });
  expect(bench.readBacks.at(-1)?.question.en).toBe('Renew the session of BREAK-GLASS-RESPONDER?');
  expect(await submitCode(bench.desk, '222222')).toMatchObject({ ok: true });
  expect(heldBy(bench, 'role').request).toEqual(old.request);
  expect(endsOf(bench)).toEqual(['replaced', undefined]);
});
