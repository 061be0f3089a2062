import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actOf, codeOf, newLeadKey, sheetCode } from '../../../main/core/lead/act-codes.ts';
import { remoteActs } from '../../../main/core/lead/remote-acts.ts';
import { hash } from '../../fakes/log-disk.ts';

const KEY = '00112233445566778899aabbccddeeff';
const acts = remoteActs(['dark', 'press-asks'], ['slow', 'region-dark:us-east-1']);

describe('codes of what can be done from elsewhere', () => {
  it('are eight characters in two groups, and tell nothing', () => {
    for (const act of acts) {
      expect(codeOf(hash, KEY, act)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    }
  });

  it('stand for one act each, however they are typed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...acts), fc.nat(3), (act, way) => {
        const code = codeOf(hash, KEY, act);
        const ways = [
          code,
          code.toLowerCase(),
          code.replace('-', ' '),
          ` ${code.replace('-', '')}`,
        ];
        expect(actOf(hash, KEY, acts, ways[way] ?? code)).toEqual(act);
      }),
    );
    const all = [...acts.map((act) => codeOf(hash, KEY, act)), sheetCode(hash, KEY)];
    expect(new Set(all).size).toBe(all.length);
  });

  it('of another drill stand for nothing, nor does the code of the sheet, nor an empty text', () => {
    const other = newLeadKey({ bytes: (count) => new Uint8Array(count).fill(7), uuid: () => '' });
    expect(other).toHaveLength(32);
    for (const act of acts) {
      expect(actOf(hash, KEY, acts, codeOf(hash, other, act))).toBeUndefined();
    }
    expect(actOf(hash, KEY, acts, sheetCode(hash, KEY))).toBeUndefined();
    expect(actOf(hash, KEY, acts, '')).toBeUndefined();
  });

  it('of an item that is named as an act with its item are not mixed up', () => {
    const odd = remoteActs(['hold', 'fire'], ['over']);
    const codes = odd.map((act) => codeOf(hash, KEY, act));
    expect(new Set(codes).size).toBe(codes.length);
  });
});
