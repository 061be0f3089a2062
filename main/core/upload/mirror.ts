import { utf8 } from '../journal/bytes.ts';

/** One record on its way to the live mirror. */
export interface MirrorEvent {
  readonly seq: number;
  /** Epoch ms, as the record has it. */
  readonly at: number;
  /** Base64 of the record's leaf hash. */
  readonly leaf: string;
  /** Names the record and proves it: `{"leaf":…,"record":…,"seq":…}`. */
  readonly message: string;
}

/** PutLogEvents (CloudWatch Logs API reference): bytes with 26 for each event, events, span. */
export const BATCH_BYTES = 1_048_576;
export const EVENT_OVERHEAD = 26;
export const BATCH_EVENTS = 10_000;
export const BATCH_SPAN_MS = 24 * 3_600_000;
/** Events older than this are refused; so are those further ahead than the other. */
export const OLDEST_MS = 14 * 24 * 3_600_000;
export const FURTHEST_AHEAD_MS = 2 * 3_600_000;

/** What to send in one call, or which records can only be named and no longer sent. */
export type MirrorStep =
  | { readonly do: 'send'; readonly events: readonly MirrorEvent[] }
  | {
      readonly do: 'mark';
      readonly first: number;
      readonly last: number;
      readonly why: 'too-old' | 'too-new';
      /** Of the last one. */
      readonly leaf: string;
    };

/**
 * Splits records, in their order, into calls that AWS takes: chronological, within its limits of
 * bytes, events and span. A clock that went back begins a new batch. Records that AWS would refuse
 * for their age become a mark naming the range: a gap in a mirror is said, never left.
 */
export function mirrorSteps(events: readonly MirrorEvent[], now: number): readonly MirrorStep[] {
  const steps: MirrorStep[] = [];
  let batch: MirrorEvent[] = [];
  let bytes = 0;
  const flush = (): void => {
    if (batch.length > 0) steps.push({ do: 'send', events: batch });
    batch = [];
    bytes = 0;
  };
  for (const event of events) {
    const why = ageOf(event.at, now);
    if (why !== undefined) {
      flush();
      const before = steps.at(-1);
      if (before?.do === 'mark' && before.why === why && before.last === event.seq - 1) {
        steps[steps.length - 1] = { ...before, last: event.seq, leaf: event.leaf };
      } else {
        const { seq, leaf } = event;
        steps.push({ do: 'mark', first: seq, last: seq, why, leaf });
      }
      continue;
    }
    const size = utf8(event.message).length + EVENT_OVERHEAD;
    const [first, last] = [batch[0], batch.at(-1)];
    const full =
      batch.length >= BATCH_EVENTS ||
      bytes + size > BATCH_BYTES ||
      (last !== undefined && event.at < last.at) ||
      (first !== undefined && event.at - first.at > BATCH_SPAN_MS);
    if (full) flush();
    batch.push(event);
    bytes += size;
  }
  flush();
  return steps;
}

/** A minute of margin: what is just young enough here may be too old when it arrives. */
const MARGIN_MS = 60_000;

function ageOf(at: number, now: number): 'too-old' | 'too-new' | undefined {
  if (at < now - OLDEST_MS + MARGIN_MS) return 'too-old';
  return at > now + FURTHEST_AHEAD_MS - MARGIN_MS ? 'too-new' : undefined;
}

/**
 * The event that stands for records the mirror cannot hold. It bears the number and the leaf hash of
 * the last one, so that only who has that record can have written it.
 */
export function markEvent(
  first: number,
  last: Pick<MirrorEvent, 'seq' | 'leaf'>,
  why: 'too-old' | 'too-new' | 'expired',
  now: number,
): MirrorEvent {
  const { seq, leaf } = last;
  const message = JSON.stringify({ breakglass: why, first, last: seq, leaf });
  return { seq, at: now, leaf, message };
}

/** That a stream holds our record `seq`, or our mark up to it, as one of its events says. */
export interface Claim {
  readonly seq: number;
  /** Whether the event is what we make of that record, or bears its leaf. */
  fits(ours: MirrorEvent): boolean;
}

/**
 * How far a stream may be, told from its newest events, furthest first. Others may write there too:
 * a claim beyond our records is none, and any other is to be held against our record.
 */
export function claimsIn(messages: readonly string[], records: number): readonly Claim[] {
  const claims = messages.flatMap((message): readonly Claim[] => {
    const event = eventIn(message);
    if (!event) return [];
    const { seq = event.last, leaf } = event;
    if (typeof seq !== 'number' || !Number.isSafeInteger(seq)) return [];
    if (seq < 0 || seq >= records) return [];
    const isMark = event.seq === undefined;
    const fits = (ours: MirrorEvent): boolean =>
      ours.seq === seq && (isMark ? leaf === ours.leaf : message === ours.message);
    return [{ seq, fits }];
  });
  return claims.sort((left, right) => right.seq - left.seq);
}

type Read = Readonly<Record<'seq' | 'last' | 'leaf', unknown>>;

function eventIn(message: string): Partial<Read> | undefined {
  try {
    const event: unknown = JSON.parse(message);
    return typeof event === 'object' && event !== null ? event : undefined;
  } catch {
    return undefined;
  }
}
