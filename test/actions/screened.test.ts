import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import { holdSecrets } from '../../main/actions/hold-secrets.ts';
import { takeEvidence } from '../../main/actions/take-evidence.ts';
import { ask, evidenceBench, KEY, source, type EvidenceBench } from '../fakes/evidence-bench.ts';
import { must } from '../fakes/log-disk.ts';

const PASSPHRASE = '静かな川の灯り三つ';
const LINE = `aws_secret_access_key=${KEY}\n`;
const asIs = { ...ask, treat: 'as-is', reason: 'a memory dump' } as const;

let bench: EvidenceBench;

beforeEach(async () => {
  bench = await evidenceBench();
});

const utf16 = (text: string, big = false): Buffer => {
  const bytes = Buffer.from(text, 'utf16le');
  return big ? bytes.swap16() : bytes;
};
const bytesOf = (...parts: readonly (string | Uint8Array | readonly number[])[]): Buffer =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Uint8Array.from(part))),
  );

describe('a secret the app holds', () => {
  test.each<[string, Buffer]>([
    ['behind control bytes', bytesOf([0, 1, 2, 3, 0, 0, 5, 0], LINE)],
    ['behind 5,000 letters and NUL', bytesOf('a'.repeat(5000), [0, 0, 0], LINE)],
    ['in a picture', bytesOf([0x89], 'PNG\r\n\x1a\n', new Uint8Array(9000), LINE)],
    ['in UTF-16 within bytes', bytesOf([0, 1, 2, 3, 4], utf16(KEY))],
    ['in big-endian UTF-16 within bytes', bytesOf([0, 1, 2, 3], utf16(KEY, true))],
    ['in bytes within UTF-16', bytesOf(utf16('\ufeffa text '.repeat(900)), LINE)],
    ['far behind', bytesOf([0, 1, 2], new Uint8Array(100_000).fill(0xfe), LINE)],
  ])('%s is found, and nothing is kept', async (_where, bytes) => {
    holdSecrets(bench.desk, [KEY]);
    for (const request of [ask, asIs]) {
      const taken = await takeEvidence(bench.desk, source(bytes, 'memory.dmp'), request);
      expect(taken).toMatchObject({ error: { code: 'evidence-holds-secret' } });
    }
    expect(bench.attachments()).toEqual([]);
  });

  test.each<[string, Buffer]>([
    ['UTF-8', bytesOf([0, 1, 2], PASSPHRASE)],
    ['UTF-16 at an even place', bytesOf([0, 1, 2, 3], utf16(PASSPHRASE))],
    ['UTF-16 at an odd place', bytesOf([0, 1, 2], utf16(PASSPHRASE))],
    ['big-endian UTF-16 at an odd place', bytesOf([0, 1, 2], utf16(PASSPHRASE, true))],
  ])('in Japanese is found in bytes as %s', async (_form, bytes) => {
    holdSecrets(bench.desk, [PASSPHRASE]);
    const taken = await takeEvidence(bench.desk, source(bytes), ask);
    expect(taken).toMatchObject({ error: { code: 'evidence-holds-secret' } });
  });

  test('is found wherever the pieces are cut, also after a first piece of one NUL', async () => {
    holdSecrets(bench.desk, [KEY]);
    const bytes = bytesOf([0], LINE);
    const whole = { name: 'x.log', size: bytes.length, source: 'pasted' as const };
    for (const at of [1, 5, 30, bytes.length - 3]) {
      const pieces = [bytes.subarray(0, at), bytes.subarray(at)];
      const taken = await takeEvidence(bench.desk, { ...whole, pieces }, ask);
      expect(taken).toMatchObject({ error: { code: 'evidence-holds-secret' } });
    }
    expect(bench.attachments()).toEqual([]);
  });

  test('of few letters does not make bytes suspicious in which it stands by chance', async () => {
    holdSecrets(bench.desk, ['abcd']);
    must(await takeEvidence(bench.desk, source(bytesOf([0, 1, 2], 'abcd')), ask));
  });
});

test('what looks like a secret is seen in a text that comes byte by byte', async () => {
  const bytes = Buffer.from(LINE);
  const pieces = [...bytes].map((byte) => Uint8Array.of(byte));
  const from = { name: 'x.log', size: bytes.length, source: 'pasted' as const, pieces };
  expect(await takeEvidence(bench.desk, from, ask)).toMatchObject({
    error: { code: 'evidence-suspicious' },
  });
});

test('of a packed file it is told that its content was not looked through', async () => {
  const packed = must(await takeEvidence(bench.desk, source(gzipSync(LINE), 'a.log.gz'), ask));
  expect(packed.packed).toBe(true);
  const plain = must(await takeEvidence(bench.desk, source('all is well\n'), ask));
  expect(plain).not.toHaveProperty('packed');
});
