import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStampFiles } from '../../../main/adapters/disk/beside-log.ts';
import { createNodeRandom } from '../../../main/adapters/system/random.ts';
import { readTimeStamp, timeStampRequest } from '../../../main/adapters/tsa/messages.ts';
import { createTimeStamps } from '../../../main/adapters/tsa/time-stamps.ts';
import { closedDrill, createLogDisk, must } from '../../fakes/log-disk.ts';

/** An authority of the test's own, by openssl; and what it answers, changed where a test says so. */
let folder = '';
let server: Server;
let address = '';
let change: (answer: Buffer) => { status?: number; type?: string; body: Buffer };
const asked: Buffer[] = [];

const CONFIG = `
[req]
distinguished_name = name
[name]
[tsa]
default_tsa = one
[one]
serial = $ENV::TSA/serial
signer_cert = $ENV::TSA/cert.pem
signer_key = $ENV::TSA/key.pem
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
[ext]
extendedKeyUsage = critical,timeStamping
`;

const openssl = (...args: readonly string[]): Buffer =>
  execFileSync('openssl', args, { env: { ...process.env, TSA: folder }, stdio: 'pipe' });

function stamp(query: Buffer): Buffer {
  writeFileSync(join(folder, 'q.tsq'), query);
  const reply = ['ts', '-reply', '-config', join(folder, 'tsa.cnf'), '-queryfile'];
  openssl(...reply, join(folder, 'q.tsq'), '-out', join(folder, 'r.tsr'));
  return readFileSync(join(folder, 'r.tsr'));
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'breakglass-tsa-'));
  writeFileSync(join(folder, 'tsa.cnf'), CONFIG);
  writeFileSync(join(folder, 'serial'), '01\n');
  const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')];
  const about = ['-subj', '/CN=Test TSA', '-days', '2', '-extensions', 'ext'];
  const config = ['-config', join(folder, 'tsa.cnf')];
  openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...files, ...about, ...config);
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const query = Buffer.concat(chunks);
      asked.push(query);
      const { status = 200, type = 'application/timestamp-reply', body } = change(stamp(query));
      response.writeHead(status, { 'content-type': type });
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

afterAll(() => {
  server.close();
});

async function bench(yaml = `format: breakglass-anchors/1\ntimeStampAuthority: ${address}\n`) {
  change = (body) => ({ body });
  asked.length = 0;
  const disk = createLogDisk();
  const journal = await closedDrill(disk, 4);
  if (yaml !== '') writeFileSync(join(disk.root, 'anchors.yaml'), yaml);
  const stamps = createTimeStamps({
    root: disk.root,
    random: createNodeRandom(),
    stamps: createStampFiles(disk.root),
  });
  const body = `breakglass.invalid/drill/${journal.logId}\n4\nroot\n`;
  return {
    stamps,
    logId: journal.logId,
    body,
    file: join(disk.folderOf(journal.logId), 'timestamps', '4.tsr'),
  };
}

describe('a time stamp', () => {
  test('is not asked for where no authority is set, or the file is wrong', async () => {
    for (const yaml of ['', 'format: other\n', 'timeStampAuthority: ftp://x\n', ': {', '&a [*a]']) {
      const { stamps, logId, body } = await bench(yaml);
      expect(await stamps.authority()).toBeUndefined();
      expect(await stamps.ask(logId, 4, body)).toMatchObject({ error: { code: 'not-set' } });
    }
    expect(asked).toEqual([]);
  });

  test('of a real authority is checked and kept as openssl verifies it', async () => {
    const { stamps, logId, body, file } = await bench();
    const kept = must(await stamps.ask(logId, 4, body));
    expect(stamps.list(logId)).toEqual([kept]);
    const data = join(folder, 'body.txt');
    writeFileSync(data, body);
    const verified = openssl(
      ...['ts', '-verify', '-data', data, '-in', file, '-CAfile', join(folder, 'cert.pem')],
    );
    expect(verified.toString()).toContain('OK');
    expect(asked[0]?.toString('latin1')).not.toContain('breakglass');
  });

  test.each<readonly [string, string, (answer: Buffer) => ReturnType<typeof change>]>([
    [
      'another imprint',
      'wrong-answer',
      () => ({
        body: stamp(Buffer.from(timeStampRequest(new Uint8Array(32), new Uint8Array(16).fill(3)))),
      }),
    ],
    ['no answer in DER', 'wrong-answer', () => ({ body: Buffer.from('hello') })],
    [
      'an answer with more behind it',
      'wrong-answer',
      (answer) => ({ body: Buffer.concat([answer, answer]) }),
    ],
    ['an answer cut off', 'wrong-answer', (answer) => ({ body: answer.subarray(0, 200) })],
    ['a refusal', 'refused', () => ({ body: Buffer.from('3009300702010230020c00', 'hex') })],
    ['an error page', 'unreachable', () => ({ type: 'text/html', body: Buffer.from('<h1>') })],
    ['status 503', 'unreachable', (body) => ({ status: 503, body })],
    ['a redirect', 'unreachable', (body) => ({ status: 302, body })],
    ['an endless answer', 'unreachable', () => ({ body: Buffer.alloc(300_000) })],
  ])('is not kept when the authority gives %s', async (_what, code, changed) => {
    const { stamps, logId, body } = await bench();
    change = changed;
    expect(await stamps.ask(logId, 4, body)).toMatchObject({ error: { code } });
    expect(stamps.list(logId)).toEqual([]);
  });

  test('that nobody answers is told', async () => {
    const nobody = 'format: breakglass-anchors/1\ntimeStampAuthority: http://127.0.0.1:1/\n';
    const { stamps, logId, body } = await bench(nobody);
    expect(await stamps.ask(logId, 4, body)).toMatchObject({ error: { code: 'unreachable' } });
  });
});

test('no bytes make the reader throw, or read out of its bounds', () => {
  const good = stamp(Buffer.from(timeStampRequest(new Uint8Array(32), Uint8Array.of(0x80, 1))));
  expect(readTimeStamp(good)).toMatchObject({ is: 'granted', nonce: '8001' });
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 0, max: 255 }), (seed, byte) => {
      const changed = Buffer.from(good);
      changed[seed % changed.length] = byte;
      expect(['granted', 'refused', 'unreadable']).toContain(readTimeStamp(changed).is);
    }),
  );
  fc.assert(fc.property(fc.uint8Array(), (any) => readTimeStamp(any).is !== 'granted'));
});
