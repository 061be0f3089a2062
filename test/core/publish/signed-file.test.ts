import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSignedFile } from '../../../main/core/publish/signed-file.ts';
import { trustOf } from '../../../main/core/publish/trust.ts';
import { publisher, publishTools, sha256Of } from '../../fakes/publisher.ts';
import { bytesOf } from '../kit/example-kit.ts';

const sato = publisher('sato', 7);
const mori = publisher('mori', 8);
const kit = { signed: true, publishers: [sato.listed] };
const file = bytesOf('format: breakglass/1\nid: PB-90\n');
const judge = (bytes: Uint8Array, signature: string) =>
  trustOf(publishTools, { kind: 'playbook', sha256: sha256Of(bytes), signature }, kit).is;

describe('a `.sig`', () => {
  test('shows what sha256sum shows, and is a signed note', () => {
    expect(sato.sign(file)).toMatch(
      new RegExp(
        `^breakglass\\.invalid/playbook/1\\n${sha256Of(file)}\\n\\n— breakglass\\.invalid/publisher/sato [A-Za-z0-9+/]+=*\\n$`,
      ),
    );
  });

  test('keeps other signers of the same bytes, and each once', () => {
    const two = sato.sign(file, mori.sign(file));
    expect(parseSignedFile('playbook', two)?.signatures).toHaveLength(2);
    expect(sato.sign(file, two)).toBe(two);
    expect(sato.sign(bytesOf('other'), two)).toBe(sato.sign(bytesOf('other')));
  });

  test('of nine signers, or of endless length, is none', () => {
    const line = sato.sign(file).split('\n')[3] ?? '';
    const many = (count: number) => sato.sign(file) + `${line}\n`.repeat(count - 1);
    expect(parseSignedFile('playbook', many(8))).toBeDefined();
    expect(parseSignedFile('playbook', many(9))).toBeUndefined();
    expect(parseSignedFile('playbook', `${sato.sign(file)}${' '.repeat(9_000)}`)).toBeUndefined();
  });
});

describe('nothing but the signed bytes is trusted', () => {
  test('whatever byte of the file is changed', () => {
    const signature = sato.sign(file);
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const other = file.map((byte, index) => (index === at ? byte ^ by : byte));
        expect(judge(other, signature)).toBe('broken');
      }),
    );
  });

  test('whatever character of its signature is changed', () => {
    const signature = sato.sign(file);
    fc.assert(
      fc.property(fc.nat(signature.length - 1), fc.string({ maxLength: 2 }), (at, text) => {
        fc.pre(signature.slice(at, at + 1) !== text);
        const other = signature.slice(0, at) + text + signature.slice(at + 1);
        expect(judge(file, other)).not.toBe('trusted');
      }),
    );
  });

  test('whatever text stands in its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(judge(file, text)).toBe('broken');
      }),
    );
  });
});
