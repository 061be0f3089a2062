import { describe, expect, test } from 'vitest';
import { assumeRole } from '../../../main/actions/assume-role.ts';
import { closeRun } from '../../../main/actions/close-run.ts';
import { mayAsk, refusedIntent } from '../../../main/actions/drill/limits.ts';
import { mayCall } from '../../../main/actions/reach.ts';
import { record } from '../../../main/actions/record.ts';
import { chooseUser, openSignIn } from '../../../main/actions/sign-in.ts';
import { startRun } from '../../../main/actions/start-run.ts';
import { submitSecret } from '../../../main/actions/submit-secret.ts';
import type { Payloads } from '../../../main/core/journal/payload.ts';
import {
  GAME_ACCOUNT,
  gameDay,
  gameDayBench,
  gameDayKit,
  signedInAs,
} from '../../fakes/game-day-bench.ts';
import { keyKit, kitBench } from '../../fakes/probe-bench.ts';
import { heldBy } from '../../fakes/renewal-bench.ts';

const asked = { playbook: 'PB-T', mode: 'drill', kind: 'game-day' } as const;
const PRODUCTION = 'arn:aws:iam::444455556666:role/BREAK-GLASS-RESPONDER';
const GAME_ROLE = `arn:aws:iam::${GAME_ACCOUNT}:role/GAME-DAY`;
const intent: Payloads['intent'] = {
  ...{ id: 'i', call: 'sts:AssumeRole', account: GAME_ACCOUNT, region: 'ap-northeast-1' },
  principal: `arn:aws:iam::${GAME_ACCOUNT}:user/sato-game-day`,
  role: GAME_ROLE,
};

describe('it does not begin', () => {
  test('without users and roles of its own', async () => {
    const { desk } = kitBench(keyKit());
    expect(await startRun(desk, asked)).toMatchObject({ error: { code: 'game-day-no-access' } });
    expect(desk.run).toBeUndefined();
  });

  test('where these lie in an account that is not marked', async () => {
    const kit = gameDayKit();
    const accounts = kit.accounts.map((one) =>
      one.id === GAME_ACCOUNT ? { ...one, environment: 'production' as const } : one,
    );
    const { desk } = kitBench({ ...kit, accounts });
    expect(await startRun(desk, asked)).toMatchObject({ error: { code: 'game-day-no-access' } });
  });
});

test('it signs in as its own user, takes its own role, and does what its steps do', async () => {
  const bench = await gameDayBench();
  expect(heldBy(bench, 'role').arn).toContain(GAME_ACCOUNT);
  expect(bench.desk.run?.range).toBeUndefined();
  const aws = 'https://ssm.ap-northeast-1.amazonaws.com/';
  expect(mayCall(bench.desk, true, aws)).toBe(true);
  expect(refusedIntent(bench.desk.run!, { ...intent, call: 'ssm:SendCommand' })).toBeUndefined();
});

test('the window that asks says that the accounts are real', async () => {
  const bench = await gameDayBench();
  expect(bench.readBacks.at(-1)).toMatchObject({ mode: 'drill', real: true });
});

describe('the break-glass users and roles are no way in', () => {
  test('the user is not there to be chosen', async () => {
    const { desk } = await gameDay();
    await openSignIn(desk);
    expect(desk.signIn?.user).toBe('sato-game-day');
    const serial = 'arn:aws:iam::111122223333:mfa/sato';
    expect(chooseUser(desk, 'sato', serial)).toMatchObject({ error: { code: 'no-such-user' } });
  });

  test('the user’s key is another’s', async () => {
    const bench = await gameDay();
    signedInAs(bench, 'arn:aws:iam::111122223333:user/sato');
    await openSignIn(bench.desk);
    await submitSecret(
      bench.desk,
      'AKIAIOSFODNN7EXAMPLE',
      'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
    );
    expect(bench.desk.signIn?.failure?.code).toBe('identity-differs');
  });

  test('the role is not in its kit', async () => {
    const bench = await gameDayBench();
    const kit = bench.desk.run!.kit!;
    expect(kit.roles.map(({ arn }) => arn)).toEqual([GAME_ROLE]);
    expect(await assumeRole(bench.desk, 'readonly')).toMatchObject({
      error: { code: 'no-such-role' },
    });
  });

  test.each([
    ['a role of another account', { account: '444455556666', role: PRODUCTION }, '444455556666'],
    ['a role that only says so', { role: PRODUCTION }, '444455556666'],
    ['a role that is none of the kit’s', { role: `${GAME_ROLE}-2` }, GAME_ACCOUNT],
    ['a command elsewhere', { call: 'ssm:SendCommand', account: '444455556666' }, '444455556666'],
    ['a browser elsewhere', { call: 'signin:SwitchRole', account: '444455556666' }, '444455556666'],
    [
      'an account nobody knows',
      { call: 'ssm:SendCommand', account: '000000000000' },
      '000000000000',
    ],
  ])('no intent of %s is written down', async (_what, more, account) => {
    const { desk, journals } = await gameDayBench();
    const before = journals.logs[0]?.entries.length ?? 0;
    const data = { ...intent, ...more };
    expect(await record(desk, desk.run!, { type: 'intent', data })).toMatchObject({
      ok: false,
      error: { code: 'game-day-elsewhere', params: { account } },
    });
    expect(journals.logs[0]?.entries).toHaveLength(before);
  });

  test.each([
    [{ action: 'sts:AssumeRole', role: PRODUCTION }, false],
    [{ action: 'sts:AssumeRole' }, false],
    [{ action: 'sts:AssumeRole', role: GAME_ROLE }, true],
    [{ action: 'ssm:SendCommand' }, true],
  ])('of each request: %j leaves: %s', async (call, leaves) => {
    expect(mayAsk((await gameDayBench()).desk, call)).toBe(leaves);
  });
});

test('an incident and a probe do not see what is for game days', async () => {
  for (const run of [
    { playbook: 'PB-T', mode: 'incident' },
    { playbook: 'PB-T', mode: 'drill', kind: 'probe' },
    // What no window asks for, main may be asked for.
    { playbook: 'PB-T', mode: 'incident', kind: 'game-day' },
  ] as const) {
    const { desk } = kitBench(gameDayKit());
    expect(await startRun(desk, run)).toMatchObject({ ok: true });
    expect(desk.run?.kit?.users.map(({ name }) => name)).toEqual(['sato']);
    expect(desk.run?.kit?.roles.map(({ arn }) => arn)).not.toContain(GAME_ROLE);
  }
});

test('what it changed is put right before it is finished, as in an incident', async () => {
  const { desk } = await gameDayBench();
  expect(await closeRun(desk, 'abandoned', 'Enough.')).toMatchObject({
    error: { code: 'roles-open' },
  });
});
