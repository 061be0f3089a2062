import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { answerProcess, grantFileOf } from '../../main/shell/credential-process.ts';
import { temporaryFolder } from '../range/support/start-test-range.ts';

const GRANT = '10000000-0000-4000-8000-000000000001';

async function answered(file: string) {
  const said = { out: '', err: '' };
  const code = await answerProcess(file, {
    out: (text) => Promise.resolve(void (said.out += text)),
    err: (text) => Promise.resolve(void (said.err += text)),
  });
  return { code, ...said };
}

/** A door that answers this, and a grant file that leads there. */
async function door(status: number, body: string, more: object = {}): Promise<string> {
  const server = createServer((request, response) => {
    response.writeHead(request.headers.authorization === 'tok' ? status : 500).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const file = join(temporaryFolder(), 'g.json');
  const uri = `http://127.0.0.1:${port}/grant/${GRANT}`;
  writeFileSync(file, JSON.stringify({ uri, token: 'tok', ...more }));
  return file;
}

test('the switch names the file; without it the app is started as an app', () => {
  expect(grantFileOf(['app', '--credential-process=/a b/g.json'])).toBe('/a b/g.json');
  expect(grantFileOf(['app', '--lang=ja'])).toBeUndefined();
});

test('credentials are printed in the form of credential_process, with a number as version', async () => {
  const file = await door(
    200,
    JSON.stringify({
      AccessKeyId: 'ASIA',
      SecretAccessKey: 's',
      Token: 't',
      Expiration: '2026-01-01T01:00:00Z',
      AccountId: '1',
    }),
  );
  const { code, out, err } = await answered(file);
  expect([code, err]).toEqual([0, '']);
  expect(JSON.parse(out)).toEqual({
    Version: 1,
    AccessKeyId: 'ASIA',
    SecretAccessKey: 's',
    SessionToken: 't',
    Expiration: '2026-01-01T01:00:00Z',
    AccountId: '1',
  });
});

test('a refusal is one sentence on stderr and nothing on stdout', async () => {
  const file = await door(403, JSON.stringify({ Code: 'Withdrawn', Message: 'It was withdrawn.' }));
  expect(await answered(file)).toEqual({ code: 1, out: '', err: 'It was withdrawn.\n' });
  expect(await answered(await door(503, 'no JSON'))).toEqual({
    code: 1,
    out: '',
    err: 'Breakglass answered 503.\n',
  });
});

test.each([
  'https://evil.example/grant/10000000-0000-4000-8000-000000000001',
  'http://127.0.0.1:80@evil.example/grant/10000000-0000-4000-8000-000000000001',
  'http://localhost:80/grant/10000000-0000-4000-8000-000000000001',
  'http://127.0.0.1:80/else',
])('a file that leads elsewhere is refused before anything is sent: %s', async (uri) => {
  const file = await door(200, '{}', { uri });
  expect(await answered(file)).toMatchObject({ code: 1, err: 'This is no hand-off file.\n' });
});

test('a token that would break out of its header is refused', async () => {
  const file = await door(200, '{}', { token: 'a\r\nHost: x' });
  expect(await answered(file)).toMatchObject({ code: 1, err: 'This is no hand-off file.\n' });
});

test('a file that is gone, huge or no JSON, and a door that is shut, are each told', async () => {
  const folder = temporaryFolder();
  const gone = 'This hand-off is over, or its file is gone. Hand the session over again.\n';
  expect(await answered(join(folder, 'none'))).toMatchObject({ code: 1, err: gone });
  writeFileSync(join(folder, 'huge'), ' '.repeat(5_000));
  expect(await answered(join(folder, 'huge'))).toMatchObject({ code: 1, err: gone });
  writeFileSync(join(folder, 'text'), 'x');
  expect(await answered(join(folder, 'text'))).toMatchObject({
    err: 'This is no hand-off file.\n',
  });
  const shut = await door(200, '{}', { uri: `http://127.0.0.1:1/grant/${GRANT}` });
  expect((await answered(shut)).err).toBe('Breakglass is not open, or hands nothing out.\n');
});
