import { describe, expect, it } from 'vitest';
import { likelyCards, playbookCards } from '../../../main/ipc/views/playbook-card.ts';
import type { Shown } from '../../../main/ipc/views/shown.ts';
import { pinned, section, step } from '../../fakes/plans.ts';

const books = ['PB-00', 'PB-01', 'PB-08', 'PB-15', 'PB-99'].map((id) =>
  pinned(id, [section('s', [step('one')])], { severity: id === 'PB-99' ? 'SEV1' : 'SEV2' }),
);

function shown(more: Partial<Shown> = {}): Shown {
  return {
    app: { version: '1', electron: '45', supported: true },
    platform: 'linux',
    lang: 'en',
    played: new Map(),
    at: 0,
    favourites: new Set(),
    pinned: [],
    notices: [],
    library: {
      playbooks: books,
      scenarios: [],
      refused: [],
      find: (id) => books.find(({ ref }) => ref.id === id),
      bytes: () => undefined,
    },
    ...more,
  };
}

const ids = (cards: readonly { readonly id: string }[]): readonly string[] =>
  cards.map(({ id }) => id);

describe('the first screen', () => {
  it.each<[string, Partial<Shown>, readonly string[]]>([
    ['what is likely when sign-in is down', {}, ['PB-01', 'PB-00', 'PB-15']],
    ['what is pinned, filled up', { pinned: ['PB-08'] }, ['PB-08', 'PB-01', 'PB-00']],
    ['what is pinned and gone is passed over', { pinned: ['PB-77'] }, ['PB-01', 'PB-00', 'PB-15']],
    ['the open run first, and not twice', { open: 'PB-00' }, ['PB-00', 'PB-01', 'PB-15']],
  ])('%s', (_, more, first) => {
    expect(ids(likelyCards(shown(more)))).toEqual(first);
  });

  it('has playbooks on it where none of ours is here: the most severe', () => {
    const playbooks = books.filter(({ ref }) => ref.id === 'PB-99');
    const library = { ...shown().library!, playbooks, find: () => undefined };
    expect(ids(likelyCards(shown({ library })))).toEqual(['PB-99']);
  });
});

it('the library begins with the open run, then favourites, then the most severe', () => {
  const more = { open: 'PB-15', favourites: new Set(['PB-08']) };
  expect(ids(playbookCards(shown(more)))).toEqual(['PB-15', 'PB-08', 'PB-99', 'PB-00', 'PB-01']);
});

it('a change of kit is seen: what it lacks is read again', () => {
  const needy = pinned('PB-50', [section('s', [step('one')])], {
    roles: [{ id: 'r', role: 'ops', why: { en: 'a', ja: 'あ' }, actions: [] }],
  });
  const library = { ...shown().library!, playbooks: [needy] };
  const marks = (kit?: Shown['kit']): unknown =>
    playbookCards(shown({ library, ...(kit ? { kit } : {}) }))[0]?.shelf.health;
  expect(marks()).toEqual([]);
  const kit = { kit: { lanes: [], roles: [], documents: [] } } as unknown as Shown['kit'];
  expect(marks(kit)).toEqual([{ is: 'roles-missing', roles: ['ops'] }]);
  expect(marks()).toEqual([]);
});
