import { beforeEach, expect, test } from 'vitest';
import { confirmConsole } from '../../../main/actions/console/confirm.ts';
import { openConsole } from '../../../main/actions/console/open.ts';
import { chooseUser } from '../../../main/actions/sign-in.ts';
import { consoleView } from '../../../main/ipc/views/console-view.ts';
import { consoleBench, type ConsoleBench } from '../../fakes/console-bench.ts';
import { consoleKit } from '../../fakes/console-kit.ts';
import { step } from '../../fakes/plans.ts';

const SATO = 'arn:aws:iam::111122223333:user/sato';
const TANAKA = 'arn:aws:iam::111122223333:user/tanaka';
let bench: ConsoleBench;

/** A kit with two users in one account: the digits are the same for both. */
beforeEach(async () => {
  const kit = consoleKit();
  const users = kit.users.flatMap((user) => [user, { ...user, name: 'tanaka', arn: TANAKA }]);
  bench = await consoleBench([step('sign-in', { kind: 'sign-in' }), step('next')], {
    ...kit,
    users,
  });
});

const seen = (digits: string, role?: string) =>
  confirmConsole(bench.desk, { digits, nameSeen: true, ...(role ? { role } : {}) });

test('a sign-in meant for one user is not settled by the word about another', async () => {
  await openConsole(bench.desk, {});
  chooseUser(bench.desk, 'tanaka', '');
  expect(consoleView(bench.desk, bench.desk.run!)).not.toHaveProperty('opened');
  expect(await seen('3333')).toMatchObject({ ok: true });
  const [first, second, ...more] = bench.data('intent');
  expect([first?.['principal'], second?.['principal'], more]).toEqual([SATO, TANAKA, []]);
  expect(bench.data('outcome')).toMatchObject([
    { id: first?.['id'], status: 'cancelled' },
    { id: second?.['id'], status: 'ok' },
  ]);
  expect(bench.data('session.start')).toMatchObject([{ arn: TANAKA, intent: second?.['id'] }]);
});

test('a role is of the user who is signed in, whoever the assistant shows by then', async () => {
  await openConsole(bench.desk, {});
  await seen('3333');
  chooseUser(bench.desk, 'tanaka', '');
  await openConsole(bench.desk, { role: 'readonly' });
  expect(await seen('6666', 'readonly')).toMatchObject({ ok: true });
  expect(bench.data('intent').at(-1)).toMatchObject({ principal: SATO });
  expect(bench.data('session.start').at(-1)).toMatchObject({
    arn: 'arn:aws:sts::444455556666:assumed-role/BREAK-GLASS-READONLY/sato',
  });
});

test('digits that two accounts of the kit end with prove neither of them', async () => {
  bench.desk.run!.kit = {
    ...bench.desk.run!.kit!,
    accounts: [
      { id: '111122223333', alias: 'example-security', environment: 'security' },
      { id: '444455553333', alias: 'example-web', environment: 'production' },
    ],
  };
  expect(consoleView(bench.desk, bench.desk.run!)).toMatchObject({ digits: 6 });
  expect(await seen('3333')).toMatchObject({
    error: { code: 'wrong-account', params: { expected: '223333' } },
  });
  expect(await seen('223333')).toMatchObject({ ok: true });
});

test('roles switched to by one user are not of the next who signs in', async () => {
  await seen('3333');
  await seen('6666', 'readonly');
  chooseUser(bench.desk, 'tanaka', '');
  await seen('3333');
  const open = [...bench.desk.consoleSessions.values()].map(({ user, role }) => [user, role?.id]);
  expect(open).toEqual([['tanaka', undefined]]);
});
