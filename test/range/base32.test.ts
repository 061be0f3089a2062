import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toBase32 } from '../../main/range/base32.ts';

test('writes the vectors of RFC 4648 section 10, without padding', () => {
  const vectors = [
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ] as const;
  for (const [plain, encoded] of vectors) expect(toBase32(Buffer.from(plain))).toBe(encoded);
});

test('any bytes can be read back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      const bits = [...toBase32(bytes)]
        .map((one) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(one).toString(2).padStart(5, '0'))
        .join('');
      const back = Uint8Array.from(bytes, (_byte, at) =>
        Number.parseInt(bits.slice(at * 8, at * 8 + 8), 2),
      );
      expect(back).toEqual(bytes);
    }),
  );
});
