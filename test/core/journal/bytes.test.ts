import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  concat,
  equal,
  fromBase64,
  toBase64,
  toHex,
  utf8,
  utf8Decode,
  utf8Length,
} from '../../../main/core/journal/bytes.ts';
import { canonical, wellFormed } from '../../../main/core/journal/canonical.ts';

const text = fc.string({ unit: 'binary' });
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }))
  .map((codes) => String.fromCharCode(...codes));

describe('bytes', () => {
  it('encodes as Node does, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (one) => {
        expect(Buffer.from(utf8(one))).toEqual(Buffer.from(one, 'utf8'));
        expect(utf8Length(one)).toBe(Buffer.byteLength(one));
      }),
    );
  });

  it('decodes what it encoded', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(utf8Decode(utf8(one))).toBe(one);
      }),
    );
  });

  it('decodes bytes of strangers as a TextDecoder does, and never throws', () => {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    const edges = [0x00, 0x7f, 0x80, 0xbf, 0xc1, 0xc2, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xff];
    const byte = fc.oneof(fc.constantFrom(...edges), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 12 }), (bytes) => {
        expect(utf8Decode(Uint8Array.from(bytes))).toBe(decoder.decode(Uint8Array.from(bytes)));
      }),
      { numRuns: 2000, examples: [[[0xff, 0xff, 0xff, 0xff]], [[0xf4, 0x90, 0x80, 0x80]]] },
    );
  });

  it('writes base64 and hex as Node does, and reads only what it writes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect(toHex(bytes)).toBe(Buffer.from(bytes).toString('hex'));
        expect(fromBase64(toBase64(bytes))).toEqual(bytes);
      }),
    );
    for (const length of [3_071, 3_072, 3_073, 6_144, 9_218]) {
      const long = Uint8Array.from({ length }, (_, at) => (at * 31) % 251);
      expect(toBase64(long)).toBe(Buffer.from(long).toString('base64'));
    }
    for (const wrong of ['A', 'AA', 'AAA', 'AAA=A', 'AB==', 'AAB=', 'A-A=', '====', 'AAAA=']) {
      expect(fromBase64(wrong), wrong).toBeUndefined();
    }
  });

  it('joins and compares', () => {
    expect(equal(concat(utf8('a'), utf8('bc')), utf8('abc'))).toBe(true);
    expect(equal(utf8('abc'), utf8('abd'))).toBe(false);
  });
});

describe('canonical JSON', () => {
  it('has no form for numbers JSON cannot hold', () => {
    expect(() => canonical({ a: Number.NaN })).toThrow(RangeError);
  });

  it('replaces lone surrogates and nothing else', () => {
    expect(wellFormed('a\ud800b\udc00\ud83d\ude00')).toBe('a\ufffdb\ufffd\ud83d\ude00');
    fc.assert(
      fc.property(text, (one) => {
        expect(wellFormed(one)).toBe(one);
      }),
    );
  });

  it('leaves undefined fields out', () => {
    expect(canonical({ b: undefined, a: [1, null, { z: true, y: 'x' }] })).toBe(
      '{"a":[1,null,{"y":"x","z":true}]}',
    );
  });
});
