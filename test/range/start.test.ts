import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { startRange } from '../../main/range/start.ts';
import { RangeStartError } from '../../main/range/range-start-error.ts';
import { signedCall } from './support/signed-call.ts';
import { startTestRange, temporaryFolder } from './support/start-test-range.ts';

test('an unknown scenario names those there are', async () => {
  await expect(startRange({ world: 'flood' })).rejects.toThrow(
    'no scenario "flood"; there is: sso-outage',
  );
});

test('a port in use is named, and the ports opened before it are closed again', async () => {
  const server = createServer();
  const taken = await new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port)),
  );
  const start = startRange({ world: 'sso-outage', ports: [0, taken] });
  await expect(start).rejects.toThrow(
    `port ${taken} on 127.0.0.1 cannot be used: another program listens there`,
  );
  await expect(start).rejects.toBeInstanceOf(RangeStartError);
  server.close();
});

test.each([
  ['nonsense', 'is not a range'],
  ['{"format":"breakglass-range/9"}', 'move it aside'],
])('a memory that cannot be read is left as it is: %s', async (text, message) => {
  const stateFile = `${temporaryFolder()}/range-state.json`;
  writeFileSync(stateFile, text);
  await expect(startRange({ world: 'sso-outage', stateFile })).rejects.toThrow(message);
  expect(readFileSync(stateFile, 'utf8')).toBe(text);
});

test('a clock speed must be above zero', async () => {
  await expect(startRange({ world: 'sso-outage', speed: 0 })).rejects.toThrow('clock speed 0');
});

test('listens on loopback only, one port per Region, and tells who is in it', async () => {
  const range = await startTestRange();
  expect(range.endpoints.map(({ region }) => region)).toEqual([
    'ap-northeast-1',
    'ap-southeast-1',
    'us-west-2',
  ]);
  for (const { endpoint } of range.endpoints)
    expect(endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(range).toMatchObject({
    account: '111122223333',
    user: 'sato-break-glass',
    mfaSerial: 'arn:aws:iam::111122223333:mfa/sato-break-glass',
    instanceIds: ['i-0a7f3c91d2e84b605', 'i-0c58e1b7740fd2a93'],
  });
  expect(range.accessKeyId).toMatch(/^AKIA[A-Z2-7]{16}$/);
  expect(range.secretAccessKey).toHaveLength(40);
  expect(range.mfaSecretBase32).toMatch(/^[A-Z2-7]{32}$/);
});

test('the same randomness gives the same range; another gives other keys', async () => {
  const random = (fill: number) => (count: number) => new Uint8Array(count).fill(fill);
  const [one, same, other] = await Promise.all(
    [1, 1, 2].map((fill) => startTestRange({ random: random(fill) })),
  );
  expect(same!.accessKeyId).toBe(one!.accessKeyId);
  expect(same!.secretAccessKey).toBe(one!.secretAccessKey);
  expect(other!.secretAccessKey).not.toBe(one!.secretAccessKey);
});

test('what is kept on disk has no key, code or token in it, and sessions live on', async () => {
  const stateFile = `${temporaryFolder()}/deep/range-state.json`;
  const range = await startTestRange({ stateFile });
  const { code } = range.practiceCode();
  const form = { Action: 'GetSessionToken', SerialNumber: range.mfaSerial, TokenCode: code };
  const { text } = await signedCall({ ...range.endpoints[0]!, credentials: range, form });
  const part = (name: string): string =>
    new RegExp(`<${name}>(.*?)</${name}>`).exec(text)?.[1] ?? '';
  const session = {
    accessKeyId: part('AccessKeyId'),
    secretAccessKey: part('SecretAccessKey'),
    sessionToken: part('SessionToken'),
  };
  const kept = readFileSync(stateFile, 'utf8');
  expect(kept).toContain(session.accessKeyId);
  for (const secret of [
    session.secretAccessKey,
    session.sessionToken,
    range.secretAccessKey,
    range.mfaSecretBase32,
  ]) {
    expect(secret.length).toBeGreaterThan(20);
    expect(kept).not.toContain(secret);
  }
  await range.close();
  const again = await startTestRange({ stateFile });
  const identity = { Action: 'GetCallerIdentity' };
  const answer = await signedCall({ ...again.endpoints[0]!, credentials: session, form: identity });
  expect(answer.status).toBe(200);
});
