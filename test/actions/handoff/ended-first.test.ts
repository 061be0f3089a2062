import { expect, test } from 'vitest';
import { endAllSessions, endSession } from '../../../main/actions/end-session.ts';
import { answerDoor } from '../../../main/actions/handoff/door.ts';
import { give } from '../../../main/actions/handoff/give.ts';
import { openGrants } from '../../../main/actions/handoff/grant.ts';
import type { ActiveRun } from '../../../main/actions/desk.ts';
import { grantIn, handoffBench } from '../../fakes/handoff.ts';

test.each([
  ['all sessions', endAllSessions],
  ['its session', endSession],
])('the end of %s stops the door before the terminal has ended', async (_, end) => {
  const { desk, session, root } = await handoffBench();
  await give(desk, { session, to: 'process', name: 'terraform' });
  const [grant] = openGrants(desk.handoff);
  const { token } = grantIn(root, grant!.id);
  let over: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (over = resolve));
  const terminal = {
    session: desk.sessions.get(session),
    terminal: { end: () => ended },
    keep: () => undefined,
    kept: Promise.resolve(),
    finished: Promise.resolve(),
  };
  Object.assign(desk.run!, { terminal: terminal as unknown as ActiveRun['terminal'] });
  Object.assign(desk.ports.timer, { sleep: () => new Promise(() => undefined) });
  const ending = end(desk, session);
  const asked = { grant: grant!.id, token, asker: () => Promise.resolve(undefined) };
  const said = await answerDoor(desk, asked);
  expect(said.status).toBe(403);
  expect(said.body).not.toContain('fake-secret');
  over();
  expect(await ending).toMatchObject({ ok: true });
});
