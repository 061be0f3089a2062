import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createNodeHash } from '../../../main/adapters/system/hash.ts';
import { createRedactor } from '../../../main/core/journal/redact/redactor.ts';
import type { TakeWhen } from '../../../main/core/session-channel/cut.ts';
import { createTranscript } from '../../../main/core/session-channel/transcript.ts';

const HELD = [
  'correct-horse-battery-staple-0123456789',
  'wJalrXUtnFEMI/K7MDENG+bPxRfiCYzzzzzzzzKEY',
];
const KEY = `-----BEGIN PRIVATE KEY-----\n${'bm90IGEga2V5IGF0IGFsbA==\n'.repeat(3)}-----END PRIVATE KEY-----`;
const TOKEN = `ghp_${'a1B2c3D4e5'.repeat(4)}`;
const PAUSE = 61_000;

function made(now: () => number) {
  const redactor = createRedactor(createNodeHash(), new Uint8Array(32));
  redactor.protect(HELD);
  return createTranscript(now, {
    mask: (text) => redactor.all(text, { count: 0, rules: new Set() }),
    look: (text, only) => redactor.look(text, only),
  });
}

const withoutTimes = (text: string): string => text.replaceAll(/^\S+ /gm, '');
const fold = (text: string, width: number): string =>
  text.replaceAll(new RegExp(`(.{${String(width)}})(?=.)`, 'g'), '$1\r\n');

const plain = fc.constantFrom(
  'uptime\r\n',
  'load 0.42, 3 users\r\n',
  '障害 ',
  'x'.repeat(3_000),
  'x'.repeat(8_170),
  '\r\n',
);
const held = fc.tuple(fc.constantFrom(...HELD), fc.integer({ min: 8, max: 60 }));
const bordered = (secret: string): string => `\r\n${secret}\r\n`;
const planted = fc.oneof(
  held.map(([secret, width]) => bordered(fold(secret, width))),
  held.map(([secret]) => ` ${secret} `),
  fc.constantFrom(bordered(KEY.replaceAll('\n', '\r\n')), ` ${TOKEN} `),
);
const output = fc
  .array(fc.oneof(plain, planted), { minLength: 1, maxLength: 12 })
  .map((pieces) => pieces.join(''));
const cuts = (...when: TakeWhen[]) =>
  fc.array(
    fc.record({
      at: fc.nat(),
      when: fc.option(fc.constantFrom(...when)),
      wait: fc.constantFrom(0, 1_000, PAUSE),
    }),
    { maxLength: 10 },
  );

type Cuts = readonly {
  readonly at: number;
  readonly when: TakeWhen | null;
  readonly wait: number;
}[];

/** The parts of a transcript whose output came in pieces, one after the other. */
function inParts(text: string, places: Cuts): string {
  let now = Date.parse('2026-01-01T00:00:00.000Z');
  const transcript = made(() => now);
  let from = 0;
  let kept = '';
  const ordered = places
    .map((place) => ({ ...place, at: place.at % (text.length + 1) }))
    .sort((left, right) => left.at - right.at);
  for (const { at, when, wait } of ordered) {
    transcript.shown(text.slice(from, at));
    from = at;
    now += wait;
    if (when) kept += transcript.take(when);
  }
  transcript.shown(text.slice(from));
  return withoutTimes(kept + transcript.take('end'));
}

const PIECE = 10;
const SECRETS = [...HELD, TOKEN.slice(4), KEY.slice(28, 60)];
const pieces = SECRETS.flatMap((secret) =>
  Array.from({ length: secret.length - PIECE + 1 }, (_, at) => secret.slice(at, at + PIECE)),
);
const count = (text: string, word: string): number => text.split(word).length - 1;

it('leaks nothing and loses nothing, however the output is cut into pieces and parts', () => {
  fc.assert(
    fc.property(output, cuts('full', 'late', 'now'), (text, places) => {
      const kept = inParts(text, places);
      const bare = kept.replaceAll(/[\s<]/g, '');
      expect(pieces.filter((piece) => bare.includes(piece))).toEqual([]);
      const given = text.replaceAll(/\s/g, '');
      for (const word of ['uptime', 'load0.42,3users', '障害']) {
        expect([word, count(bare, word)]).toEqual([word, count(given, word)]);
      }
    }),
    { numRuns: 300 },
  );
});
