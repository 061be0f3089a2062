import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { endAllSessions, endSession } from '../../../main/actions/end-session.ts';
import { give } from '../../../main/actions/handoff/give.ts';
import { openGrants } from '../../../main/actions/handoff/grant.ts';
import { forgetSpent, withdraw, withdrawAll } from '../../../main/actions/handoff/withdraw.ts';
import { leaveApp } from '../../../main/actions/leave-app.ts';
import { lockVault } from '../../../main/actions/vault/opened.ts';
import { grantViews } from '../../../main/ipc/views/handoff-view.ts';
import { askDoor, grantIn, handoffBench } from '../../fakes/handoff.ts';

let bench: Awaited<ReturnType<typeof handoffBench>>;
let door: { readonly uri: string; readonly token: string };

beforeEach(async () => {
  bench = await handoffBench();
  await give(bench.desk, { session: bench.session, to: 'process', name: 'terraform' });
  const [grant] = openGrants(bench.desk.handoff);
  door = grantIn(bench.root, grant!.id);
});

const files = (): readonly string[] => {
  try {
    return readdirSync(join(bench.root, 'handoff'));
  } catch {
    return [];
  }
};

test.each([
  ['a person', 'person', () => withdrawAll(bench.desk)],
  ['the end of its session', 'session-over', () => endSession(bench.desk, bench.session)],
  ['the end of all sessions', 'session-over', () => endAllSessions(bench.desk)],
  ['a locked screen, also without a vault', 'lock', () => lockVault(bench.desk, 'screen')],
  ['leaving the app', 'quit', () => leaveApp(bench.desk)],
] as const)(
  '%s withdraws it: nobody listens, no file is left, the log says why',
  async (_, why, act) => {
    await act();
    await expect(askDoor(door.uri, { authorization: door.token })).rejects.toThrow();
    expect(files()).toEqual([]);
    const told = bench.journals.logs[0]?.entries.filter(({ type }) => type === 'handout').at(-1);
    expect(told).toMatchObject({ data: { event: 'withdrawn', why, count: 0 } });
  },
);

test('what was fetched stays on the list until it dies, and the log says until when', async () => {
  await askDoor(door.uri, { authorization: door.token });
  const [grant] = openGrants(bench.desk.handoff);
  await withdraw(bench.desk, grant!.id);
  const until = Date.parse('2026-01-01T01:00:00Z');
  expect(grantViews(bench.desk)).toMatchObject([{ fetched: 1, livesUntil: until }]);
  expect(grantViews(bench.desk)[0]).not.toHaveProperty('line');
  const told = bench.journals.logs[0]?.entries.filter(({ type }) => type === 'handout').at(-1);
  expect(told).toMatchObject({ data: { count: 1, until: '2026-01-01T01:00:00.000Z' } });
  bench.now = until - 1;
  forgetSpent(bench.desk);
  expect(grantViews(bench.desk)).toHaveLength(1);
  bench.now = until;
  forgetSpent(bench.desk);
  expect(grantViews(bench.desk)).toEqual([]);
});

test('a grant is withdrawn once', async () => {
  const [grant] = openGrants(bench.desk.handoff);
  expect(await withdraw(bench.desk, grant!.id)).toMatchObject({ ok: true });
  expect(await withdraw(bench.desk, grant!.id)).toMatchObject({
    error: { code: 'handoff-no-such-grant' },
  });
});
