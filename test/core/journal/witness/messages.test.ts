import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { signingKey } from '../../../../main/adapters/system/signatures.ts';
import { parseCheckpoint, parseVerifierKey } from '../../../../main/core/journal/note.ts';
import { testVector } from '../../../../main/core/journal/self-test.ts';
import { cosigners } from '../../../../main/core/journal/verify/signatures.ts';
import {
  acceptAnswer,
  parseAnswer,
  writeAnswer,
} from '../../../../main/core/journal/witness/answer.ts';
import {
  cosign,
  witnessKey,
  witnessName,
  witnessPart,
} from '../../../../main/core/journal/witness/cosign.ts';
import { fingerprint, fullCode } from '../../../../main/core/journal/witness/fingerprint.ts';
import { parseRequest, writeRequest } from '../../../../main/core/journal/witness/request.ts';
import { hash, signatures } from '../../../fakes/log-disk.ts';
import { askedLog } from '../../../fakes/asked-log.ts';

const bob = signingKey(Buffer.alloc(32, 9));
const BOB = 'runbook.invalid/witness/bob';
const note = parseCheckpoint(testVector.note);
if (!note) throw new Error('the test vector does not read');

describe('cosignatures', () => {
  test('come out as the published vector has them', () => {
    expect(witnessKey(hash, BOB, bob.publicKey)).toBe(testVector.witness);
    const line = cosign(hash, bob, BOB, note.body, 1795439424);
    expect(testVector.note).toContain(`${line}\n`);
  });

  test('names are plain whatever a person is called', () => {
    expect(witnessName(witnessPart('Émile  Zola'))).toBe('breakglass.invalid/witness/e-mile-zola');
    expect(witnessPart('佐藤')).toBe('unnamed');
    fc.assert(
      fc.property(fc.string(), (name) => {
        const vkey = witnessKey(hash, witnessName(witnessPart(name)), bob.publicKey);
        expect(parseVerifierKey(hash, vkey)?.type).toBe(4);
      }),
    );
  });

  test('a fingerprint and the full code are long enough to tell keys and logs apart', () => {
    expect(fingerprint(hash, testVector.vkey)).toMatch(
      /^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/,
    );
    expect(fingerprint(hash, testVector.vkey)).not.toBe(fingerprint(hash, testVector.witness));
    const full = fullCode(hash, note.body).replaceAll('-', '');
    expect(full).toHaveLength(52);
    const short = testVector.shortCode.split(' @ ')[1]?.replaceAll('-', '');
    expect(full.slice(0, 26)).toBe(short);
  });
});

describe('an answer', () => {
  const log = askedLog({ size: 9 });
  const own = log.parsed(9);
  if (!own) throw new Error('the note does not read');
  const name = witnessName('bob');
  const vkey = witnessKey(hash, name, bob.publicKey);
  const line = cosign(hash, bob, name, own.body, 1_795_439_424);
  const answer = { is: 'cosigned', vkey, origin: log.origin, size: 9, line } as const;

  test('is refused for another size, log, key or signature', () => {
    const accept = (change: object) =>
      acceptAnswer(hash, signatures, { ...answer, ...change }, own, log.note(9));
    expect(accept({ size: 8 })).toBeUndefined();
    expect(accept({ origin: `${log.origin}0` })).toBeUndefined();
    expect(accept({ vkey: testVector.witness })).toBeUndefined();
    expect(accept({ vkey: log.vkeyOf(0) })).toBeUndefined();
    const other = cosign(hash, bob, name, log.parsed(8)?.body ?? '', 1_795_439_424);
    expect(accept({ line: other })).toBeUndefined();
    const broken = line.replace(/.{8}$/, 'AAAAAAA=');
    expect(accept({ line: broken })).toBeUndefined();
  });

  test('that fits gives the note with the line added, which verifiers count', () => {
    const read = parseAnswer(writeAnswer(answer));
    expect(read).toEqual(answer);
    const cosigned = acceptAnswer(hash, signatures, answer, own, log.note(9));
    expect(cosigned).toMatchObject({ size: 9, time: 1_795_439_424, vkey });
    const both = parseCheckpoint(cosigned?.note ?? '');
    const witness = parseVerifierKey(hash, vkey);
    expect(both && witness && cosigners(signatures, both, [witness])).toEqual([name]);
  });

  test('that asks for a proof from another size reads back; anything else does not', () => {
    const from = { is: 'from', vkey, origin: log.origin, size: 4 } as const;
    expect(parseAnswer(writeAnswer(from))).toEqual(from);
    expect(parseAnswer(`${writeAnswer(from)}x`)).toBeUndefined();
    expect(parseAnswer(writeAnswer(answer).replace('size 9', 'size 09'))).toBeUndefined();
    fc.assert(fc.property(fc.string(), (any) => parseAnswer(any) === undefined));
  });
});

describe('a request', () => {
  test('reads back as it was written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.nat({ max: 40 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 39 }), { maxLength: 3 }),
        fc.option(fc.integer({ min: 1, max: 99_999_999_999 }), { nil: undefined }),
        (size, old, cuts, sent) => {
          const log = askedLog({ size: 40, rotations: [...cuts].sort((a, b) => a - b) });
          const text = log.text(size, Math.min(old, size), sent === undefined ? {} : { sent });
          const read = parseRequest(text);
          expect(read && writeRequest(read)).toBe(text);
          expect(read?.sent).toBe(sent);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('of a C2SP client without our records is read too', () => {
    const log = askedLog({ size: 5 });
    expect(parseRequest(`old 0\n\n${log.note(5)}`)).toMatchObject({ old: 0, keys: [] });
  });

  test('that is anything else is none', () => {
    const text = askedLog({ size: 5 }).text(5, 2);
    for (const wrong of [
      '',
      'old 2',
      text.replace('old 2', 'old 02'),
      text.replace('old 2', 'old -1'),
      text.replace(/\n[A-Za-z0-9+/]{43}=\n/, '\nAAAA\n'),
      text.replace('record 0', 'record x'),
      `${text}\nmore\n`,
    ]) {
      expect(parseRequest(wrong)).toBeUndefined();
    }
    fc.assert(fc.property(fc.string(), (any) => parseRequest(any) === undefined));
  });
});
