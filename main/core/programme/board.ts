import type { Times } from '../export/times.ts';
import type { Brief } from './briefs.ts';
import { addMonths, daysFrom, quarterOf, type Day, type Quarter } from './day.ts';
import { memberOf, type Member } from './roster.ts';
import { QUARTERLY, ruleFor, type Interval, type Schedule } from './schedule.ts';

/** So many days ahead a drill counts as due soon. */
export const SOON_DAYS = 14;

export type Standing = 'not-planned' | 'never' | 'overdue' | 'soon' | 'current';

/** One person and one playbook. */
export interface Cell {
  readonly person: string;
  readonly playbook: string;
  readonly months: Interval;
  /** Nobody has said so: it is the usual. */
  readonly usual: boolean;
  readonly standing: Standing;
  /** The last day it may be done on; absent where none was done yet, or none is planned. */
  readonly due?: Day;
  /** Until `due`; negative once it has passed. */
  readonly days?: number;
  /** The last one that was gone through to its end. */
  readonly last?: Brief;
  /** A later one that was given up. */
  readonly givenUp?: Brief;
  /** How many were gone through to their end. */
  readonly times: number;
}

export interface Board {
  readonly today: Day;
  readonly people: readonly Member[];
  readonly playbooks: readonly string[];
  readonly cells: readonly Cell[];
  /** The last four quarters and this one, oldest first. */
  readonly quarters: readonly QuarterCount[];
}

export interface QuarterCount extends Quarter {
  /** Drills gone through to their end. */
  readonly drills: number;
  /** Of the pairs that are planned now, those drilled in it. */
  readonly covered: number;
  readonly planned: number;
}

export interface BoardInput {
  readonly roster: readonly Member[];
  /** Every playbook there is, by id, in the order to be shown. */
  readonly playbooks: readonly string[];
  /** Those drilled by everybody who signs in, where nothing else is said. */
  readonly usual: readonly string[];
  readonly schedule: Schedule;
  readonly briefs: readonly Brief[];
  /** Whose days they are. */
  readonly times: Pick<Times, 'localDate'>;
  /** Epoch ms. */
  readonly now: number;
}

const QUARTERS = 5;

/** Who has drilled what, and what is due. */
export function boardOf(input: BoardInput): Board {
  const { roster, playbooks, briefs, times, now } = input;
  const today = times.localDate(now);
  const pairs = byPair(briefs, roster);
  // Asked for once: a zone's calendar is slow to answer.
  const days = new Map(briefs.map((brief) => [brief, times.localDate(brief.endedAt)]));
  const cells = roster.flatMap((person) =>
    playbooks.map((playbook) => {
      const of = pairs.get(key(person.id, playbook)) ?? [];
      return cellOf(input, person, playbook, of, today);
    }),
  );
  const planned = cells.filter(({ standing }) => standing !== 'not-planned');
  return {
    ...{ today, cells, people: roster },
    // One that nobody is to drill and nobody has drilled is not part of it.
    playbooks: playbooks.filter((id) =>
      cells.some(({ playbook, standing, times: done, givenUp }) =>
        playbook === id ? standing !== 'not-planned' || done > 0 || givenUp : false,
      ),
    ),
    quarters: lastQuarters(today).map((quarter) => {
      const during = (brief: Brief): boolean => {
        const day = days.get(brief) ?? '';
        return brief.ended === 'finished' && day >= quarter.from && day <= quarter.until;
      };
      return {
        ...quarter,
        drills: briefs.filter(during).length,
        planned: planned.length,
        covered: planned.filter(({ person, playbook }) =>
          pairs.get(key(person, playbook))?.some(during),
        ).length,
      };
    }),
  };
}

function cellOf(
  { schedule, usual, times }: BoardInput,
  { id: person, signsIn }: Member,
  playbook: string,
  briefs: readonly Brief[],
  today: Day,
): Cell {
  const said = ruleFor(schedule, playbook, person);
  const months = said ?? (signsIn && usual.includes(playbook) ? QUARTERLY : 0);
  const finished = briefs.filter(({ ended }) => ended === 'finished');
  const last = finished.at(-1);
  const newest = briefs.at(-1);
  const base = {
    ...{ person, playbook, months, usual: said === undefined, times: finished.length },
    ...(last ? { last } : {}),
    ...(newest && newest !== last ? { givenUp: newest } : {}),
  };
  if (months === 0) return { ...base, standing: 'not-planned' };
  if (!last) return { ...base, standing: 'never' };
  const due = addMonths(times.localDate(last.endedAt), months);
  const days = daysFrom(today, due);
  return {
    ...base,
    standing: days < 0 ? 'overdue' : days <= SOON_DAYS ? 'soon' : 'current',
    due,
    days,
  };
}

/** What somebody should see to, the worst first: long overdue, never done, due soon. */
export function dueOf({ cells }: Pick<Board, 'cells'>): readonly Cell[] {
  const rank = { overdue: 0, never: 1, soon: 2, current: 3, 'not-planned': 3 } as const;
  return cells
    .filter(({ standing }) => rank[standing] < 3)
    .sort((a, b) => rank[a.standing] - rank[b.standing] || (a.days ?? 0) - (b.days ?? 0));
}

function byPair(
  briefs: readonly Brief[],
  roster: readonly Member[],
): ReadonlyMap<string, readonly Brief[]> {
  const pairs = new Map<string, Brief[]>();
  const known = new Map<string, string | undefined>();
  for (const brief of [...briefs].sort((a, b) => a.endedAt - b.endedAt)) {
    const { person } = brief;
    if (!known.has(person)) known.set(person, memberOf(roster, person)?.id);
    const pair = key(known.get(person) ?? person, brief.playbook.id);
    pairs.set(pair, [...(pairs.get(pair) ?? []), brief]);
  }
  return pairs;
}

function lastQuarters(today: Day): readonly Quarter[] {
  const { from } = quarterOf(today);
  return Array.from({ length: QUARTERS }, (_, index) =>
    quarterOf(addMonths(from, (index + 1 - QUARTERS) * 3)),
  );
}

function key(person: string, playbook: string): string {
  return `${person}\n${playbook}`;
}
