import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { armourOf, ENVELOPE_MARK, LONGEST_ARMOUR } from '../../../main/core/vault/armour.ts';
import { fromCrockford, toCrockford } from '../../../main/core/vault/crockford.ts';
import {
  openEnvelope,
  readEnvelope,
  sealEnvelope,
  type EnvelopeLabel,
} from '../../../main/core/vault/envelope.ts';
import { vaultTools } from '../../fakes/vault.ts';

const label: EnvelopeLabel = {
  title: 'Break-glass key, payments',
  holders: ['佐藤', 'Jones'],
  made: 1_795_000_000,
};
const passphrase = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
const secret = fc.string({ unit: 'grapheme', maxLength: 80 });
/** What a text is after being typed and stored: one form of each character, no lone surrogate. */
const sameAs = (text: string): string => text.normalize('NFKC');

async function sealed(text: string, passphrases: readonly [string, string]): Promise<string> {
  const made = await sealEnvelope(vaultTools, text, label, passphrases);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

function read(armour: string) {
  const envelope = readEnvelope(vaultTools, armour);
  if (!envelope.ok) throw new Error(envelope.error.code);
  return envelope.value;
}

describe('an envelope', () => {
  it('comes back whole with both passphrases, fits one QR code, and hides what it holds', async () => {
    await fc.assert(
      fc.asyncProperty(secret, passphrase, passphrase, async (text, one, two) => {
        const armour = await sealed(text, [one, two]);
        expect(armour).toMatch(/^BGE1:[0-9A-Z]+$/);
        expect(armour.length).toBeLessThanOrEqual(LONGEST_ARMOUR);
        const envelope = read(armour);
        expect(envelope.label).toEqual(label);
        const typed = [sameAs(one), sameAs(two)] as const;
        const opened = await openEnvelope(vaultTools, envelope, typed);
        expect(opened).toEqual({ ok: true, value: text });
      }),
    );
  });

  it('fails with one message for any wrong passphrase, first, second, both or swapped', async () => {
    const right = ['first of the two', 'second of the two'] as const;
    const envelope = read(await sealed('the secret', right));
    await fc.assert(
      fc.asyncProperty(passphrase, fc.constantFrom(0, 1, 2, 3), async (wrong, which) => {
        fc.pre(!right.some((one) => one === sameAs(wrong)));
        const typed = [
          [wrong, right[1]],
          [right[0], wrong],
          [wrong, wrong],
          [right[1], right[0]],
        ][which] as [string, string];
        expect(await openEnvelope(vaultTools, envelope, typed)).toEqual({
          ok: false,
          error: { code: 'not-opened' },
        });
      }),
    );
  });

  it('tells a mistyped character, a text cut short and one of another kind apart', async () => {
    const armour = await sealed('the secret', ['one', 'two']);
    const code = (text: string): string => {
      const answer = readEnvelope(vaultTools, text);
      return answer.ok ? 'read' : answer.error.code;
    };
    fc.assert(
      fc.property(fc.nat(armour.length - 1), fc.constantFrom('7', 'K'), (at, character) => {
        fc.pre(armour[at] !== character);
        const put = (text: string): string => armour.slice(0, at) + text + armour.slice(at + 1);
        const inMark = at < ENVELOPE_MARK.length;
        const mistyped = inMark ? 'not-an-envelope' : 'envelope-mistyped';
        expect(code(put(character))).toBe(mistyped);
        for (const text of [put(''), put((armour[at] ?? '') + character)])
          expect(code(text)).not.toBe('read');
      }),
      { numRuns: 20 },
    );
    for (const missing of [1, 7, 40, 80, 200]) {
      expect(code(armour.slice(0, -missing)), `without the last ${missing}`).toBe(
        'envelope-not-whole',
      );
    }
  });

  it('is read as a person types it: lower case, groups, lines, O for 0, full width', async () => {
    const armour = await sealed('the secret', ['one', 'two']);
    const typed = armour
      .toLowerCase()
      .replace(/0/g, 'o')
      .replace(/1(?=.)/g, (one, at: number) => (at > 5 ? 'l' : one))
      .replace(/(.{4})/g, '$1 ')
      .replace(/(.{50})/g, '$1\n')
      .replace(/2/g, '２');
    expect(read(typed).label.title).toBe(label.title);
  });

  it('is padded: secrets of like length make envelopes of one length', async () => {
    const lengths = await Promise.all(
      ['a', 'a'.repeat(30)].map(async (text) => (await sealed(text, ['x', 'y'])).length),
    );
    expect(new Set(lengths).size).toBe(1);
  });

  it('says when it would not fit, before a passphrase is stretched', async () => {
    const never = { ...vaultTools.crypto, scrypt: () => expect.fail('scrypt was called') };
    const tools = { ...vaultTools, crypto: never };
    const tooLong = { ok: false, error: { code: 'too-long' } };
    expect(await sealEnvelope(tools, 'x'.repeat(700), label, ['a', 'b'])).toEqual(tooLong);
    const title = '題'.repeat(40);
    expect(await sealEnvelope(tools, 'x', { ...label, title }, ['a', 'b'])).toEqual(tooLong);
  });

  it('is refused when it would take more than 256 MiB, before a passphrase is asked for', async () => {
    const bytes = fromCrockford((await sealed('x', ['a', 'b'])).slice(ENVELOPE_MARK.length));
    const asking = (log: number, r: number, p: number): string => {
      const body = Buffer.from(bytes ?? []).subarray(0, -4);
      body.set([log, r, p], 1);
      const check = vaultTools.hash.sha256(Buffer.from('breakglass-envelope'), body);
      return ENVELOPE_MARK + toCrockford(Buffer.concat([body, check.subarray(0, 4)]));
    };
    expect(readEnvelope(vaultTools, asking(18, 8, 1))).toMatchObject({ ok: true });
    for (const [log, r, p] of [
      [20, 16, 4],
      [19, 8, 1],
      [18, 9, 1],
      [17, 8, 3],
    ] as const) {
      const answer = readEnvelope(vaultTools, asking(log, r, p));
      expect(answer, `${log} ${r} ${p}`).toMatchObject({
        error: { code: 'envelope-other-version' },
      });
    }
  });

  it('takes no text for an envelope that is none, nor one whose check fits but whose rest does not', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), (body) => {
        const answer = readEnvelope(vaultTools, armourOf(vaultTools, body));
        expect(answer).toEqual({ ok: false, error: { code: 'envelope-other-version' } });
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readEnvelope(vaultTools, `BGE1:${text}`).ok).toBe(false);
      }),
    );
  });
});
