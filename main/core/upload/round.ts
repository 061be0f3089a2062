import type { KnownCheckpoint, LogFacts, Part, Voucher } from './facts.ts';
import type { Cut, TargetProgress } from './progress.ts';

/**
 * One round: all that must be at a target before the log is there up to `goal` records, the
 * checkpoint last. Where a log ended without one (a crash), its last records go without.
 */
export interface Round {
  readonly from: number;
  readonly goal: number;
  readonly textsFrom: number;
  readonly textsTo: number;
  readonly root?: string;
}

export interface PlanOptions {
  /** Whether the log is being written by this app now: then only what a checkpoint covers goes. */
  readonly open: boolean;
  /** Whether free texts go at all. */
  readonly texts: boolean;
}

/**
 * The next round, if there is anything to send. A round begun before is finished first, as it was
 * planned, so that the same objects come out. `upload` records alone are no news: an upload that
 * wrote one would begin the next for ever; they go with whatever comes after them, or at the end.
 */
export function nextRound(
  facts: LogFacts,
  progress: TargetProgress,
  options: PlanOptions,
): Round | undefined {
  const last = progress.cuts.at(-1);
  const from = last?.size ?? 0;
  const textsFrom = options.texts ? Math.min(last?.textsTo ?? 0, facts.texts) : 0;
  const textsTo = options.texts ? facts.texts : 0;
  const begun = progress.round;
  if (begun && begun.goal > from && begun.goal <= facts.records) {
    const to = Math.min(begun.textsTo, textsTo);
    return rounded(facts, { from, goal: begun.goal, textsFrom, textsTo: Math.max(textsFrom, to) });
  }
  const newest = facts.checkpoints.filter(({ size }) => size <= facts.records).at(-1);
  const finished = facts.closed || !options.open;
  const goal = finished ? facts.records : (newest?.size ?? 0);
  const news = finished ? goal > from : goal > from && facts.newsUpTo > from;
  return news ? rounded(facts, { from, goal, textsFrom, textsTo }) : undefined;
}

function rounded(facts: LogFacts, round: Omit<Round, 'root'>): Round {
  const root = checkpointAt(facts, round.goal)?.root;
  return root === undefined ? round : { ...round, root };
}

/** The parts of a round in the order they go: what a checkpoint covers before the checkpoint. */
export function partsOf(facts: LogFacts, round: Round): readonly Part[] {
  const { from, goal, textsFrom, textsTo } = round;
  const attachments = facts.attachments.map((one): Part => ({ kind: 'attachment', ...one }));
  const texts: readonly Part[] =
    textsTo > textsFrom ? [{ kind: 'texts', from: textsFrom, to: textsTo }] : [];
  const records = facts.segments.flatMap((segment): readonly Part[] => {
    const first = Math.max(from, segment.first);
    const end = Math.min(goal, segment.first + segment.records);
    return first < end ? [{ kind: 'records', first, last: end - 1 }] : [];
  });
  const found = checkpointAt(facts, goal);
  const checkpoint: readonly Part[] = found
    ? [{ kind: 'checkpoint', size: found.size, note: found.note }]
    : [];
  const vouchers = vouchersUpTo(facts, goal);
  return [...attachments, ...texts, { kind: 'keys' }, ...records, ...vouchers, ...checkpoint];
}

/** What others said of the first `size` records or fewer. Some of it may come after its round. */
export function vouchersUpTo({ vouchers }: LogFacts, size: number): readonly Voucher[] {
  return vouchers.filter((voucher) => voucher.size <= size);
}

/** The rounds that earlier cuts stand for, to look whether all of them is still there. */
export function roundsOf(facts: LogFacts, cuts: readonly Cut[]): readonly Round[] {
  return cuts.map((cut, index) => {
    const before = cuts[index - 1];
    return rounded(facts, {
      from: before?.size ?? 0,
      goal: cut.size,
      textsFrom: before?.textsTo ?? 0,
      textsTo: cut.textsTo,
    });
  });
}

export function checkpointAt(facts: LogFacts, size: number): KnownCheckpoint | undefined {
  return facts.checkpoints.find((one) => one.size === size);
}
