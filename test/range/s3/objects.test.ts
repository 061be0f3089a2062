import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newVersionId } from '../../../main/range/s3/objects.ts';

test('no version id begins like an option of a command line, and two of other bytes differ', () => {
  /* 0xf8 to 0xfb give a first letter of "-". */
  const first = fc.oneof(fc.integer({ min: 0xf8, max: 0xfb }), fc.nat({ max: 255 }));
  const bytes = fc
    .tuple(first, fc.uint8Array({ minLength: 23, maxLength: 23 }))
    .map(([byte, rest]) => Uint8Array.of(byte, ...rest));
  fc.assert(
    fc.property(bytes, (given) => {
      expect(newVersionId(() => given)).toMatch(/^[A-Za-z0-9_][A-Za-z0-9_-]{31}$/);
    }),
  );
  expect(newVersionId(() => new Uint8Array(24))).not.toBe(
    newVersionId(() => new Uint8Array(24).fill(1)),
  );
});
