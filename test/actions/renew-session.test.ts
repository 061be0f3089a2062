import { expect, test } from 'vitest';
import { endSession } from '../../main/actions/end-session.ts';
import { renewSession } from '../../main/actions/renew-session.ts';
import { err } from '../../main/core/result.ts';
import { awsFailure } from '../fakes/aws.ts';
import { endsOf, heldBy, renewalBench } from '../fakes/renewal-bench.ts';

const MINUTE = 60_000;

test('a refusal of AWS, or a no of the person, leaves the old one held', async () => {
  const bench = await renewalBench();
  const old = heldBy(bench, 'role');
  const { assumeRole } = bench.aws.sts;
  bench.aws.sts.assumeRole = () => Promise.resolve(err(awsFailure('assume-role-denied')));
  expect(await renewSession(bench.desk, old.id)).toMatchObject({
    error: { code: 'assume-role-denied' },
  });
  bench.aws.sts.assumeRole = assumeRole;
  bench.answer = () => ({ accepted: false, typed: '' });
  expect(await renewSession(bench.desk, old.id)).toMatchObject({
    error: { code: 'confirmation-declined' },
  });
  expect(heldBy(bench, 'role')).toBe(old);
  expect(endsOf(bench)).toEqual([undefined, undefined]);
});

test('ended while it is read back, it is not renewed', async () => {
  const bench = await renewalBench();
  const old = heldBy(bench, 'role');
  bench.answer = () => {
    void endSession(bench.desk, old.id);
    return { accepted: true, typed: '' };
  };
  const sent = bench.aws.calls.length;
  expect(await renewSession(bench.desk, old.id)).toMatchObject({ error: { code: 'no-session' } });
  expect(bench.aws.calls).toHaveLength(sent);
  expect(() => heldBy(bench, 'role')).toThrow();
});

test('a second press while it is renewed finds it busy', async () => {
  const bench = await renewalBench();
  const { id } = heldBy(bench, 'role');
  const [first, second] = await Promise.all([
    renewSession(bench.desk, id),
    renewSession(bench.desk, id),
  ]);
  expect(first).toMatchObject({ ok: true });
  expect(second).toMatchObject({ error: { code: 'busy' } });
});

test('a chained role is renewed from the base session, without a code, in the same place', async () => {
  const bench = await renewalBench();
  const old = heldBy(bench, 'role');
  bench.now += 30 * MINUTE;
  expect(await renewSession(bench.desk, old.id)).toMatchObject({ ok: true });
  const renewed = heldBy(bench, 'role');
  expect(renewed.expiresAt).toBe(old.expiresAt + 30 * MINUTE);
  expect(renewed.request).toEqual(old.request);
  expect(endsOf(bench)).toEqual([undefined, 'replaced', undefined]);
  expect(bench.desk.run?.state.sessions[renewed.id]?.session.replaces).toBe(old.id);
  expect(bench.aws.calls.filter((call) => call.startsWith('sts:GetSessionToken'))).toHaveLength(1);
  expect(bench.readBacks.at(-1)?.question.en).toBe('Renew the session of BREAK-GLASS-RESPONDER?');
});
