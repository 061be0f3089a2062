import { describe, expect, test } from 'vitest';
import { createNodeHash } from '../../../main/adapters/system/hash.ts';
import { createNodeSignatures } from '../../../main/adapters/system/signatures.ts';
import { verifierKey } from '../../../main/core/journal/note.ts';
import { readSignature, signerName, signKit } from '../../../main/core/kit/signature.ts';
import { bytesOf, EXAMPLE_KIT } from './example-kit.ts';

const hash = createNodeHash();
const signatures = createNodeSignatures();
const tools = { hash, signatures };
const keyOf = (fill: number) => signatures.fromSeed(new Uint8Array(32).fill(fill));
const SATO = signerName('sato');
const kit = bytesOf(EXAMPLE_KIT);
const signed = signKit(hash, SATO, keyOf(7), kit);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('a signed kit', () => {
  test('names its signer, and is still the same YAML', () => {
    const vkey = verifierKey(hash, SATO, keyOf(7).publicKey);
    expect(readSignature(tools, signed)).toEqual({ is: 'signed', signers: [{ vkey, name: SATO }] });
    expect(textOf(signed).startsWith(EXAMPLE_KIT)).toBe(true);
    expect(textOf(signed.subarray(kit.length))).toMatch(
      /^# breakglass-kit-signature\/1 \S+ \S+\n$/,
    );
  });

  test('survives line ends of mail and Windows', () => {
    const crlf = bytesOf(textOf(signed).replaceAll('\n', '\r\n'));
    expect(readSignature(tools, crlf).is).toBe('signed');
  });

  test('takes a second signer, and each signer once', () => {
    const two = signKit(hash, signerName('jones'), keyOf(8), signed);
    const again = signKit(hash, SATO, keyOf(7), two);
    for (const bytes of [two, again]) {
      const read = readSignature(tools, bytes);
      expect(read.is === 'signed' && read.signers.map(({ name }) => name).sort()).toEqual([
        signerName('jones'),
        SATO,
      ]);
    }
  });

  test('without a signature line it is not signed', () => {
    for (const text of [EXAMPLE_KIT, '', '\n', '# a comment\n', EXAMPLE_KIT.slice(0, -1)]) {
      expect(readSignature(tools, bytesOf(text))).toEqual({ is: 'unsigned' });
    }
  });
});
