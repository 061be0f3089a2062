import { boardFor, timesOf } from '../../actions/programme/board.ts';
import type { Desk } from '../../actions/desk.ts';
import type { Library } from '../../actions/library.ts';
import type {
  CellView,
  DueView,
  ProgrammeView,
  RunBriefView,
  TrendView,
} from '../../contract/views/programme-view.ts';
import type { Kit } from '../../core/kit/model.ts';
import { dueOf, type Board, type Cell } from '../../core/programme/board.ts';
import type { Brief } from '../../core/programme/briefs.ts';
import { proofsOf } from '../../core/programme/proof.ts';
import { metOf, trendOf, type RunResult } from '../../core/programme/results.ts';
import { memberOf, rosterOf } from '../../core/programme/roster.ts';
import { NO_RULES } from '../../core/programme/schedule.ts';
import type { Shown } from './shown.ts';

type Results = ReadonlyMap<string, RunResult>;

export function programmeView(
  desk: Desk,
  kit: Kit | undefined,
  library: Library,
  results: Results,
): ProgrammeView {
  const board = boardFor(desk, kit, library, desk.drills);
  const you = youOf(desk, board);
  const title = (id: string) => library.find(id)?.playbook.title;
  const damaged = desk.ports.programme?.book.damaged();
  return {
    people: board.people,
    ...(you === undefined ? {} : { you }),
    playbooks: board.playbooks.map((id) => ({ id, ...titled(title(id)) })),
    others: library.playbooks
      .filter(({ ref }) => !board.playbooks.includes(ref.id))
      .map(({ ref, playbook }) => ({ id: ref.id, title: playbook.title })),
    cells: board.cells
      .filter(({ playbook }) => board.playbooks.includes(playbook))
      .map((cell) => cellView(cell, results)),
    rules: (desk.ports.programme?.book.schedule() ?? NO_RULES).rules,
    due: dueOf(board).map((cell) => cellView(cell, results)),
    quarters: board.quarters,
    proofs: proofsOf(desk.drills, results, timesOf(desk), desk.ports.clock.now()).map(
      ({ requirement: { id, text, playbook }, standing, until, rests }) => ({
        ...{ id, text, playbook, standing },
        ...(until === undefined ? {} : { until }),
        ...(rests ? { rests: runBrief(rests, results) } : {}),
      }),
    ),
    ...(damaged === undefined ? {} : { damaged }),
  };
}

export function trendView(
  { drills }: Desk,
  kit: Kit | undefined,
  library: Library,
  results: Results,
  id: string,
): TrendView {
  const people = rosterOf(
    kit,
    drills.map(({ person }) => person),
  );
  return {
    runs: drills
      .filter(({ playbook }) => playbook.id === id)
      .flatMap((brief) => {
        const result = results.get(brief.logId);
        if (!result) return [];
        const scenarioTitle = library.scenarios.find(({ id }) => id === result.scenario)?.title;
        return {
          ...runBrief(brief, results),
          ...{ person: memberOf(people, brief.person)?.id ?? brief.person, ended: brief.ended },
          ...{ scenario: result.scenario, seconds: trendOf(result) },
          ...(scenarioTitle ? { scenarioTitle } : {}),
        };
      }),
  };
}

interface KnownDue {
  readonly of: readonly unknown[];
  readonly due: DueView | undefined;
}

const known = new WeakMap<Desk, KnownDue>();

/** Made anew only where something it rests on is another: the first screen is drawn often. */
export function dueView(desk: Desk, { kit, library, at }: Shown): DueView | undefined {
  const { programme, settings } = desk.ports;
  if (!programme || !library || !kit?.kit) return undefined;
  const day = timesOf(desk).localDate(at);
  const of = [desk.drills, kit, library, programme.book.schedule(), day, settings.read().person];
  const before = known.get(desk);
  if (before?.of.every((one, index) => one === of[index])) return before.due;
  const due = dueNow(desk, kit.kit, library);
  known.set(desk, { of, due });
  return due;
}

function dueNow(desk: Desk, kit: Kit, library: Library): DueView | undefined {
  const board = boardFor(desk, kit, library, desk.drills);
  const you = youOf(desk, board);
  const due = dueOf(board).filter(({ person }) => person === you);
  const [first] = due;
  if (!first) return undefined;
  return {
    count: due.filter(({ standing }) => standing !== 'never').length,
    overdue: due.filter(({ standing }) => standing === 'overdue').length,
    never: due.filter(({ standing }) => standing === 'never').length,
    first: { playbook: first.playbook, ...titled(library.find(first.playbook)?.playbook.title) },
  };
}

function youOf(desk: Desk, { people }: Pick<Board, 'people'>): string | undefined {
  const { person } = desk.ports.settings.read();
  const member = person === undefined ? undefined : memberOf(people, person);
  return member?.gone ? undefined : member?.id;
}

function cellView({ last, givenUp, ...cell }: Cell, results: Results): CellView {
  return {
    ...cell,
    ...(last ? { last: runBrief(last, results) } : {}),
    ...(givenUp ? { givenUp: runBrief(givenUp, results) } : {}),
  };
}

function runBrief({ logId, endedAt, how, imported }: Brief, results: Results): RunBriefView {
  const result = results.get(logId);
  return {
    ...{ logId, how, at: endedAt },
    ...(imported ? { imported } : {}),
    ...(result ? { objectives: metOf(result) } : {}),
  };
}

function titled<T>(title: T | undefined): { readonly title?: T } {
  return title === undefined ? {} : { title };
}
