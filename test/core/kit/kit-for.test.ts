import { expect, test } from 'vitest';
import { kitFor } from '../../../main/core/kit/kit-for.ts';
import { DRILL_KINDS } from '../../../main/core/drill/kind.ts';
import { gameDayKit } from '../../fakes/game-day-bench.ts';

test('no run but a game day sees its users and roles', () => {
  const kit = gameDayKit();
  for (const kind of [undefined, ...DRILL_KINDS.filter((one) => one !== 'game-day')]) {
    expect(kitFor(kind, kit).users.map(({ name }) => name)).toEqual(['sato']);
    expect(kitFor(kind, kit).roles.map(({ arn }) => arn)).toEqual(kit.roles.map(({ arn }) => arn));
  }
});

test('a game day sees no others, and of its own only those in accounts that are marked', () => {
  const kit = gameDayKit();
  const day = kitFor('game-day', kit);
  expect(day.users.map(({ name }) => name)).toEqual(['sato-game-day']);
  expect(day.roles.map(({ arn }) => arn)).toEqual(['arn:aws:iam::777788889999:role/GAME-DAY']);
  const accounts = kit.accounts.map((one) => ({ ...one, environment: 'production' as const }));
  expect(kitFor('game-day', { ...kit, accounts })).toMatchObject({ users: [], roles: [] });
});
