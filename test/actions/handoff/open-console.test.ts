import { beforeEach, expect, test } from 'vitest';
import { openConsole } from '../../../main/actions/handoff/open-console.ts';
import { allowedLink, doorLink } from '../../../main/shell/allowed-links.ts';
import { askDoor, rangeHandoff } from '../../fakes/handoff.ts';

let bench: Awaited<ReturnType<typeof rangeHandoff>>;
const opened: string[] = [];

beforeEach(async () => {
  bench = await rangeHandoff();
  opened.length = 0;
  Object.assign(bench.desk.ports.desktop, {
    openDoorLink: (url: string) => {
      opened.push(url);
      return Promise.resolve(doorLink(url) === url);
    },
  });
});

/** The range goes on answering; only what is done with its token is that of an incident. */
function asIncident(): void {
  const { run } = bench.desk;
  if (run) bench.desk.run = { ...run, mode: 'incident' };
}

/** Where the door sends the browser that was started. */
async function sentTo(): Promise<URL> {
  const { status, headers } = await askDoor(opened[0] ?? '', {});
  expect(status).toBe(302);
  const to = headers.location ?? '';
  expect(allowedLink(to)).toBe(to);
  return new URL(to);
}

function recorded(): string {
  return JSON.stringify(bench.desk.run?.tail);
}

test('opens the console of the session’s Region, with a token that no record and no view has', async () => {
  asIncident();
  expect(await openConsole(bench.desk, bench.session)).toMatchObject({ ok: true });
  const url = await sentTo();
  expect(url.host).toBe('ap-northeast-1.signin.aws.amazon.com');
  expect(url.searchParams.get('Destination')).toBe(
    'https://ap-northeast-1.console.aws.amazon.com/console/home?region=ap-northeast-1',
  );
  const token = url.searchParams.get('SigninToken') ?? '';
  const endpoint = bench.range().endpoints[0]?.endpoint ?? '';
  const login = await fetch(`${endpoint}/federation${url.search}`, { redirect: 'manual' });
  expect(login.status).toBe(302);
  expect(recorded()).toContain('signin:GetSigninToken');
  expect(recorded()).toContain('"to":"console"');
  expect(recorded()).not.toContain(token);
  expect([...bench.desk.secrets]).toContain(token);
  // What the browser is started with is read by every program of this computer.
  expect(opened[0]).not.toContain(token);
});

test('in a drill the token is asked for and written down, and goes nowhere', async () => {
  expect(await openConsole(bench.desk, bench.session)).toMatchObject({ ok: true });
  expect(opened).toEqual([]);
  expect(bench.range().calls.at(-1)?.action).toBe('signin:GetSigninToken');
  expect(recorded()).toContain('"to":"console"');
});

test('a role from another session asks for no length; one that was assumed directly asks for its most', async () => {
  const asked: (number | undefined)[] = [];
  const { handoff } = bench.desk.ports;
  Object.assign(handoff ?? {}, {
    federation: () =>
      Promise.resolve({
        signinToken: (_to: unknown, _host: string, seconds?: number) => {
          asked.push(seconds);
          return Promise.resolve({ ok: true, value: 'token' });
        },
      }),
  });
  await openConsole(bench.desk, bench.session);
  const session = bench.desk.sessions.get(bench.session);
  if (session) bench.desk.sessions.set(session.id, { ...session, chained: false });
  await openConsole(bench.desk, bench.session);
  expect(asked).toEqual([undefined, 3_600]);
});

test('a Region whose sign-in host is dark is followed by the next', async () => {
  asIncident();
  const [first] = bench.range().endpoints;
  await bench.range().setFaults({ dark: { [first?.region ?? '']: 'refuses' } });
  expect(await openConsole(bench.desk, bench.session)).toMatchObject({ ok: true });
  expect((await sentTo()).host).toBe('ap-southeast-1.signin.aws.amazon.com');
});

test('refused: an MFA session, and one that AWS no longer knows, without its key in the card', async () => {
  const base = [...bench.desk.sessions.values()].find(({ kind }) => kind === 'base');
  expect(await openConsole(bench.desk, base?.id ?? '')).toMatchObject({
    error: { code: 'handoff-not-a-role' },
  });
  const session = bench.desk.sessions.get(bench.session);
  if (!session) throw new Error('no session');
  const credentials = { ...session.credentials, secretAccessKey: 'wrong-key-of-nobody' };
  bench.desk.sessions.set(session.id, { ...session, credentials });
  const refused = await openConsole(bench.desk, session.id);
  expect(refused).toMatchObject({ ok: false, error: { raw: 'Invalid credentials parameter' } });
  expect(JSON.stringify(refused)).not.toContain('wrong-key-of-nobody');
  expect(opened).toEqual([]);
});
