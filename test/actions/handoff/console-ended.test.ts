import { beforeEach, expect, test } from 'vitest';
import { endAllSessions } from '../../../main/actions/end-session.ts';
import { openConsole } from '../../../main/actions/handoff/open-console.ts';
import { handoffBench } from '../../fakes/handoff.ts';

let bench: Awaited<ReturnType<typeof handoffBench>>;
const opened: string[] = [];
let asked = 0;
let whenAsked: () => Promise<unknown>;

beforeEach(async () => {
  bench = await handoffBench();
  opened.length = 0;
  asked = 0;
  whenAsked = () => Promise.resolve();
  const { desk } = bench;
  desk.run = { ...desk.run!, mode: 'incident' };
  Object.assign(desk.ports.desktop, {
    openDoorLink: (url: string) => Promise.resolve(opened.push(url) > 0),
  });
  const signinToken = async (): Promise<unknown> => {
    asked += 1;
    await whenAsked();
    return { ok: true, value: 'token' };
  };
  Object.assign(desk.ports.handoff!, { federation: () => Promise.resolve({ signinToken }) });
});

test('no token is asked for when all sessions ended while it was read back', async () => {
  const { desk, session } = bench;
  Object.assign(desk.ports.desktop, {
    confirm: async () => {
      await endAllSessions(desk);
      return { accepted: true, typed: '' };
    },
  });
  expect(await openConsole(desk, session)).toMatchObject({ error: { code: 'no-session' } });
  expect([asked, opened]).toEqual([0, []]);
});

test('a token that comes after the end opens nothing, and the log says so', async () => {
  const { desk, session } = bench;
  whenAsked = () => endAllSessions(desk);
  expect(await openConsole(desk, session)).toMatchObject({ error: { code: 'no-session' } });
  expect([asked, opened]).toEqual([1, []]);
  const told = bench.journals.logs[0]?.entries.at(-1);
  expect(told).toMatchObject({
    type: 'handout',
    data: { to: 'console', event: 'refused', why: 'session-over' },
  });
});
