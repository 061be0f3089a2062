import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createFeed } from '../../../main/actions/terminal/feed.ts';
import { createPieces } from '../../../main/actions/terminal/pieces.ts';

const ONE = Uint8Array.of(120);
const COUNT = 200_000;

it('a server that sends a byte at a time does not stop everything else', () => {
  let sent = 0;
  const feed = createFeed({ send: (bytes) => (sent += bytes.length), crowded: () => undefined });
  feed.watch();
  const began = performance.now();
  for (let at = 0; at < COUNT; at += 1) feed.push(ONE);
  // The window draws slowly, and at last all of it.
  while (sent < COUNT) feed.taken(16_384);
  // Half a minute and more where each piece moved all behind it.
  expect(performance.now() - began).toBeLessThan(1_500);
  expect(sent).toBe(COUNT);
});

it('gives every byte in its order, however they came and were taken', () => {
  const bytes = fc.uint8Array({ maxLength: 9_000 });
  const act = fc.oneof(bytes, fc.record({ take: fc.nat({ max: 20_000 }) }));
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      const pieces = createPieces();
      const [given, taken]: [number[], number[]] = [[], []];
      for (const one of acts) {
        if ('take' in one) taken.push(...pieces.take(one.take));
        else {
          given.push(...one);
          pieces.add(one);
        }
      }
      expect(pieces.size).toBe(given.length - taken.length);
      expect([...taken, ...pieces.all()]).toEqual(given);
    }),
    { numRuns: 50 },
  );
});
