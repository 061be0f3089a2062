import fc from 'fast-check';
import { expect, it } from 'vitest';
import canonicalize from 'canonicalize';
import { lineLength, finishLine, MAX_LINE, prepareLine } from '../../../main/core/journal/line.ts';
import { appendLeaf, emptyTree, leafHash } from '../../../main/core/journal/merkle.ts';
import { hash } from '../../fakes/log-disk.ts';

const word = fc.string({ unit: 'grapheme', maxLength: 12 });
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const data = fc.dictionary(word, fc.jsonValue({ maxDepth: 2, stringUnit: 'grapheme' }));
const fields = fc.record({
  actor: fc.record({ id: word, device: word, app: word }),
  boot: word,
  mono: fc.nat(),
  ts: word,
  type: fc.constant('note' as const),
  data: data as fc.Arbitrary<{ readonly [key: string]: string }>,
  run: maybe(word),
  step: maybe(word),
  pb: maybe(fc.record({ version: word, sha256: word, id: word })),
  red: maybe(fc.record({ rules: fc.array(word), count: fc.nat() })),
  att: maybe(fc.array(fc.record({ size: fc.nat(), sha256: word, name: word }), { minLength: 1 })),
});
const tree = appendLeaf(hash, emptyTree, new Uint8Array(32).fill(9));
const prev = Uint8Array.from({ length: 32 }, (_, at) => at * 7);

it('prints every record as RFC 8785 does, its check value last', () => {
  fc.assert(
    fc.property(fields, (record) => {
      const { bytes, ended, leaf } = finishLine(hash, prepareLine(record), tree, prev);
      const line = Buffer.from(bytes).toString();
      const whole = { ...record, v: 1, prev: Buffer.from(prev).toString('base64'), seq: 1 };
      expect(line.slice(0, -16)).toBe(canonicalize(whole)?.slice(0, -1));
      expect(line.slice(-16)).toMatch(/^,"z":"[0-9a-f]{8}"\}$/);
      expect(Buffer.from(ended).toString()).toBe(`${line}\n`);
      expect(leaf()).toEqual(leafHash(hash, bytes));
    }),
  );
});

it('never says that a line is shorter than it is, and counts where the limit is near', () => {
  const long = fc
    .tuple(fc.constantFrom('あ', 'a'), fc.integer({ min: 0, max: MAX_LINE }))
    .map(([letter, bytes]) => letter.repeat(bytes / Buffer.byteLength(letter)));
  fc.assert(
    fc.property(fields, long, (record, step) => {
      const prepared = prepareLine({ ...record, step });
      const { bytes } = finishLine(hash, prepared, tree, prev);
      expect(lineLength(prepared)).toBeGreaterThanOrEqual(bytes.length);
      if (bytes.length > MAX_LINE / 3) {
        expect(lineLength(prepared) - bytes.length).toBeLessThan(MAX_LINE / 3);
      }
    }),
  );
});
