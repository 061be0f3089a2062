import { describe, expect, test } from 'vitest';
import { STUCK, waysOut, type Stuck } from '../../../main/core/stuck/ways-out.ts';
import { wayWords } from '../../../main/core/stuck/words.ts';
import { allowedLink } from '../../../main/shell/allowed-links.ts';
import { consoleKit } from '../../fakes/console-kit.ts';

const kit = consoleKit();
const user = kit.users[0]!;
const ids = (on: Stuck, more = kit) => waysOut(on, more, user).map(({ id }) => id);

describe('with no kit at all', () => {
  test.each(STUCK)('%s still has an order, and says what no kit names', (on) => {
    const ways = waysOut(on, undefined, undefined);
    expect(ways.length).toBeGreaterThan(3);
    expect(ways.flatMap(({ lines }) => lines)).toEqual([]);
    expect(ways.find(({ id }) => id === 'colleague')?.bare).toBe(true);
    expect(ways.at(-1)?.bare).toBe(false);
  });
});

test('one’s own means come first, then people, then what must be undone later', () => {
  expect(ids('mfa')).toEqual(['second-device', 'colleague', 'helper-slot', 'root', 'aws-support']);
  expect(ids('network').slice(0, 2)).toEqual(['other-network', 'other-address']);
  expect(ids('password')[0]).toBe('check-typing');
});

test('a way of signing in that the kit does not have is none', () => {
  expect(ids('password')).toContain('sealed-key');
  expect(ids('password', consoleKit({ lanes: ['console'] }))).not.toContain('sealed-key');
  expect(ids('ladder')).not.toContain('aws-login');
});

test('a colleague is never oneself, and a single device is the one that is dead', () => {
  const [second, colleague] = waysOut('mfa', kit, user);
  expect(colleague?.lines).toEqual([{ name: 'Alex Jones', value: 'pager 2' }]);
  expect(second?.lines).toHaveLength(2);
  const [alone] = waysOut('mfa', kit, { ...user, mfa: user.mfa.slice(1) });
  expect(alone).toMatchObject({ id: 'second-device', lines: [], bare: true });
});

test('helper slots, root’s keeper and the network people come from the kit', () => {
  const full = consoleKit({
    users: [user, { ...user, name: 'slot01-break-glass', person: '' }],
    contacts: [
      { id: 'r', kind: 'root-keeper', name: 'Mei', reach: 'safe 2' },
      { id: 'n', kind: 'network', name: 'NOC', reach: '+81 3' },
    ],
  });
  const lines = (on: Stuck, id: string) =>
    waysOut(on, full, user).find((way) => way.id === id)?.lines;
  expect(lines('mfa', 'helper-slot')).toEqual([
    { name: 'slot01-break-glass', value: '111122223333' },
  ]);
  expect(lines('mfa', 'root')).toEqual([{ name: 'Mei', value: 'safe 2' }]);
  expect(lines('network', 'other-network')).toEqual([{ name: 'NOC', value: '+81 3' }]);
});

test('every page it opens is one the app may open', () => {
  const links = STUCK.flatMap((on) => waysOut(on, kit, user).flatMap(({ link }) => link ?? []));
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) expect(allowedLink(link)).toBe(link);
});

test('English sentences have at most 15 words, and Japanese is Japanese', () => {
  for (const { title, do: what, cost, tell } of Object.values(wayWords)) {
    for (const { en, ja } of [title, what, cost, tell]) {
      for (const sentence of en.split(/[.:]\s?/)) {
        expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(15);
      }
      expect(ja).toMatch(/[ぁ-んァ-ヶ一-龠]/);
    }
  }
});
