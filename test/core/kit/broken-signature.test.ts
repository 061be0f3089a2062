import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createNodeHash } from '../../../main/adapters/system/hash.ts';
import { createNodeSignatures } from '../../../main/adapters/system/signatures.ts';
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
const CHANGED = EXAMPLE_KIT.replace('ap-northeast-3', 'ap-northeast-2');

describe('a signature that does not hold', () => {
  test.each<[string, string]>([
    ['one byte of the kit is another', textOf(signed).replace('pager 12', 'pager 13')],
    ['something stands behind it', `${textOf(signed)}lanes: [console]\n`],
    ['a line was put before it', textOf(signed).replace('# break', 'x: 1\n# break')],
    ['it was cut short', `${textOf(signed).slice(0, -20)}\n`],
    ['it was carried over from another kit', `${CHANGED}${textOf(signed.subarray(kit.length))}`],
    ['its key names somebody else', textOf(signed).replace('kit-signer/sato', 'kit-signer/jones')],
    ['it has a word too many', textOf(signed).replace(/\n$/, ' x\n')],
    [
      'it stands twice, once in the middle',
      `${textOf(signed)}# end\n${textOf(signed.subarray(kit.length))}`,
    ],
    ['there are nine of them', `${EXAMPLE_KIT}${textOf(signed.subarray(kit.length)).repeat(9)}`],
  ])('%s', (_, text) => {
    expect(readSignature(tools, bytesOf(text))).toEqual({ is: 'broken' });
  });

  test('any byte changed is seen', () => {
    fc.assert(
      fc.property(fc.nat(signed.length - 1), fc.nat(254), (at, by) => {
        const bytes = signed.slice();
        bytes[at] = ((bytes[at] ?? 0) + 1 + by) % 256;
        // The mark itself changed into a comment nobody knows: the kit is then simply not signed.
        expect(readSignature(tools, bytes).is).not.toBe('signed');
      }),
    );
  });
});
