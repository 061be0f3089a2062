import fc from 'fast-check';
import { expect, test } from 'vitest';
import { zipLayout } from '../../../../main/core/bundle/zip/layout.ts';
import { zipBytes, type ZipEnd, type ZipPart } from '../../../fakes/zip-bytes.ts';

const codeOf = (bytes: Uint8Array): string => {
  const layout = zipLayout(bytes);
  return layout.ok ? 'read' : layout.error.code;
};
const a: ZipPart = { name: 'a', data: 'one' };
const b: ZipPart = { name: 'b', data: 'two' };
/** Where a whole file of a zip is, packed, in the bytes of another. */
const inside = zipBytes([b]);
const junk = Buffer.from('junk');
const extra = (id: number): Buffer => Buffer.from([id & 0xff, id >> 8, 2, 0, 7, 7]);

const cases: readonly (readonly [string, string, readonly ZipPart[], ZipEnd?])[] = [
  ['two plain files', 'read', [a, b]],
  ['nothing at all', 'read', []],
  ['times and owners', 'read', [{ ...a, extra: extra(0x5455) }]],
  ['bytes before it', 'zip-extra-bytes', [a], { before: junk }],
  ['bytes before it, told to all', 'zip-extra-bytes', [{ ...a, before: junk }]],
  ['bytes after it', 'zip-extra-bytes', [a], { after: junk }],
  ['a comment', 'zip-extra-bytes', [a], { comment: 'PK' }],
  ['bytes between files', 'zip-extra-bytes', [a, { ...b, before: junk }]],
  ['bytes before the directory', 'zip-extra-bytes', [a], { gap: junk }],
  ['a file the directory leaves out', 'zip-extra-bytes', [a, { ...b, out: 'directory' }]],
  ['a directory longer than it is', 'zip-headers-differ', [a], { directorySize: 999 }],
  ['a directory shorter than it is', 'zip-extra-bytes', [a], { directorySize: 1 }],
  ['a count of more', 'zip-headers-differ', [a], { count: 2 }],
  ['a count of fewer', 'zip-extra-bytes', [a, b], { count: 1 }],
  [
    'a file inside another',
    'zip-overlap',
    [
      { ...a, store: true, data: inside },
      { ...b, offset: 31 },
    ],
  ],
  ['a size past the directory', 'zip-overlap', [{ ...a, packedSize: 9_999 }]],
  ['another name before the bytes', 'zip-headers-differ', [{ ...a, local: { name: 'c' } }]],
  ['another size before the bytes', 'zip-headers-differ', [{ ...a, local: { size: 4 } }]],
  ['another checksum before the bytes', 'zip-headers-differ', [{ ...a, local: { crc: 1 } }]],
  ['no header where it should be', 'zip-headers-differ', [{ ...a, offset: 5 }]],
  ['a header far outside', 'zip-headers-differ', [{ ...a, offset: 0xfffffff }]],
  ['an extra field cut off', 'zip-headers-differ', [{ ...a, extra: extra(0x5455).subarray(0, 5) }]],
  ['64-bit sizes', 'zip-64', [{ ...a, size: 0xffffffff, packedSize: 0xffffffff }]],
  ['a 64-bit field beside small sizes', 'zip-64', [{ ...a, extra: extra(1) }]],
  ['a 64-bit directory', 'zip-64', [a], { count: 0xffff }],
  ['encrypted', 'zip-encrypted', [{ ...a, flags: 1 }]],
  ['strongly encrypted', 'zip-encrypted', [{ ...a, flags: 0x41 }]],
  ['encrypted with AES', 'zip-encrypted', [{ ...a, method: 99 }]],
  ['written as a stream', 'zip-unsupported', [{ ...a, flags: 8 }]],
  ['packed another way', 'zip-unsupported', [{ ...a, method: 12 }]],
  ['a second name in a field', 'zip-unsupported', [{ ...a, extra: extra(0x7075) }]],
  [
    'a second name before the bytes',
    'zip-unsupported',
    [{ ...a, local: { extra: extra(0x7075) } }],
  ],
  ['a comment on a file', 'zip-unsupported', [{ ...a, comment: 'x' }]],
  ['several volumes', 'zip-unsupported', [a], { disk: 1 }],
  ['a symbolic link', 'zip-link', [{ ...a, attributes: 0xa1ff0000 }]],
  ['a reparse point', 'zip-link', [{ ...a, attributes: 0x400 }]],
  ['a folder', 'zip-not-a-file', [{ name: 'a/', data: '' }]],
  ['a folder by its mode', 'zip-not-a-file', [{ ...a, attributes: 0x41ed0000 }]],
  ['a device', 'zip-not-a-file', [{ ...a, attributes: 0x21b60000 }]],
  ['a pipe', 'zip-not-a-file', [{ ...a, attributes: 0x11b60000 }]],
  ['a plain file with its mode', 'read', [{ ...a, attributes: 0x81a40000 }]],
  ['not packed, and two sizes', 'zip-size-wrong', [{ ...a, store: true, size: 2 }]],
  ['far smaller than it becomes', 'zip-bomb', [{ name: 'a', data: Buffer.alloc(1_000_000) }]],
  ['larger than any file of ours', 'zip-too-large', [{ ...a, size: 9_000_000, packedSize: 3 }]],
  ['more files than anybody needs', 'zip-too-many', [a], { count: 501 }],
];

test.each(cases.map(([what, code, parts, end]) => ({ what, code, parts, end })))(
  '$what: $code',
  ({ code, parts, end }) => {
    expect(codeOf(zipBytes(parts, end))).toBe(code);
  },
);

test('many small files that become much together are a bomb too', () => {
  const parts = Array.from({ length: 400 }, (_, index): ZipPart => ({
    name: String(index),
    data: Buffer.alloc(65_536),
  }));
  expect(codeOf(zipBytes(parts))).toBe('zip-bomb');
});

test('what is no zip, or more of one than is taken', () => {
  expect(codeOf(new Uint8Array())).toBe('zip-not-a-zip');
  expect(codeOf(Buffer.from('format: breakglass/1\n'.repeat(9)))).toBe('zip-not-a-zip');
  expect(codeOf(new Uint8Array(16 * 1024 * 1024 + 1))).toBe('zip-too-large');
  expect(codeOf(zipBytes([a, b]).subarray(0, 60))).toBe('zip-not-a-zip');
  const promised = zipBytes([a]);
  promised[promised.length - 2] = 9;
  expect(codeOf(promised)).toBe('zip-extra-bytes');
});

test('any change of a byte gives an answer, and nothing is thrown', () => {
  const whole = zipBytes([a, { ...b, extra: extra(0x5455) }]);
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, to, cut) => {
      const spoiled = Buffer.from(whole);
      spoiled[at] = to;
      expect(typeof codeOf(spoiled)).toBe('string');
      expect(typeof codeOf(spoiled.subarray(0, cut))).toBe('string');
    }),
    { numRuns: 500 },
  );
});
