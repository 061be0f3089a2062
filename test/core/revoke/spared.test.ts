import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDenial, personIn } from '../../../main/core/revoke/denial-name.ts';
import { denyOlder } from '../../../main/core/revoke/older-sessions.ts';
import { sparedByName, sparedOf } from '../../../main/core/revoke/spared.ts';
import { conditionsHold } from '../../../main/core/iam/condition.ts';

const ROLE = 'arn:aws:iam::444455556666:role/BREAK-GLASS-REVOKER';
const NOW = 1_900_000_000_000;
const OWN = 'AROAEXAMPLE:sato';
type Conditions = Record<string, Record<string, string>>;

const denied = (document: string, userId: string, issued: number, stamp?: string) =>
  (JSON.parse(document) as { Statement: { Condition: Conditions }[] }).Statement.some(
    ({ Condition }) =>
      conditionsHold(
        Condition,
        new Map([
          ['aws:tokenissuetime', [new Date(Math.floor(issued / 1000) * 1000).toISOString()]],
          ['aws:userid', [userId]],
          ...(stamp === undefined ? [] : [['aws:sourceidentity', [stamp]] as const]),
        ]),
      ),
  );
const spared = (issuedAt: number) => sparedOf({ id: 's', userId: OWN, issuedAt });

describe('a denial that leaves one session', () => {
  test('leaves it, and no other: not of its name at another time, not of another name at its time', () => {
    const ago = fc.integer({ min: 0, max: 40_000_000 });
    fc.assert(
      fc.property(ago, ago, fc.constantFrom(undefined, 'sato'), (own, other, person) => {
        const [issued, elsewhere] = [NOW - own, NOW - other];
        const { document } = denyOlder(ROLE, NOW, person, spared(issued));
        expect(denied(document, OWN, issued)).toBe(false);
        expect(denied(document, OWN, issued, 'sato')).toBe(false);
        if (person === undefined) expect(denied(document, 'AROAEXAMPLE:mori', issued)).toBe(true);
        // Within a second of it AWS's whole seconds tell two of one name not apart.
        if (Math.abs(issued - elsewhere) >= 3_000)
          expect(denied(document, OWN, elsewhere)).toBe(true);
        // Whoever assumes the role anew can.
        expect(denied(document, 'AROAEXAMPLE:mori', NOW + 3_000)).toBe(false);
      }),
    );
  });

  test('has another name than one that leaves nobody: its record must not pass for that one', () => {
    const names = [undefined, 'mori'].map((person) => {
      return denyOlder(ROLE, NOW, person, spared(NOW)).name;
    });
    expect(names).toEqual(['RevokeOlderSessionsButOne', 'RevokeOlderSessionsButOne-mori']);
    expect(names.map(personIn)).toEqual([undefined, 'mori']);
    expect(names.every(isDenial)).toBe(true);
    expect(isDenial('RevokeOlderSessionsButOneX')).toBe(false);
  });
});

test.each([
  ['none', undefined],
  ['a name only', 'sato'],
  ['any', 'AROAEXAMPLE:*'],
  ['any letter', 'AROAEXAMPLE:sat?'],
  ['any role', '*:sato'],
  ['a variable', 'AROAEXAMPLE:${aws:username}'],
  ['two colons', 'AROAEXAMPLE:sato:x'],
  ['a line more', 'AROAEXAMPLE:sato\n'],
  ['a quote', 'AROAEXAMPLE:sa"to'],
])('an id that could mean more than one session is not spared: %s', (_, userId) => {
  const held = userId === undefined ? {} : { userId };
  expect(sparedOf({ id: 's', issuedAt: NOW, ...held })).toBeUndefined();
});

test('without the time it was issued at it is not told apart, by name all of it are left', () => {
  expect(sparedOf({ id: 's', userId: OWN })).toBeUndefined();
  expect(sparedOf({ id: 's', userId: OWN, issuedAt: Number.NaN })).toBeUndefined();
  expect(sparedByName('*')).toBeUndefined();
  const { document } = denyOlder(ROLE, NOW, undefined, sparedByName('sato'));
  expect(denied(document, OWN, NOW - 9_000)).toBe(false);
  expect(denied(document, 'AROAEXAMPLE:xsato', NOW - 9_000)).toBe(true);
});
