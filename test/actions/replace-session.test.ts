import { expect, test } from 'vitest';
import type { ActiveRun } from '../../main/actions/desk.ts';
import { endSession } from '../../main/actions/end-session.ts';
import { answerDoor } from '../../main/actions/handoff/door.ts';
import { give } from '../../main/actions/handoff/give.ts';
import { openGrants } from '../../main/actions/handoff/grant.ts';
import { renewSession } from '../../main/actions/renew-session.ts';
import { grantIn, handoffBench } from '../fakes/handoff.ts';

const MINUTE = 60_000;

test('a tool fetches the renewed session with the token it has; its end is the new one’s', async () => {
  const bench = await handoffBench();
  const { desk, session, root } = bench;
  await give(desk, { session, to: 'process', name: 'terraform' });
  const grant = openGrants(desk.handoff)[0]!;
  const { token } = grantIn(root, grant.id);
  const ask = { grant: grant.id, token, asker: () => Promise.resolve(undefined) };
  const before = JSON.parse((await answerDoor(desk, ask)).body) as { Expiration: string };
  bench.now += 30 * MINUTE;
  expect(await renewSession(desk, session)).toMatchObject({ ok: true });
  const answer = await answerDoor(desk, ask);
  expect(answer.status).toBe(200);
  const after = JSON.parse(answer.body) as { Expiration: string };
  expect(Date.parse(after.Expiration) - Date.parse(before.Expiration)).toBe(30 * MINUTE);
  const renewed = [...desk.sessions.values()].find(({ kind }) => kind === 'role')!;
  await endSession(desk, renewed.id);
  expect((await answerDoor(desk, ask)).status).toBe(403);
});

test('a terminal keeps the session it was opened with, and ends with the one that has its place', async () => {
  const { desk, session } = await handoffBench();
  const old = desk.sessions.get(session)!;
  let ended = 0;
  const terminal = {
    session: { id: old.id, expiresAt: old.expiresAt },
    terminal: { end: () => Promise.resolve(void (ended += 1)) },
    keep: () => undefined,
    kept: Promise.resolve(),
    finished: Promise.resolve(),
  };
  Object.assign(desk.run!, { terminal: terminal as unknown as ActiveRun['terminal'] });
  await renewSession(desk, session);
  const renewed = [...desk.sessions.values()].find(({ kind }) => kind === 'role')!;
  expect(terminal.session).toEqual({ id: renewed.id, expiresAt: old.expiresAt, kept: true });
  await endSession(desk, renewed.id);
  expect(ended).toBe(1);
});
