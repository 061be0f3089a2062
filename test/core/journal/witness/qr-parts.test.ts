import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8 } from '../../../../main/core/journal/bytes.ts';
import { gather, qrParts } from '../../../../main/core/journal/witness/qr-parts.ts';
import { hash } from '../../../fakes/log-disk.ts';
import { askedLog } from '../../../fakes/asked-log.ts';

test('a code of something else, a part out of range and a forged part give nothing', () => {
  expect(gather(hash, [])).toEqual({ have: [], of: 0 });
  expect(gather(hash, ['https://example.com', 'BGW1 R 3/2 00000000 x'])).toEqual({
    have: [],
    of: 0,
  });
  const parts = qrParts(hash, 'request', 'x'.repeat(2_000));
  const forged = parts.map((part, at) => (at === 1 ? part.replace('xxx', 'xyx') : part));
  expect(gather(hash, forged).text).toBeUndefined();
  expect(gather(hash, forged).have).toEqual([]);
});

test('parts come together in any order, however often each is seen', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 0, maxLength: 4_000, unit: 'grapheme' }),
      fc.constantFrom('request' as const, 'answer' as const),
      fc.nat(),
      (text, kind, seed) => {
        const parts = qrParts(hash, kind, text);
        const turned = [
          ...parts.slice(seed % parts.length),
          ...parts.slice(0, seed % parts.length),
        ];
        expect(gather(hash, [...turned, ...turned])).toEqual({
          have: parts.map((_, at) => at + 1),
          of: parts.length,
          kind,
          text,
        });
        for (const part of parts) expect(utf8(part).length).toBeLessThanOrEqual(930);
      },
    ),
  );
});

test('what is missing is told by number', () => {
  const parts = qrParts(hash, 'request', 'y'.repeat(2_500));
  expect(gather(hash, [parts[2] ?? '', parts[0] ?? ''])).toEqual({
    have: [1, 3],
    of: 3,
    kind: 'request',
  });
});

test('a code of another message begins anew', () => {
  const [old] = qrParts(hash, 'request', 'z'.repeat(2_000));
  const [answer] = qrParts(hash, 'answer', 'short');
  expect(gather(hash, [old ?? '', answer ?? ''])).toMatchObject({ kind: 'answer', text: 'short' });
});

test('an early request takes one code, a later one from a known size one or two', () => {
  const log = askedLog({ size: 600, rotations: [200, 400] });
  expect(qrParts(hash, 'request', log.text(3))).toHaveLength(1);
  const only = log.request(600, 450).keys.slice(0, 0);
  expect(qrParts(hash, 'request', log.text(600, 450, { keys: only })).length).toBeLessThan(3);
});
