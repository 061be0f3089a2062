import { timesIn, type Times } from '../../core/export/times.ts';
import type { Kit } from '../../core/kit/model.ts';
import { boardOf, type Board } from '../../core/programme/board.ts';
import type { Brief } from '../../core/programme/briefs.ts';
import { PROVING } from '../../core/programme/proof.ts';
import { rosterOf } from '../../core/programme/roster.ts';
import { NO_RULES } from '../../core/programme/schedule.ts';
import type { Desk } from '../desk.ts';
import type { Library } from '../library.ts';

/** What the days are counted by where nothing else is said. */
export function zoneOf(desk: Desk): string {
  return desk.ports.programme?.zone ?? 'UTC';
}

const known = new Map<string, Times>();

export function timesOf(desk: Desk): Times {
  const zone = zoneOf(desk);
  const before = known.get(zone);
  if (before) return before;
  const times = timesIn(zone);
  known.set(zone, times);
  return times;
}

/** The coverage board from what is known: the kit's people, the library, the schedule, the runs given. */
export function boardFor(
  desk: Desk,
  kit: Pick<Kit, 'people' | 'users' | 'pinned'> | undefined,
  library: Pick<Library, 'playbooks' | 'scenarios'>,
  briefs: readonly Brief[],
): Board {
  const ids = library.playbooks.map(({ ref }) => ref.id);
  const gone = new Set(briefs.map(({ playbook }) => playbook.id).filter((id) => !ids.includes(id)));
  return boardOf({
    roster: rosterOf(
      kit,
      briefs.map(({ person }) => person),
    ),
    playbooks: [...ids.sort(), ...[...gone].sort()],
    usual: usualOf(kit, library),
    schedule: desk.ports.programme?.book.schedule() ?? NO_RULES,
    briefs,
    times: timesOf(desk),
    now: desk.ports.clock.now(),
  });
}

/** What the kit puts first; where it puts nothing, what somebody wrote a scenario for. */
function usualOf(
  kit: Pick<Kit, 'pinned'> | undefined,
  { playbooks, scenarios }: Pick<Library, 'playbooks' | 'scenarios'>,
): readonly string[] {
  const written = scenarios
    .filter(({ id }) => !id.startsWith('practice-'))
    .map(({ playbook }) => playbook);
  const here = new Set(playbooks.map(({ ref }) => ref.id));
  return [...(kit?.pinned ?? written), ...PROVING].filter((id) => here.has(id));
}
