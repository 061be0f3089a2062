import type { Json } from '../../core/journal/canonical.ts';
import { lineLength, MAX_LINE, prepareLine } from '../../core/journal/line.ts';
import type { Draft, Entry, RecordType } from '../../core/journal/payload.ts';
import { clean } from '../../core/journal/redact/clean.ts';
import type { Redactor } from '../../core/journal/redact/redactor.ts';
import { createSalts } from '../../core/journal/salts.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Hash } from '../../core/ports/hash.ts';
import type { AppendError } from '../../core/ports/journal.ts';
import type { Random } from '../../core/ports/random.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Item } from './queue.ts';
import { createTimeText } from './time-text.ts';

/** Wall and monotonic time may part by this much, milliseconds, before it is called a jump. */
const JUMP = 2_000;

export interface Drafting {
  /** The draft as it will be written, with a `clock.jump` before it when the clock was changed. */
  draft(draft: Draft): Result<readonly Item[], AppendError>;
  readonly common: () => {
    readonly actor: { readonly id: string; readonly device: string; readonly app: string };
    readonly boot: string;
  };
  now(): string;
}

export interface DraftingTools {
  readonly hash: Hash;
  readonly random: Random;
  readonly clock: Clock;
  readonly redactor: Redactor;
  readonly device: string;
  readonly app: string;
  readonly logId: string;
  /** Who the log is written by until a run says so. */
  readonly person: string;
}

/** An entry while it is put together. */
type Made = { -readonly [K in keyof Draft]?: K extends 'data' ? Json : Draft[K] } & {
  readonly seq: number;
  readonly ts: string;
  readonly logId: string;
};

export function createDrafting(tools: DraftingTools): Drafting {
  const { clock, hash, redactor, logId } = tools;
  const cleaning = { hash, redactor, salt: createSalts(tools.random) };
  let { person } = tools;
  const time = createTimeText();
  let last: { readonly wall: number; readonly mono: number } | undefined;
  const common = () => ({
    actor: { id: person, device: tools.device, app: tools.app },
    boot: clock.boot,
  });
  const item = (draft: Draft, wall: number, mono: number): Result<Item, AppendError> => {
    const cleaned = clean(cleaning, draft);
    if (!cleaned.ok) return cleaned;
    const { stored, shown, texts, att, red } = cleaned.value;
    const { type, run, step } = draft;
    const pb = draft.pb && { id: draft.pb.id, version: draft.pb.version, sha256: draft.pb.sha256 };
    const ts = time(wall);
    const { actor, boot } = common();
    const fields = { actor, boot, mono, ts, type, data: stored, run, step, pb, red, att };
    const prepared = prepareLine(fields);
    const length = lineLength(prepared);
    if (length > MAX_LINE) {
      const detail = `a record of ${length} bytes, limit ${MAX_LINE}`;
      return err({ code: 'too-large', detail });
    }
    if (redactor.leaks(prepared.head + prepared.middle + prepared.tail)) {
      const detail = `a protected value would stay in ${type}`;
      return err({ code: 'redaction-failed', detail });
    }
    /* Key by key: spreads of what may be missing cost 3 kB of garbage a record. */
    const entry = (seq: number) => {
      const made: Made = { type, data: shown, seq, ts, logId };
      if (run !== undefined) made.run = run;
      if (step !== undefined) made.step = step;
      if (pb) made.pb = pb;
      if (att) made.att = att;
      return made as Entry;
    };
    return ok({ prepared, texts, ts, mono, entry });
  };
  return {
    common,
    now: () => time(clock.now()),
    draft: (draft) => {
      const wall = clock.now();
      const mono = Math.floor(clock.monotonic());
      if (draft.type === 'run.start') person = redactor.all(draft.data.person, noTally());
      const made = item(draft, wall, mono);
      if (!made.ok) return made;
      const jump = last && jumped(last, wall, mono);
      last = { wall, mono };
      if (!jump) return ok([made.value]);
      const told = item({ type: 'clock.jump', data: jump }, wall, mono);
      return told.ok ? ok([told.value, made.value]) : told;
    },
  };
}

function jumped(
  last: { readonly wall: number; readonly mono: number },
  wall: number,
  mono: number,
): { readonly wallMs: number; readonly monotonicMs: number } | undefined {
  const wallMs = Math.round(wall - last.wall);
  const monotonicMs = Math.round((mono - last.mono) / 1000);
  return Math.abs(wallMs - monotonicMs) > JUMP ? { wallMs, monotonicMs } : undefined;
}

function noTally() {
  return { count: 0, rules: new Set<string>() };
}

/** What `append` answers for one draft, when its entry is known. */
export function asEntryOf<T extends RecordType>(entry: Entry): Entry<T> {
  return entry as Entry<T>;
}
