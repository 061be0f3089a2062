import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  armourLength,
  armourOf,
  bytesOfArmour,
  ENVELOPE_MARK,
  LONGEST_ARMOUR,
} from '../../../main/core/vault/armour.ts';
import { vaultTools } from '../../fakes/vault.ts';

const START = ENVELOPE_MARK.length;
const alphabet = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
const LENGTH = 60;
const body = Uint8Array.from({ length: LENGTH }, (_, at) => (at * 37) & 0xff);
const armour = armourOf(vaultTools, body);
/** An envelope is of this length, or 32 bytes more or fewer. */
const whole = ({ length }: Uint8Array): boolean => (length - LENGTH) % 32 === 0;
const read = (text: string) => bytesOfArmour(vaultTools, text, whole);
const wrong = (code: string, at?: number) => ({
  ok: false,
  error: at === undefined ? { code } : { code, at },
});
const position = fc.integer({ min: START, max: armour.length - 1 });
const put = (at: number, text: string, instead = 1): string =>
  armour.slice(0, at) + text + armour.slice(at + instead);

describe('the text of an envelope', () => {
  it('comes back as the same bytes, whatever they are, and is as long as foretold', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 700 }), (bytes) => {
        const text = armourOf(vaultTools, bytes);
        expect(text).toHaveLength(armourLength(bytes.length));
        expect(read(text)).toEqual({ ok: true, value: bytes });
      }),
    );
  });

  it('tells where one character is mistyped, whichever it is', () => {
    fc.assert(
      fc.property(position, fc.constantFrom(...alphabet, 'U', '!', '語'), (at, character) => {
        fc.pre(armour[at] !== character);
        expect(read(put(at, character))).toEqual(wrong('envelope-mistyped', at));
      }),
      { numRuns: 100 },
    );
  });

  it('tells where two neighbours changed places', () => {
    fc.assert(
      fc.property(position, (at) => {
        const [one = '', two = ''] = armour.slice(at, at + 2);
        fc.pre(two !== '' && one !== two);
        expect(read(put(at, two + one, 2))).toEqual(wrong('envelope-mistyped', at));
      }),
      { numRuns: 50 },
    );
  });

  it('names no place where several are mistyped: it cannot know', () => {
    const changed = [...armour].map((character, at) =>
      at === 20 || at === 50 || at === 90 ? (character === '7' ? 'K' : '7') : character,
    );
    expect(read(changed.join(''))).toEqual(wrong('envelope-mistyped'));
  });

  it('is not whole wherever it is cut, but where it could have ended there', () => {
    for (let end = START; end < armour.length; end += 1) {
      const size = Math.floor(((end - START) * 5) / 8);
      const couldEnd = size > 4 && armourLength(size - 4) === end && (size - 4 - LENGTH) % 32 === 0;
      const code = couldEnd ? 'envelope-mistyped' : 'envelope-not-whole';
      expect(read(armour.slice(0, end)), `cut at ${end}`).toEqual(wrong(code));
    }
  });

  it('is not whole with a line left out, or typed twice', () => {
    const line = armour.slice(40, 80);
    expect(read(armour.replace(line, ''))).toEqual(wrong('envelope-not-whole'));
    expect(read(armour.replace(line, line + line))).toEqual(wrong('envelope-not-whole'));
  });

  it('takes no other text for one, and does not try long ones out', () => {
    const none = wrong('not-an-envelope');
    for (const text of ['', 'hello', 'BGE2:AAAA', 'BGW1 R 1/1', ' otpauth://totp/x?secret=A'])
      expect(read(text)).toEqual(none);
    expect(read(armour.slice(1))).toEqual(none);
    const never = { sha256: () => expect.fail('a hash was computed') };
    const bare = { ...vaultTools, hash: never };
    for (const text of ['A'.repeat(5_000), ENVELOPE_MARK + '0'.repeat(5_000)])
      expect(bytesOfArmour(bare, text, whole)).toEqual(none);
    const long = ENVELOPE_MARK + '!'.repeat(LONGEST_ARMOUR);
    expect(bytesOfArmour(bare, long, whole)).toEqual(wrong('envelope-not-whole'));
  });

  it('answers whatever is typed behind the mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        expect(read(ENVELOPE_MARK + text).ok).toBe(false);
      }),
    );
  });
});
