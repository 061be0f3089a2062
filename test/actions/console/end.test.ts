import { beforeEach, expect, test } from 'vitest';
import { confirmConsole } from '../../../main/actions/console/confirm.ts';
import { openConsole } from '../../../main/actions/console/open.ts';
import { endAllSessions, endSession } from '../../../main/actions/end-session.ts';
import { consoleBench, type ConsoleBench } from '../../fakes/console-bench.ts';
import { step } from '../../fakes/plans.ts';

let bench: ConsoleBench;

beforeEach(async () => {
  bench = await consoleBench([step('sign-in', { kind: 'sign-in' }), step('next')]);
});

const read = (digits: string) => confirmConsole(bench.desk, { digits, nameSeen: true });

test('a session ends with its private profile wiped, and its line in the log', async () => {
  await openConsole(bench.desk, {});
  await read('3333');
  const [id = ''] = bench.desk.consoleSessions.keys();
  await endSession(bench.desk, id);
  expect(bench.wiped).toBe(1);
  expect(bench.data('session.end')).toMatchObject([{ why: 'ended' }]);
  expect(bench.opened).toHaveLength(1);
});

test('in the person’s own browser the sign-out page opens at the end', async () => {
  await openConsole(bench.desk, { own: true });
  await read('3333');
  await endAllSessions(bench.desk);
  expect(bench.opened.map(([where]) => where)).toEqual(['default', 'default']);
  expect(bench.opened.at(-1)?.[1]).toContain('Action=logout');
});

test('signing in again ends the session before it in the log as well', async () => {
  await read('3333');
  const [before = ''] = bench.desk.consoleSessions.keys();
  await read('3333');
  expect(bench.data('session.end')).toMatchObject([{ session: before, why: 'ended' }]);
  expect(bench.desk.consoleSessions.size).toBe(1);
});

test('a log that takes nothing more does not keep the private profile', async () => {
  await openConsole(bench.desk, {});
  await read('3333');
  const [id = ''] = bench.desk.consoleSessions.keys();
  await bench.desk.run?.journal.close('finished');
  expect(await endSession(bench.desk, id)).toMatchObject({ error: { code: 'log-closed' } });
  expect(bench.wiped).toBe(1);
});
