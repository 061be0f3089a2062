import type { PlaybookCard } from '../../../main/contract/views.ts';

/** What the library can be narrowed down by, and the values each may have. Ids are unique over all. */
export const FACETS = {
  yours: ['favourite', 'recent'],
  severity: ['SEV1', 'SEV2', 'SEV3', 'SEV4'],
  category: ['access', 'identity', 'workload', 'data', 'logging', 'upkeep', 'uncategorised'],
  reach: ['by-hand', 'browser', 'keys'],
  people: ['alone', 'second-person'],
  drilled: ['drilled-lately', 'drilled-long-ago', 'never-drilled', 'undrillable'],
  from: ['shipped', 'vouched', 'unvouched'],
  health: ['fine', 'to-see-to'],
} as const;

export type FacetName = keyof typeof FACETS;
export type FacetValue = (typeof FACETS)[FacetName][number];

export const facetNames = Object.keys(FACETS) as readonly FacetName[];

/** Who looks: what is a favourite, and which were used last, is theirs. */
export interface Reader {
  readonly favourites: readonly string[];
  readonly recent: readonly string[];
}

const MOST_RECENT = 5;

/** The playbooks that were used last on this computer, the latest first. */
export function recentOf(cards: readonly PlaybookCard[]): readonly string[] {
  return cards
    .flatMap(({ id, shelf: { usedAt } }) => (usedAt === undefined ? [] : [{ id, usedAt }]))
    .sort((a, b) => b.usedAt - a.usedAt)
    .slice(0, MOST_RECENT)
    .map(({ id }) => id);
}

/** All values a playbook has, of all facets. */
export function valuesOf(card: PlaybookCard, reader: Reader): ReadonlySet<FacetValue> {
  const { id, severity, shelf, lastDrilledAt, undrillable } = card;
  const old = shelf.health.some(({ is }) => is === 'drilled-long-ago');
  return new Set<FacetValue>([
    severity,
    shelf.category ?? 'uncategorised',
    shelf.reach,
    shelf.from,
    shelf.secondPerson ? 'second-person' : 'alone',
    lastDrilledAt !== undefined
      ? old
        ? 'drilled-long-ago'
        : 'drilled-lately'
      : undrillable
        ? 'undrillable'
        : 'never-drilled',
    shelf.health.length > 0 ? 'to-see-to' : 'fine',
    ...(reader.favourites.includes(id) ? (['favourite'] as const) : []),
    ...(reader.recent.includes(id) ? (['recent'] as const) : []),
  ]);
}

export type Chosen = ReadonlySet<FacetValue>;

export interface Narrowed<C> {
  readonly shown: readonly C[];
  /** What the filters keep back, in the order it stood in: never without a word. */
  readonly hidden: readonly C[];
  /** For each value how many would be shown with it, the other facets as they are. */
  readonly counts: ReadonlyMap<FacetValue, number>;
  /** Values that some playbook has, whatever is chosen. */
  readonly offered: ReadonlySet<FacetValue>;
}

/** Within a facet any of the chosen values will do; each facet with a choice has to be met. */
export function narrow<C extends PlaybookCard>(
  cards: readonly C[],
  chosen: Chosen,
  reader: Reader,
): Narrowed<C> {
  const inForce = facetNames.flatMap((name) => {
    const values = FACETS[name].filter((value) => chosen.has(value));
    return values.length === 0 ? [] : [{ name, values }];
  });
  const shown: C[] = [];
  const hidden: C[] = [];
  const counts = new Map<FacetValue, number>();
  const offered = new Set<FacetValue>();
  for (const card of cards) {
    const has = valuesOf(card, reader);
    for (const value of has) offered.add(value);
    const missed = inForce.filter(({ values }) => !values.some((value) => has.has(value)));
    (missed.length === 0 ? shown : hidden).push(card);
    for (const name of facetNames) {
      if (missed.some((one) => one.name !== name)) continue;
      for (const value of FACETS[name]) {
        if (has.has(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
  }
  return { shown, hidden, counts, offered };
}

/** The same choice with one value put in, or taken out. */
export function toggled(chosen: Chosen, value: FacetValue): Chosen {
  const after = new Set(chosen);
  if (!after.delete(value)) after.add(value);
  return after;
}
