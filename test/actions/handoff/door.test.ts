import { connect } from 'node:net';
import { beforeEach, describe, expect, test } from 'vitest';
import { give } from '../../../main/actions/handoff/give.ts';
import { openGrants } from '../../../main/actions/handoff/grant.ts';
import { withdraw } from '../../../main/actions/handoff/withdraw.ts';
import { askDoor, grantIn, handoffBench } from '../../fakes/handoff.ts';

let bench: Awaited<ReturnType<typeof handoffBench>>;
let mine: { readonly uri: string; readonly token: string };
let other: typeof mine;

beforeEach(async () => {
  bench = await handoffBench();
  const { desk, session, root } = bench;
  await give(desk, { session, to: 'process', name: 'terraform' });
  await give(desk, { session, to: 'process', name: 'packer' });
  const [one, two] = openGrants(desk.handoff);
  mine = grantIn(root, one!.id);
  other = grantIn(root, two!.id);
});

function handouts(event: string): readonly unknown[] {
  const [log] = bench.journals.logs;
  return (log?.entries ?? []).filter(
    (entry) => entry.type === 'handout' && entry.data.event === event,
  );
}

function securityCodes(): readonly string[] {
  const entries = bench.journals.logs[0]?.entries ?? [];
  return entries.flatMap((entry) => (entry.type === 'security' ? [entry.data.code] : []));
}

test('a tool with its own token is given the session, and it is in the log first', async () => {
  const { status, body, headers } = await askDoor(mine.uri, { authorization: mine.token });
  expect(status).toBe(200);
  expect(body).toEqual({
    AccessKeyId: 'ASIAFAKE',
    SecretAccessKey: 'fake-secret',
    Token: 'fake-token',
    Expiration: '2026-01-01T01:00:00Z',
    AccountId: '444455556666',
  });
  expect(headers['cache-control']).toBe('no-store');
  expect(headers).not.toHaveProperty('access-control-allow-origin');
  expect(handouts('fetched')).toMatchObject([
    { data: { name: 'terraform', to: 'process', until: '2026-01-01T01:00:00.000Z' } },
  ]);
  const [grant] = openGrants(bench.desk.handoff);
  expect(grant).toMatchObject({ fetched: 1, livesUntil: Date.parse('2026-01-01T01:00:00Z') });
  // On Linux the asking process is named: here it is this very one.
  if (process.platform === 'linux') expect(grant?.lastBy?.pid).toBe(process.pid);
});

describe('nothing is given, and the log is told once,', () => {
  test.each([
    ['without a token', () => askDoor(mine.uri, {}), 403, 'handoff-token'],
    [
      'for another grant’s token',
      () => askDoor(mine.uri, { authorization: other.token }),
      403,
      'handoff-token',
    ],
    [
      'for a token that is one character short',
      () => askDoor(mine.uri, { authorization: mine.token.slice(1) }),
      403,
      'handoff-token',
    ],
    [
      'for a grant that is not there',
      () =>
        askDoor(mine.uri.replace(/[^/]+$/, '00000000-0000-4000-8000-000000000000'), {
          authorization: mine.token,
        }),
      403,
      'handoff-token',
    ],
    [
      'for a rebound name',
      () => askDoor(mine.uri, { authorization: mine.token, host: 'rebound.example:80' }),
      404,
      'handoff-host',
    ],
    [
      'for localhost, which a name server may answer for',
      () =>
        askDoor(mine.uri, {
          authorization: mine.token,
          host: `localhost:${new URL(mine.uri).port}`,
        }),
      404,
      'handoff-host',
    ],
    [
      'for the address without its port',
      () => askDoor(mine.uri, { authorization: mine.token, host: '127.0.0.1' }),
      404,
      'handoff-host',
    ],
    [
      'by HEAD',
      () => askDoor(mine.uri, { authorization: mine.token }, 'HEAD'),
      404,
      'handoff-method',
    ],
    [
      'by POST',
      () => askDoor(mine.uri, { authorization: mine.token }, 'POST'),
      404,
      'handoff-method',
    ],
    [
      'by a browser’s preflight',
      () => askDoor(mine.uri, { origin: 'https://evil.example' }, 'OPTIONS'),
      404,
      'handoff-method',
    ],
    [
      'to a page in a browser',
      () => askDoor(mine.uri, { authorization: mine.token, origin: 'https://evil.example' }),
      404,
      'handoff-browser',
    ],
    [
      'on another path',
      () => askDoor(`${mine.uri}/../`, { authorization: mine.token }),
      404,
      'handoff-path',
    ],
  ] as const)('%s', async (_, ask, status, code) => {
    for (let again = 0; again < 3; again += 1) {
      const said = await ask();
      expect(said.status).toBe(status);
      expect(JSON.stringify(said.body)).not.toContain('fake-');
    }
    expect(handouts('fetched')).toEqual([]);
    expect(securityCodes()).toEqual([code]);
  });
});

test('what is sent behind a request on the same connection is never looked at', async () => {
  const { port, pathname } = new URL(mine.uri);
  const one = `GET ${pathname} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: ${mine.token}\r\n\r\n`;
  const text = await new Promise<string>((resolve) => {
    let said = '';
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(one.repeat(5)));
    socket.on('data', (part) => (said += part.toString('utf8')));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(said));
  });
  expect(text.split('HTTP/1.1 200').length - 1).toBeLessThanOrEqual(1);
  expect(handouts('fetched').length).toBeLessThanOrEqual(1);
});

test('a tool gone wild is stopped after 60 a minute: one line says so, and the next minute is new', async () => {
  const statuses: number[] = [];
  for (let batch = 0; batch < 20; batch += 1) {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => askDoor(mine.uri, { authorization: mine.token })),
    );
    statuses.push(...answers.map(({ status }) => status));
  }
  expect(statuses.filter((status) => status === 200)).toHaveLength(60);
  expect(statuses.filter((status) => status === 429)).toHaveLength(940);
  expect(handouts('fetched')).toHaveLength(60);
  expect(handouts('refused')).toMatchObject([{ data: { why: 'too-often' } }]);
  expect((await askDoor(other.uri, { authorization: other.token })).status).toBe(200);
  bench.now += 60_000;
  expect((await askDoor(mine.uri, { authorization: mine.token })).status).toBe(200);
});

test('after its withdrawal a tool is told so; after the last one nobody listens', async () => {
  const [one, two] = openGrants(bench.desk.handoff);
  await withdraw(bench.desk, one!.id);
  const said = await askDoor(mine.uri, { authorization: mine.token });
  expect(said).toMatchObject({ status: 403, body: { Code: 'Withdrawn' } });
  expect((await askDoor(other.uri, { authorization: other.token })).status).toBe(200);
  await withdraw(bench.desk, two!.id);
  await expect(askDoor(other.uri, { authorization: other.token })).rejects.toMatchObject({
    code: 'ECONNREFUSED',
  });
});

test('a session that is over gives nothing, whoever asks', async () => {
  bench.now += 3_600_000;
  const said = await askDoor(mine.uri, { authorization: mine.token });
  expect(said).toMatchObject({ status: 403, body: { Code: 'SessionOver' } });
  expect(handouts('fetched')).toEqual([]);
});
