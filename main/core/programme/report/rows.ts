import { metOf, TREND_FIGURES, trendOf } from '../results.ts';
import { nameOf, type ProgrammeInput } from './input.ts';

type Row = readonly string[];

/** `coverage.csv`: a row for each person and playbook that is planned or was drilled. */
export function coverageRows(input: ProgrammeInput): readonly Row[] {
  const head = [
    ...['person', 'name', 'playbook', 'title', 'every_months', 'standing', 'due', 'days_left'],
    ...['drills', 'last', 'last_log', 'given_up_log'],
  ];
  const rows = input.board.cells
    .filter(({ standing, times, givenUp }) => standing !== 'not-planned' || times > 0 || givenUp)
    .map((cell) => [
      ...[cell.person, nameOf(input, cell.person)],
      ...[cell.playbook, input.titleOf(cell.playbook)?.en ?? ''],
      ...[String(cell.months), cell.standing, cell.due ?? '', String(cell.days ?? '')],
      String(cell.times),
      ...[iso(cell.last?.endedAt), cell.last?.logId ?? '', cell.givenUp?.logId ?? ''],
    ]);
  return [head, ...rows];
}

/** `runs.csv`: a row for each run, with what its log was found to be. */
export function runRows(input: ProgrammeInput): readonly Row[] {
  const head = [
    ...['log', 'earlier_logs', 'records', 'root', 'short_code', 'verdict', 'kind', 'imported'],
    ...['playbook', 'version', 'scenario', 'person', 'name', 'began', 'ended', 'result'],
    ...[
      'objectives_met',
      'objectives_measured',
      ...TREND_FIGURES.map((id) => id.replace(/-/g, '_')),
    ],
  ];
  const rows = input.runs.map(({ brief, result, verdict, root = '', shortCode = '' }) => {
    const counted = result && metOf(result);
    return [
      ...[brief.logId, brief.logs.slice(1).join(' '), String(brief.records), root, shortCode],
      ...[verdict ?? 'NOT_CHECKED', brief.how, brief.imported ? 'yes' : 'no'],
      ...[brief.playbook.id, brief.playbook.version, result?.scenario ?? ''],
      ...[brief.person, nameOf(input, brief.person), iso(brief.begunAt), iso(brief.endedAt)],
      ...[brief.ended, String(counted?.met ?? ''), String(counted?.measured ?? '')],
      ...TREND_FIGURES.map((id) => String(result?.figures[id] ?? '')),
    ];
  });
  return [head, ...rows];
}

/** `programme.json`: the same for programs, with the requirements it gives proof of. */
export function programmeJson(input: ProgrammeInput): string {
  const { board, runs, zone, made, app, kit } = input;
  const value = {
    format: 'breakglass-programme/1',
    ...{ made: iso(made), app, zone, today: board.today },
    ...(kit ? { kit } : {}),
    requirements: input.proofs.map(({ requirement, standing, until, rests, failed }) => ({
      requirement: `SEC10-BP05 ${requirement.id}`,
      ...{ text: requirement.text, playbook: requirement.playbook, standing, until },
      asked: { answers: requirement.answers, notSkipped: requirement.steps },
      log: rests?.logId,
      notMetBy: failed.map(({ logId }) => logId),
    })),
    findings: input.items.map(({ madeAt, closed, ...item }) => ({
      ...{ ...item, made: iso(madeAt) },
      ...(closed ? { closed: { ...closed, at: iso(closed.at) } } : {}),
    })),
    people: board.people,
    quarters: board.quarters,
    coverage: board.cells
      .filter(({ standing, times, givenUp }) => standing !== 'not-planned' || times > 0 || givenUp)
      .map(({ last, givenUp, ...cell }) => ({
        ...cell,
        last: last?.logId,
        givenUp: givenUp?.logId,
      })),
    runs: runs.map(({ brief: { begunAt, endedAt, ...brief }, result, ...checked }) => ({
      ...{ ...brief, begunAt: iso(begunAt), endedAt: iso(endedAt) },
      ...checked,
      ...(result
        ? { scenario: result.scenario, seconds: trendOf(result), figures: result.figures }
        : {}),
      objectives: result?.objectives.map(({ id, rating }) => ({ id, rating })),
    })),
  };
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function iso(at: number | undefined): string {
  return at === undefined ? '' : new Date(at).toISOString();
}
