import { expect, it } from 'vitest';
import { memberOf, rosterOf } from '../../../main/core/programme/roster.ts';

const people = [
  { id: 'mori', name: '森 直子', contact: '', order: 2 },
  { id: 'sato', name: 'Hanako Sato', contact: '', order: 1 },
];
const users = [{ name: 'bg-sato', person: 'sato', account: '1', arn: '', mfa: [] }];

it('has nobody without a kit and without logs', () => {
  expect(rosterOf(undefined, [])).toEqual([]);
});

it('plans drills unasked for whoever can sign in, for all where the kit names no users', () => {
  expect(rosterOf({ people, users }, [])).toMatchObject([
    { id: 'sato', signsIn: true },
    { id: 'mori', signsIn: false },
  ]);
  expect(rosterOf({ people, users: [] }, []).map(({ signsIn }) => signsIn)).toEqual([true, true]);
});

it('keeps those that only logs know, after the others', () => {
  expect(rosterOf({ people, users }, ['sato', '森直子', 'kato', 'kato'])).toMatchObject([
    { id: 'sato' },
    { id: 'mori' },
    { id: 'kato', gone: true, signsIn: false },
  ]);
});

it('goes by the id first, by a name only where one person has it', () => {
  const roster = rosterOf({ people, users }, []);
  expect(memberOf(roster, 'ＨＡＮＡＫＯ　sato')?.id).toBe('sato');
  const twins = [...roster, { id: 'other', name: 'hanako sato', signsIn: true }];
  expect(memberOf(twins, 'Hanako Sato')).toBeUndefined();
  expect(memberOf(twins, 'other')?.id).toBe('other');
});
