import { describe, expect, test } from 'vitest';
import { trustOf, type Vouching } from '../../../main/core/publish/trust.ts';
import { publisher, publishTools, sha256Of } from '../../fakes/publisher.ts';
import { bytesOf } from '../kit/example-kit.ts';

const sato = publisher('sato', 7);
const mori = publisher('mori', 8);
const file = bytesOf('format: breakglass/1\r\nid: PB-90\n');
const kit: Vouching = { signed: true, publishers: [sato.listed] };
const judge = (signature?: string, by: Vouching | null = kit, bytes = file) =>
  trustOf(publishTools, { kind: 'playbook', sha256: sha256Of(bytes), signature }, by ?? undefined);

describe('a playbook that was brought in is not trusted', () => {
  test.each<[string, () => ReturnType<typeof judge>, object]>([
    ['without a signature', () => judge(), { is: 'unsigned' }],
    ['signed by a stranger', () => judge(mori.sign(file)), { is: 'foreign' }],
    ['without a kit', () => judge(sato.sign(file), null), { is: 'foreign' }],
    [
      'by a kit that nobody here believes',
      () => judge(sato.sign(file), { ...kit, signed: false }),
      { is: 'foreign' },
    ],
    [
      'after one byte was changed',
      () => judge(sato.sign(file), kit, bytesOf('format: breakglass/1\nid: PB-90\n')),
      { is: 'broken', why: 'other-bytes' },
    ],
    [
      'with the signature of a bundle',
      () => judge(sato.sign(file, undefined, 'bundle')),
      { is: 'broken', why: 'not-a-signature' },
    ],
    [
      'with another’s signature under a publisher’s name',
      () => {
        const [, , , own = ''] = sato.sign(file).split('\n');
        const forged = publisher('sato', 9).sign(file).split('\n')[3] ?? '';
        const idAndName = Buffer.from(own.split(' ')[2] ?? '', 'base64').subarray(0, 4);
        const bytes = Buffer.from(forged.split(' ')[2] ?? '', 'base64');
        idAndName.copy(bytes);
        return judge(
          sato
            .sign(file)
            .replace(own, `${own.split(' ').slice(0, 2).join(' ')} ${bytes.toString('base64')}`),
        );
      },
      { is: 'broken', why: 'wrong-signature' },
    ],
  ])('%s', (_, verdict, expected) => {
    expect(verdict()).toMatchObject(expected);
  });

  test('and the stranger’s key is named by what it calls itself and its id', () => {
    expect(judge(mori.sign(file)).signers).toEqual([
      { name: 'breakglass.invalid/publisher/mori', key: mori.vkey.split('+')[1] },
    ]);
  });
});

describe('a playbook is trusted', () => {
  test('when a publisher of the kit signed it: by name and fingerprint', () => {
    const { is, signers } = judge(sato.sign(file));
    expect(is).toBe('trusted');
    expect(signers).toEqual([
      { name: 'sato of the security team', key: expect.stringMatching(/^(\w{4}-){3}\w{4}$/) },
    ]);
  });

  test('when a stranger signed it too: of the stranger nothing is said', () => {
    const both = judge(sato.sign(file, mori.sign(file)));
    expect(both).toMatchObject({ is: 'trusted', signers: [{ name: 'sato of the security team' }] });
  });
});
