import type { Library } from '../../actions/library.ts';
import type { ShelfView } from '../../contract/views/shelf-view.ts';
import type { Kit } from '../../core/kit/model.ts';
import { unfold, type PinnedPlaybook } from '../../core/run/plan.ts';
import { shelfFacts, type ShelfFacts } from '../../core/shelf/facts.ts';
import { healthMarks } from '../../core/shelf/marks.ts';
import type { Shown } from './shown.ts';

interface Known extends ShelfFacts {
  /** How many steps it has, sub-playbooks unfolded. */
  readonly count: number;
}

interface Shelf {
  readonly kit: Kit | undefined;
  readonly known: WeakMap<PinnedPlaybook, Known>;
}

/** A library is another one after every change: what was read off its steps holds as long as it. */
const shelves = new WeakMap<Library, Shelf>();

/** What the steps of a playbook say, read once for each library and kit. */
export function knownOf(pinned: PinnedPlaybook, library: Library, shown: Shown): Known {
  const kit = shown.kit?.kit;
  let shelf = shelves.get(library);
  if (!shelf || shelf.kit !== kit) {
    shelf = { kit, known: new WeakMap() };
    shelves.set(library, shelf);
  }
  const before = shelf.known.get(pinned);
  if (before) return before;
  const plan = unfold(pinned, (other) => library.find(other));
  const steps = plan.ok ? plan.value.steps : [];
  const known = { ...shelfFacts(pinned.playbook, steps, kit), count: steps.length };
  shelf.known.set(pinned, known);
  return known;
}

export function shelfView(pinned: PinnedPlaybook, library: Library, shown: Shown): ShelfView {
  const { id, reviewBy } = pinned.playbook;
  const facts = knownOf(pinned, library, shown);
  const own = library.own?.get(id);
  const vouched = !own || shown.standing?.(own) === 'trusted';
  const played = shown.played.get(id);
  return {
    ...(facts.category ? { category: facts.category } : {}),
    reach: facts.reach,
    secondPerson: facts.secondPerson,
    from: own ? (vouched ? 'vouched' : 'unvouched') : 'shipped',
    health: healthMarks({
      facts,
      reviewBy,
      findingsOpen: shown.findingsOpen?.get(id),
      filesMissing: shown.filesLacking?.get(pinned.ref.sha256),
      vouched,
      drillable: drilledHere(library).has(id),
      drilledAt: played?.drilledAt,
      now: shown.at,
    }),
    ...(played ? { usedAt: played.at } : {}),
    ...(shown.open === id ? { open: true } : {}),
  };
}

const scenarioIds = new WeakMap<Library['scenarios'], ReadonlySet<string>>();

/** Ids of the playbooks that a scenario on this computer drills. */
export function drilledHere({ scenarios }: Library): ReadonlySet<string> {
  const known = scenarioIds.get(scenarios) ?? new Set(scenarios.map(({ playbook }) => playbook));
  scenarioIds.set(scenarios, known);
  return known;
}
