import { readStored, type Stored } from '../../../main/core/export/stored.ts';
import type { Draft, RecordType } from '../../../main/core/journal/payload.ts';

export const LOG = '0190f3c2-7b1a-7c3e-9f00-0123456789ab';
export const START = Date.parse('2026-11-23T18:00:00.000Z');

interface More {
  readonly seq?: number;
  readonly at?: number;
  readonly logId?: string;
  readonly who?: string;
  readonly withheld?: string;
  readonly texts?: Readonly<Record<string, string>>;
}

/** A record as an export reads it, from its line; `texts` are kept, by commitment. */
export function stored<T extends RecordType>(draft: Draft<T>, more: More = {}): Stored {
  const { seq = 0, at = START, logId = LOG, who = 'sato', withheld, texts = {} } = more;
  const { att, ...rest } = draft;
  const line = JSON.stringify({
    ...rest,
    ...(att && { att }),
    v: 1,
    seq,
    ts: new Date(at).toISOString(),
    mono: seq,
    boot: 'b',
    actor: { id: who, device: 'laptop', app: 'breakglass/0.1.0' },
  });
  const read = readStored(line, { logId, seq, leaf: 'leaf', withheld, open: (c) => texts[c] });
  if (!read) throw new Error(`no record: ${line}`);
  return read;
}
