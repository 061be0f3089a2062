import type { Library } from '../../actions/library.ts';
import type { PlaybookCard } from '../../contract/views.ts';
import type { PinnedPlaybook } from '../../core/run/plan.ts';
import { MOST_PINNED } from '../../core/shelf/pinned.ts';
import { drilledHere, knownOf, shelfView } from './shelf-view.ts';
import type { Shown } from './shown.ts';

export function playbookCard(pinned: PinnedPlaybook, library: Library, shown: Shown): PlaybookCard {
  const { id, version, title, summary, severity, usualSeconds } = pinned.playbook;
  const shelf = shelfView(pinned, library, shown);
  const lastDrilledAt = shown.played.get(id)?.drilledAt;
  return {
    id,
    version,
    title,
    summary,
    severity,
    usualSeconds,
    steps: knownOf(pinned, library, shown).count,
    shelf,
    ...(lastDrilledAt === undefined ? {} : { lastDrilledAt }),
    ...(drilledHere(library).has(id) ? {} : { undrillable: true }),
    ...(shelf.from === 'unvouched' ? { viewAndDrill: true } : {}),
  };
}

const orders = new WeakMap<Library, readonly PinnedPlaybook[]>();

/** The most severe first, then by id: sorted once for each library. */
function inOrder(library: Library): readonly PinnedPlaybook[] {
  const known = orders.get(library);
  if (known) return known;
  const order = [...library.playbooks].sort(
    ({ playbook: a }, { playbook: b }) => compare(a.severity, b.severity) || compare(a.id, b.id),
  );
  orders.set(library, order);
  return order;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** All cards: that of the open run, then the favourites, then the most severe. */
export function playbookCards(shown: Shown): readonly PlaybookCard[] {
  const { library, open, favourites } = shown;
  if (!library) return [];
  const first = (id: string): number => (id === open ? 0 : favourites.has(id) ? 1 : 2);
  return [...inOrder(library)]
    .sort((a, b) => first(a.ref.id) - first(b.ref.id))
    .map((pinned) => playbookCard(pinned, library, shown));
}

/** What one looks for when sign-in is down, then opening and closing the glass. */
const LIKELY: readonly string[] = ['PB-01', 'PB-00', 'PB-15'];

/**
 * For the first screen. The playbook of the open run stays first; then the kit says which, else
 * whoever uses this computer; ours, and then the most severe, fill up what is left.
 */
export function likelyCards(shown: Shown): readonly PlaybookCard[] {
  const { library, open, pinned } = shown;
  if (!library) return [];
  const wanted = [...(open === undefined ? [] : [open]), ...pinned, ...LIKELY];
  const found = new Set(wanted.flatMap((id) => library.find(id) ?? []));
  for (const one of inOrder(library)) {
    if (found.size >= MOST_PINNED) break;
    found.add(one);
  }
  return [...found].slice(0, MOST_PINNED).map((one) => playbookCard(one, library, shown));
}
