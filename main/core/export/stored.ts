import { isRecord, withTexts } from '../journal/parse.ts';
import { hasShape } from '../journal/payload-shape.ts';
import type { Attachment, Entry, FreeText } from '../journal/payload.ts';

/** One record as an export reads it: the entry with what stands around it in its line. */
export interface Stored {
  /** Where the payload is not what its type says, the type is `<type>?`: one nobody knows. */
  readonly entry: Entry;
  /** The type as the record gives it. */
  readonly type: string;
  /** Wall clock of the laptop, milliseconds since the epoch. */
  readonly at: number;
  /** Microseconds of the monotonic clock of the process start `boot`. */
  readonly mono: number;
  readonly boot: string;
  readonly who: string;
  readonly device: string;
  readonly att: readonly Attachment[];
  readonly red?: { readonly count: number; readonly rules: readonly string[] };
  /** Base64 leaf hash. */
  readonly leaf: string;
  /** Why this record's texts are left out of the export; absent when they are not. */
  readonly withheld?: string;
}

/** What the reader of a line adds to it. */
export interface Around {
  readonly logId: string;
  readonly seq: number;
  readonly leaf: string;
  readonly withheld?: string | undefined;
  /** Opens a commitment: the text, where the side file still has it. */
  readonly open: (commitment: string) => string | undefined;
}

/**
 * Reads one line. Undefined when it is no record with this number: an export tells what can be read
 * and leaves it to the verifier to judge the rest.
 */
export function readStored(line: string, around: Around): Stored | undefined {
  const record = parsed(line);
  if (!isRecord(record) || record.seq !== around.seq) return undefined;
  const { type, data, run, step, pb, ts, actor, att, red, mono, boot } = record;
  if (typeof type !== 'string' || typeof ts !== 'string' || !isRecord(data)) return undefined;
  const at = Date.parse(ts);
  if (Number.isNaN(at)) return undefined;
  const texts = around.withheld === undefined ? openable(data, around.open) : new Map();
  const entry = {
    type: hasShape(type, data) ? type : `${type}?`,
    data: withTexts(data, texts),
    seq: around.seq,
    ts,
    logId: around.logId,
    ...(typeof run === 'string' && { run }),
    ...(typeof step === 'string' && { step }),
    ...(isRecord(pb) && { pb }),
  } as unknown as Entry;
  return {
    entry,
    type,
    at,
    mono: typeof mono === 'number' ? mono : 0,
    boot: typeof boot === 'string' ? boot : '',
    who: isRecord(actor) && typeof actor.id === 'string' ? actor.id : '',
    device: isRecord(actor) && typeof actor.device === 'string' ? actor.device : '',
    att: Array.isArray(att) ? att.filter(isAttachment) : [],
    ...(isRedaction(red) && { red }),
    leaf: around.leaf,
    ...(around.withheld !== undefined && { withheld: around.withheld }),
  };
}

/** The text behind a commitment; undefined when it was removed or is withheld. */
export function textOf(text: FreeText | undefined): string | undefined {
  return text && 'text' in text ? text.text : undefined;
}

/** Every commitment to a free text inside a payload, in the order it is written. */
export function commitmentsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(commitmentsIn);
  if (!isRecord(value)) return [];
  if (
    typeof value.c === 'string' &&
    Object.keys(value).every((key) => key === 'c' || key === 'text')
  )
    return [value.c];
  return Object.values(value).flatMap(commitmentsIn);
}

function openable(data: unknown, open: Around['open']): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const commitment of commitmentsIn(data)) {
    const text = open(commitment);
    if (text !== undefined) texts.set(commitment, text);
  }
  return texts;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isAttachment(value: unknown): value is Attachment {
  if (!isRecord(value)) return false;
  const { sha256, size, name } = value;
  return (
    typeof sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(sha256) &&
    typeof size === 'number' &&
    typeof name === 'string'
  );
}

function isRedaction(value: unknown): value is { count: number; rules: string[] } {
  if (!isRecord(value) || !Array.isArray(value.rules)) return false;
  return Number.isSafeInteger(value.count) && value.rules.every((rule) => typeof rule === 'string');
}
