import { beforeEach, expect, test } from 'vitest';
import { endAllSessions } from '../../../main/actions/end-session.ts';
import { openConsole } from '../../../main/actions/handoff/open-console.ts';
import { forgetSpent, withdrawAll } from '../../../main/actions/handoff/withdraw.ts';
import { askDoor, handoffBench, type Said } from '../../fakes/handoff.ts';

let bench: Awaited<ReturnType<typeof handoffBench>>;
let link: string;
let token: string;
let opens: boolean;

beforeEach(async () => {
  bench = await handoffBench();
  [link, token, opens] = ['', 'token', true];
  const { desk } = bench;
  desk.run = { ...desk.run!, mode: 'incident' };
  const signinToken = () => Promise.resolve({ ok: true, value: token });
  Object.assign(desk.ports.handoff!, { federation: () => Promise.resolve({ signinToken }) });
  Object.assign(desk.ports.desktop, {
    openDoorLink: (url: string) => Promise.resolve(((link = url), opens)),
  });
});

const open = () => openConsole(bench.desk, bench.session);
/** What a browser sends that was started with an address. */
const BROWSER = { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' };
const browse = (headers = {}): Promise<Said> => askDoor(link, { ...BROWSER, ...headers });

function told(): readonly unknown[] {
  const entries = bench.journals.logs[0]?.entries ?? [];
  return entries.flatMap((entry) =>
    entry.type === 'handout' ? [[entry.data.event, entry.data.why]] : [],
  );
}

test('the browser is sent on once, leaves no trace of it, and the door shuts', async () => {
  expect(await open()).toMatchObject({ ok: true });
  const [first, second] = await Promise.all([browse(), browse()]);
  expect([first.status, second.status].sort()).toEqual([302, 404]);
  const { headers } = [first, second].find(({ status }) => status === 302)!;
  expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });
  expect(headers.location).toContain('SigninToken=token');
  expect(told().map((line) => (line as string[])[0])).toEqual(['granted', 'fetched']);
  if (process.platform === 'linux') {
    expect(JSON.stringify(bench.journals.logs)).toContain(`"by":{"pid":${String(process.pid)}`);
  }
  await expect(browse()).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

test.each([
  ['by a page elsewhere', { 'sec-fetch-site': 'cross-site' }],
  ['by a script', { 'sec-fetch-mode': 'cors' }],
  ['with an origin', { origin: 'https://evil.example' }],
  ['under a rebound name', { host: 'rebound.example' }],
])('asked for %s, the link stays for the browser it is for', async (_, headers) => {
  await open();
  const said = await browse(headers);
  expect([said.status, said.headers.location]).toEqual([404, undefined]);
  expect((await browse()).status).toBe(302);
});

test('after half a minute the link is over, and the door shuts', async () => {
  await open();
  bench.now += 30_000;
  expect((await browse()).status).toBe(404);
  forgetSpent(bench.desk);
  expect([bench.desk.handoff.links.size, bench.desk.handoff.door]).toEqual([0, undefined]);
});

test.each([
  ['withdrawn', 'person', () => withdrawAll(bench.desk)],
  ['the session ended', 'session-over', () => endAllSessions(bench.desk)],
] as const)('%s before the browser came: the link is gone', async (_, why, act) => {
  await open();
  await act();
  await expect(browse()).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  expect(told()).toEqual([
    ['granted', undefined],
    ['withdrawn', why],
  ]);
});

test('a browser that does not start takes the link back', async () => {
  opens = false;
  expect(await open()).toMatchObject({ error: { code: 'handoff-not-opened' } });
  expect(told().at(-1)).toEqual(['withdrawn', 'not-opened']);
  expect(bench.desk.handoff.door).toBeUndefined();
});

test('a long token is handed on; one that makes no link is refused before anything is written', async () => {
  token = 'x'.repeat(5_000);
  await open();
  expect((await browse()).headers.location).toContain(token);
  const before = told().length;
  token = 'x'.repeat(9_000);
  expect(await open()).toMatchObject({ error: { code: 'handoff-not-opened' } });
  expect(told()).toHaveLength(before);
});
