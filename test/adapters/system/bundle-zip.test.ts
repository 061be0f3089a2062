import fc from 'fast-check';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { bundleZip } from '../../../main/adapters/system/bundle-zip.ts';
import { zipBytes, type ZipPart } from '../../fakes/zip-bytes.ts';

const codeOf = async (bytes: Uint8Array): Promise<string> => {
  const unpacked = await bundleZip.unpack(bytes);
  return unpacked.ok ? 'unpacked' : unpacked.error.code;
};
const text = (data: string, part: Partial<ZipPart> = {}): ZipPart => ({
  name: 'a.txt',
  data,
  ...part,
});

describe('what a file turns out to be once it is unpacked', () => {
  const longer = deflateRawSync(Buffer.alloc(40_000, 'x'));
  test.each<readonly [string, string, ZipPart]>([
    ['longer than it said', 'zip-size-wrong', text('', { packed: longer, size: 39_999 })],
    ['shorter than it said', 'zip-size-wrong', text('', { packed: longer, size: 40_001 })],
    ['empty, and said not', 'zip-size-wrong', text('', { size: 1 })],
    ['not empty, and said so', 'zip-size-wrong', text('x', { size: 0 })],
    ['other bytes', 'zip-checksum-wrong', text('one', { crc: 7 })],
    ['other bytes, not packed', 'zip-checksum-wrong', text('one', { crc: 7, store: true })],
    ['no deflate', 'zip-damaged', text('one', { packed: Buffer.from([0xff, 0xff, 0xff]) })],
    [
      'cut off',
      'zip-damaged',
      text('one', { packed: deflateRawSync(Buffer.from('one')).subarray(0, 3) }),
    ],
    [
      'followed by bytes nobody reads',
      'zip-size-wrong',
      text('one', {
        packed: Buffer.concat([deflateRawSync(Buffer.from('one')), Buffer.from('hid')]),
      }),
    ],
    ['a zip', 'zip-nested', text('', { name: 'a.txt', data: zipBytes([text('one')]) })],
    ['called a zip', 'zip-nested', text('one', { name: 'a.ZIP' })],
    ['gzip', 'zip-nested', text('', { data: Buffer.from([0x1f, 0x8b, 8, 0]) })],
  ])('%s: %s', async (_, code, part) => {
    expect(await codeOf(zipBytes([part]))).toBe(code);
  });
});

test('a lie about the size costs no memory: unpacking stops where it said', async () => {
  const packed = deflateRawSync(Buffer.alloc(60_000, 'x'));
  expect(await bundleZip.unpack(zipBytes([text('', { packed, size: 10 })]))).toMatchObject({
    error: { code: 'zip-size-wrong', detail: expect.stringContaining('larger than 10') },
  });
});

test('files packed and not packed come out as they were, empty ones too', async () => {
  const bytes = zipBytes([
    text('one'),
    text('二', { name: '手順/二.txt', store: true }),
    text('', { name: 'empty' }),
  ]);
  const unpacked = await bundleZip.unpack(bytes);
  if (!unpacked.ok) throw new Error(unpacked.error.code);
  expect(unpacked.value.map(({ name, bytes: own }) => [name, Buffer.from(own).toString()])).toEqual(
    [
      ['a.txt', 'one'],
      ['手順/二.txt', '二'],
      ['empty', ''],
    ],
  );
});

const files = fc.uniqueArray(
  fc.record({
    name: fc.stringMatching(/^[a-z]{1,8}(\/[a-z0-9]{1,8}x){0,2}\.txt$/),
    bytes: fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.constant(new Uint8Array(60_000).fill(97)),
    ),
  }),
  { selector: ({ name }) => name, maxLength: 8 },
);

test('what is packed is unpacked the same, is the same bytes again, and another reader agrees', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (given) => {
      const packed = await bundleZip.pack(given);
      expect(Buffer.from(await bundleZip.pack(given)).equals(Buffer.from(packed))).toBe(true);
      expect(await bundleZip.unpack(packed)).toMatchObject({
        ok: true,
        value: given.map(({ name }) => ({ name })),
      });
      expect(await asYauzlReads(packed)).toEqual(
        given.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('hex')]),
      );
    }),
    { numRuns: 60 },
  );
});

async function asYauzlReads(bytes: Uint8Array): Promise<readonly (readonly [string, string])[]> {
  const zip = await fromBufferPromise(Buffer.from(bytes), { strictFileNames: true });
  const found: (readonly [string, string])[] = [];
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    found.push([entry.fileName, Buffer.concat(chunks).toString('hex')]);
  }
  return found;
}
