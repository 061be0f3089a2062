import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameDigest, tokenText } from '../../../main/core/handoff/token.ts';

test('a token fits header, shell and JSON as it is, and no two bytes give the same', () => {
  const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 });
  fc.assert(
    fc.property(bytes, (one) => {
      const text = tokenText(one);
      expect(text).toMatch(/^[\w-]{43}$/);
      expect(new Uint8Array(Buffer.from(text, 'base64url'))).toEqual(one);
    }),
  );
});

test('digests are the same when they are, and never for a part of them', () => {
  const bytes = fc.uint8Array({ maxLength: 40 });
  fc.assert(
    fc.property(bytes, bytes, (one, other) => {
      expect(sameDigest(one, other)).toBe(Buffer.compare(one, other) === 0);
      expect(sameDigest(one, new Uint8Array(one))).toBe(true);
    }),
  );
});
