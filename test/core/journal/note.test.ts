import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseCheckpoint,
  parseVerifierKey,
  signCheckpoint,
  verifierKey,
} from '../../../main/core/journal/note.ts';
import { selfTest, testVector } from '../../../main/core/journal/self-test.ts';
import { parseShortCode, shortCode } from '../../../main/core/journal/short-code.ts';
import { cosigners, standing } from '../../../main/core/journal/verify/signatures.ts';
import { signingKey } from '../../../main/adapters/system/signatures.ts';
import { hash, must, signatures } from '../../fakes/log-disk.ts';
import { parseTrust } from '../../../main/core/journal/verify/trust.ts';

const key = () => signingKey(new Uint8Array(32).fill(7));
const { note, origin, root, vkey, witness } = testVector;

describe('the test vector', () => {
  it('comes out of this build', () => {
    expect(selfTest(hash, signatures)).toBeUndefined();
  });

  it('is signed byte for byte by the seed it was made with', () => {
    const signed = signCheckpoint(hash, key(), { origin, size: 3, root });
    expect(note.startsWith(signed)).toBe(true);
    expect(verifierKey(hash, origin, key().publicKey)).toBe(vkey);
  });

  it('does not pass where hashing or signatures are broken', () => {
    const shifted = {
      sha256: (...parts: readonly Uint8Array[]) => hash.sha256(...parts, Uint8Array.of(0)),
    };
    expect(selfTest(shifted, signatures)).toBe('check value of record 0');
    expect(selfTest(hash, { ...signatures, verify: () => false })).toBe('log signature');
    expect(selfTest(hash, { ...signatures, verify: () => true })).toBeUndefined();
  });
});

describe('a checkpoint', () => {
  it.each([
    ['', 'nothing'],
    [note.replace('\n\n', '\n'), 'no empty line'],
    [note.replace('\n3\n', '\n03\n'), 'a size with a zero in front'],
    [note.replace(root, `${root}=`), 'a root that is not base64'],
    [note.replace('\u2014 ', '- '), 'another dash'],
    [note.slice(0, -1), 'no line end'],
  ])('is not read from %j: %s', (text) => {
    expect(parseCheckpoint(text)).toBeUndefined();
  });

  it('does not stand once any byte of it is changed', () => {
    const bytes = Buffer.from(signCheckpoint(hash, key(), { origin, size: 3, root }));
    const pinned = parseVerifierKey(hash, vkey);
    if (!pinned) throw new Error('no key');
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ mask;
        const read = parseCheckpoint(changed.toString('utf8'));
        const how = read && standing(hash, signatures, read, pinned);
        expect(how).not.toBe('signed');
      }),
    );
  });

  it('counts a witness only for its own name, key and time', () => {
    const read = parseCheckpoint(note);
    const bob = parseVerifierKey(hash, witness);
    if (!read || !bob) throw new Error('vector');
    expect(cosigners(signatures, read, [bob])).toEqual(['runbook.invalid/witness/bob']);
    expect(cosigners(signatures, read, [{ ...bob, name: 'eve' }])).toEqual([]);
    const later = note.replace('wm0u5AAAAABrBDtA', 'wm0u5AAAAABrBDtB');
    const changed = parseCheckpoint(later);
    expect(changed && cosigners(signatures, changed, [bob])).toEqual([]);
  });
});

describe('keys and codes', () => {
  it('refuses a key whose id does not belong to it', () => {
    expect(parseVerifierKey(hash, vkey)).toMatchObject({ id: '8be12379', name: origin });
    for (const wrong of ['', 'a+b+c', vkey.replace('8be12379', '8be12378'), vkey.slice(0, -1)]) {
      expect(parseVerifierKey(hash, wrong)).toBeUndefined();
    }
  });

  it('reads a code as people type it', () => {
    const code = shortCode(hash, { origin, size: 3, root });
    expect(code).toBe('3 @ 7BJQMR-BZFMPF-1WXX2Q-FSGNTS-4K');
    for (const typed of [
      code.toLowerCase(),
      code.replace(/-/g, ' '),
      ` ${code.replace('1', 'l')} `,
    ]) {
      expect(parseShortCode(typed)).toEqual({ size: 3, code });
    }
    for (const wrong of ['', '3', code.slice(0, -1), code.replace('7', 'U'), `x${code}`]) {
      expect(parseShortCode(wrong)).toBeUndefined();
    }
  });

  it.each([
    ['nonsense', 'not JSON'],
    ['[]', 'JSON object'],
    ['{"keys":[]}', 'unknown field "keys"'],
    ['{"vkeys":"x"}', '"vkeys" must be a list'],
    ['{"vkeys":["x"]}', '"vkeys"[0] is not a verifier key'],
    ['{"shortCodes":[7]}', '"shortCodes"[0]'],
    ['{"checkpoints":["x"]}', '"checkpoints"[0]'],
    ['{"quorum":0}', '"quorum"'],
  ])('says what is wrong with the trust file %s', (text, message) => {
    const parsed = parseTrust(hash, text);
    expect(parsed.ok ? '' : parsed.error).toContain(message);
  });

  it('reads a trust file', () => {
    const text = JSON.stringify({
      vkeys: [vkey],
      witnesses: [witness],
      checkpoints: [note.trimEnd()],
    });
    expect(must(parseTrust(hash, text))).toMatchObject({
      quorum: 1,
      checkpoints: [{ checkpoint: { size: 3 } }],
    });
  });
});
