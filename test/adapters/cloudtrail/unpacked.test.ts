import { createHash, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readUnpacked } from '../../../main/adapters/cloudtrail/unpacked.ts';
import { temporaryFolder } from '../../fakes/log-disk.ts';

const MIB = 1024 * 1024;
const spaces = gzipSync(Buffer.alloc(30 * MIB, 0x20));
/** Packs 1,000 to 1, behind enough that does not pack for its file to be within all limits. */
const dense = Buffer.concat([
  gzipSync(randomBytes(3 * MIB)),
  ...Array.from({ length: 10 }, () => spaces),
]);

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Reads the bytes from a file; `stop` says at how much content the person has had enough. */
async function read(bytes: Uint8Array, stop = Infinity) {
  const path = join(temporaryFolder(), 'trail.json.gz');
  writeFileSync(path, bytes);
  const signal = { aborted: false };
  let content = 0;
  const take = (chunk: Buffer) => {
    content += chunk.length;
    if (content >= stop) signal.aborted = true;
  };
  const end = await readUnpacked(path, take, { signal, read: () => undefined });
  return { ...end, content };
}

test('a bomb is stopped, and its file has a digest', async () => {
  const bomb = Buffer.concat(Array.from({ length: 4 }, () => spaces));
  const end = await read(bomb);
  expect(end).toMatchObject({ stopped: 'too-large', sha256: sha256(bomb) });
  expect(end.content).toBeLessThan(66 * MIB);
});

test('what is cut off, or was changed inside, is handed over as far as it goes', async () => {
  const text = randomBytes(2 * MIB);
  const packed = gzipSync(text);
  const cut = packed.subarray(0, MIB);
  expect(await read(cut)).toMatchObject({ stopped: 'cut-off', sha256: sha256(cut) });
  const changed = Buffer.from(packed);
  changed.fill(0xff, MIB, MIB + 64 * 1024);
  const end = await read(changed);
  expect(end).toMatchObject({ stopped: 'unreadable', sha256: sha256(changed) });
});

test('what packs well behind what does not is read to its end', async () => {
  expect(await read(dense)).toEqual({ sha256: sha256(dense), content: 303 * MIB });
});

test('a person can stop it in the middle of what one piece of the file unpacks to', async () => {
  const { stopped, content } = await read(dense, 100 * MIB);
  expect(stopped).toBe('cancelled');
  expect(content).toBeLessThan(101 * MIB);
});

test('members in a row are one file, and what follows the last is not content', async () => {
  const two = Buffer.concat([gzipSync('one '), gzipSync('two'), Buffer.alloc(300 * 1024)]);
  expect(await read(two)).toEqual({ sha256: sha256(two), content: 7 });
  expect(await read(Buffer.alloc(0))).toEqual({ sha256: sha256(Buffer.alloc(0)), content: 0 });
});
