import type { Proposed } from '../../actions/debrief/proposed.ts';
import type { DrillDebrief } from '../../actions/debrief/read.ts';
import type { Desk } from '../../actions/desk.ts';
import type { Library } from '../../actions/library.ts';
import { timesOf } from '../../actions/programme/board.ts';
import { changeOf, ratingChange } from '../../core/drill/compare-figures.ts';
import { FIGURE_NAMES } from '../../core/drill/figure-words.ts';
import type { RecordRef } from '../../core/drill/record-ref.ts';
import type { DeviationStory, Ref } from '../../core/export/story.ts';
import type { FreeText } from '../../core/journal/payload.ts';
import type { ActionItem } from '../../core/programme/action-items.ts';
import type {
  DebriefObjective,
  DebriefView,
  FigureView,
  FindingView,
  ItemView,
  RemarkView,
} from '../../contract/views/debrief-view.ts';
import { lateOf, measuredOf } from './drill-view.ts';
import { textOf } from './text-of.ts';

/** What a drill came to, with what is to be done after it. */
export function debriefView(
  desk: Desk,
  debrief: DrillDebrief,
  proposed: readonly Proposed[],
  library: Library,
): DebriefView {
  const { logId, kind, card, earlier, items } = debrief;
  const titled = (id: string) => {
    const title = library.find(id)?.playbook.title;
    return { id, ...(title ? { title } : {}) };
  };
  const scenario = library.scenarios.find(({ id }) => id === card.scenario);
  return {
    logId,
    scenario: { id: card.scenario, ...(scenario ? { title: scenario.title } : {}) },
    ...(kind === undefined ? {} : { kind }),
    playbook: { ...titled(card.playbook.id), version: card.playbook.version },
    person: card.person,
    startedAt: Date.parse(card.startedAt),
    endedAt: Date.parse(card.endedAt),
    objectives: objectivesOf(debrief),
    figures: figuresOf(debrief),
    earlier: earlier.map(({ logId: id, endedAt, person }) => ({ logId: id, at: endedAt, person })),
    late: lateOf(card).map((step) => ({ ...step, ...about(items, step.records) })),
    findings: findingsOf(debrief),
    remarks: remarksOf(debrief),
    messages: messagesOf(debrief, scenario),
    items: items.map((item) => itemView(desk, item, library)),
    proposed: proposed.map(({ playbook, ...one }) => ({ ...one, playbook: titled(playbook) })),
  };
}

export function itemView(desk: Desk, item: ActionItem, library: Library): ItemView {
  const { id, log, records, playbook, text, owner, due, change, closed } = item;
  const title = library.find(playbook)?.playbook.title;
  const today = timesOf(desk).localDate(desk.ports.clock.now());
  return {
    ...{ id, logId: log, records, text, owner },
    playbook: { id: playbook, ...(title ? { title } : {}) },
    ...(due === undefined ? {} : { due }),
    ...(due !== undefined && !closed && due < today ? { late: true } : {}),
    ...(change ? { draft: change.draft } : {}),
    ...(closed ? { closed: closedView(closed) } : {}),
  };
}

function closedView({ how, at, by, version }: NonNullable<ActionItem['closed']>) {
  return { how, at, by, ...(version ? { version: version.version } : {}) };
}

function objectivesOf({ card, earlier }: DrillDebrief): readonly DebriefObjective[] {
  return card.objectives.map((objective) => {
    const { id, title, rating, given, records } = objective;
    const before = earlier.map(
      ({ objectives }) => objectives.find((one) => one.id === id)?.rating ?? null,
    );
    const change = ratingChange(rating, before[0] ?? undefined);
    return {
      ...{ id, title, rating, records, earlier: before, ...measuredOf(objective) },
      ...(given ? { given } : {}),
      ...(change ? { change } : {}),
    };
  });
}

function figuresOf({ card, earlier }: DrillDebrief): readonly FigureView[] {
  return card.figures.map(({ id, unit, value, records }) => {
    const [last] = earlier;
    const change = last && changeOf(id, value, last.figures[id]);
    return {
      ...{ id, unit, records, name: FIGURE_NAMES[id] },
      ...(value === undefined ? {} : { value }),
      earlier: earlier.map(({ figures }) => figures[id] ?? null),
      ...(change ? { change } : {}),
    };
  });
}

function findingsOf({ card, story, items }: DrillDebrief): readonly FindingView[] {
  const step = (path: string | undefined): Pick<FindingView, 'step'> => {
    const at = card.steps.findIndex((one) => one.path === path);
    const title = card.steps[at]?.title;
    return title ? { step: { number: at + 1, title } } : {};
  };
  const common = (ref: Ref, path: string | undefined, words: FreeText | undefined) => {
    const record = { log: ref.logId, seq: ref.seq };
    const said = textOf(words)?.trim() ?? '';
    return {
      ...{ record, at: ref.at, ...step(path), ...about(items, [record]) },
      ...(said === '' ? {} : { said }),
    };
  };
  const left = story.deviations.shown.map((one) => ({
    is: kindOf(one),
    ...common(one, one.path, one.left?.what ?? one.reason),
  }));
  const near = story.nearMisses.shown.map((one) => ({
    is: 'near-miss' as const,
    ...common(one, one.path, one.what),
  }));
  return [...left, ...near].sort((a, b) => a.at - b.at);
}

function kindOf({ kind, left }: DeviationStory): Exclude<FindingView['is'], 'near-miss'> {
  return kind === 'left' ? (left?.is ?? 'jump') : kind;
}

/** The item a finding already has: the same records, and still known. */
function about(items: DrillDebrief['items'], records: readonly RecordRef[]): { item?: string } {
  const last = records.at(-1);
  const item = items.find(({ records: of }) =>
    of.some(({ log, seq }) => log === last?.log && seq === last.seq),
  );
  return item ? { item: item.id } : {};
}

function remarksOf({ card, story }: DrillDebrief): readonly RemarkView[] {
  return story.remarks.shown.map(({ logId, seq, at, person, text, objective }) => {
    const said = textOf(text);
    const title = card.objectives.find(({ id }) => id === objective)?.title;
    return {
      ...{ record: { log: logId, seq }, at, person },
      ...(said === undefined ? {} : { text: said }),
      ...(title ? { objective: title } : {}),
    };
  });
}

/** What was expected is told only here, where the log is closed. */
function messagesOf(
  { story }: DrillDebrief,
  scenario: Library['scenarios'][number] | undefined,
): DebriefView['messages'] {
  return story.messages.flatMap(({ id, at, seenAt }) => {
    const inject = scenario?.timeline.find((item) => item.id === id)?.inject;
    if (!inject) return [];
    const { from, says, expect } = inject;
    return [{ id, from, says, expect, at, ...(seenAt === undefined ? {} : { seenAt }) }];
  });
}
