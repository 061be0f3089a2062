import type { Library } from '../../actions/library.ts';
import type { PlaybookCard } from '../../contract/views.ts';
import { unfold, type PinnedPlaybook } from '../../core/run/plan.ts';
import type { Shown } from './shown.ts';

export function playbookCard(pinned: PinnedPlaybook, library: Library, shown: Shown): PlaybookCard {
  const { id, version, title, summary, severity, usualSeconds } = pinned.playbook;
  const plan = unfold(pinned, (other) => library.find(other));
  const own = library.own?.get(id);
  const lastDrilledAt = shown.lastDrilled.get(id);
  return {
    id,
    version,
    title,
    summary,
    severity,
    usualSeconds,
    steps: plan.ok ? plan.value.steps.length : 0,
    ...(lastDrilledAt === undefined ? {} : { lastDrilledAt }),
    ...(library.scenarios.some(({ playbook }) => playbook === id) ? {} : { undrillable: true }),
    ...(own && shown.standing?.(own) !== 'trusted' ? { viewAndDrill: true } : {}),
  };
}

/** All cards, the most severe first, then by id. */
export function playbookCards(shown: Shown): readonly PlaybookCard[] {
  const { library } = shown;
  if (!library) return [];
  return library.playbooks
    .map((pinned) => playbookCard(pinned, library, shown))
    .sort((a, b) => a.severity.localeCompare(b.severity) || a.id.localeCompare(b.id));
}

/** For the first screen: what one looks for when sign-in is down, then opening and closing the glass. */
export function likelyCards(shown: Shown): readonly PlaybookCard[] {
  const pinned = ['PB-01', 'PB-00', 'PB-15'];
  const rank = (id: string): number => (pinned.includes(id) ? pinned.indexOf(id) : pinned.length);
  return [...playbookCards(shown)].sort((a, b) => rank(a.id) - rank(b.id)).slice(0, 3);
}
