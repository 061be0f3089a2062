import { expect, test } from 'vitest';
import { chooseWay, otherWay } from '../../main/actions/lanes.ts';
import { chooseUser } from '../../main/actions/sign-in.ts';
import { submitSecret } from '../../main/actions/submit-secret.ts';
import { consoleBench } from '../fakes/console-bench.ts';
import { consoleKit } from '../fakes/console-kit.ts';
import { step } from '../fakes/plans.ts';

const exception = { reason: 'far away', approvedBy: 'jones', until: '2099-01-01' };
const excepted = (signed: boolean) => {
  const kit = consoleKit();
  return { ...kit, signed, users: kit.users.map((user) => ({ ...user, vault: exception })) };
};
const SECRET = 'wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY00';

test('a key of a user without an exception is refused until there is a reason, which is recorded', async () => {
  const bench = await consoleBench([step('one')]);
  expect(await submitSecret(bench.desk, 'AKIAIOSFODNN7EXAMPLE', SECRET)).toMatchObject({
    error: { code: 'key-not-excepted' },
  });
  expect(await chooseWay(bench.desk, 'sealed-key')).toMatchObject({
    error: { code: 'key-not-excepted' },
  });
  expect(bench.data('secret.reveal')).toEqual([]);
  await chooseWay(bench.desk, 'sealed-key', 'no browser starts here');
  expect(bench.data('security')).toMatchObject([{ code: 'key-without-exception' }]);
  await submitSecret(bench.desk, 'AKIAIOSFODNN7EXAMPLE', SECRET);
  expect(bench.data('secret.reveal')).toHaveLength(1);
});

test.each([
  [true, []],
  [false, ['key-not-excepted']],
])('an exception in a kit signed: %s', async (signed, refusals) => {
  const bench = await consoleBench([step('one')], excepted(signed));
  const chosen = await chooseWay(bench.desk, 'sealed-key');
  expect(chosen.ok ? [] : [chosen.error.code]).toEqual(refusals);
});

test('a way the kit does not have is refused', async () => {
  const bench = await consoleBench([step('one')], consoleKit({ lanes: ['console'] }));
  expect(await chooseWay(bench.desk, 'sealed-key')).toMatchObject({
    error: { code: 'no-such-way' },
  });
});

test.each([
  ['console', 'browser'],
  ['aws-login', 'cli'],
] as const)('with %s alone there is nothing to choose', async (lane, stage) => {
  const bench = await consoleBench([step('one')], consoleKit({ lanes: [lane] }));
  expect(bench.desk.signIn?.stage).toBe(stage);
});

test('a reason given for one user’s key is none for another’s', async () => {
  const kit = consoleKit();
  const other = { ...kit.users[0]!, name: 'jones', person: 'jones' };
  const bench = await consoleBench([step('one')], { ...kit, users: [...kit.users, other] });
  await chooseWay(bench.desk, 'sealed-key', 'no browser here');
  expect(bench.desk.signIn?.stage).toBe('credential');
  chooseUser(bench.desk, 'jones', other.mfa[1]!.serial);
  expect(bench.desk.signIn).toMatchObject({ stage: 'way', user: 'jones' });
});

test('the way is changed at any stage, and a passkey is enough in the browser', async () => {
  const bench = await consoleBench([step('one')]);
  await chooseWay(bench.desk, 'console');
  expect(chooseUser(bench.desk, 'sato', '')).toMatchObject({ ok: true });
  expect(otherWay(bench.desk)).toMatchObject({ ok: true });
  expect(bench.desk.signIn?.stage).toBe('way');
});
