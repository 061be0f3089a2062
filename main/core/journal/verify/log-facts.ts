import { DRILL_KINDS, type DrillKind } from '../../drill/kind.ts';
import { isRecord } from '../parse.ts';
import type { Mode } from '../payload.ts';
import type { Named } from './named.ts';
import type { RootTable } from './roots.ts';
import type { Notable } from './notable.ts';
import type { Problem } from './verdict.ts';

/** What record 0 says the log is. */
export interface Opening {
  readonly logId: string;
  readonly origin: string;
  readonly vkey: string;
  readonly mode: Mode;
  readonly openedAt: string;
  readonly scenario?: string;
  readonly prevLog?: { readonly id: string; readonly size: number; readonly root: string };
}

/** A log after its records were walked; signatures and anchors are judged by others. */
export interface LogFacts {
  readonly size: number;
  readonly root: string;
  /** Root at each size that was asked for and reached, base64. */
  readonly roots: Pick<RootTable, 'get' | 'known'>;
  readonly closed: boolean;
  readonly problems: readonly Problem[];
  /** What the log itself says went wrong and was set right, and clock jumps. */
  readonly recoveries: readonly Problem[];
  readonly opening?: Opening;
  /** Of a drill whose run has begun. */
  readonly kind?: DrillKind;
  /** Every key.rotate, in order. */
  readonly rotations: readonly Rotation[];
  /** Files outside the log that its records hold hashes of. */
  readonly named: Named;
  /** Records before this one were checked by the digests of their segments only (quick check). */
  readonly byDigest: number;
  /**
   * Records from here on reached the disk together, last of all, and not with all their texts; the
   * size of the log when there are no such.
   */
  readonly lastBatch: number;
  /** The record of each text that is not here, ascending; of records that were read one by one. */
  readonly textless: readonly number[];
  /** True for a disclosure: only the root at `size` is known, and the log may well be longer. */
  readonly partial?: true;
}

/** The key of epoch `k` has signed for the last time in a checkpoint of size `seq` + 1. */
export interface Rotation {
  readonly seq: number;
  readonly k: number;
  readonly vkey: string;
}

export interface Noted {
  readonly opening?: Opening;
  readonly closed?: true;
  readonly recovery?: Problem;
  readonly problem?: Problem;
  readonly rotation?: Rotation;
  readonly playbooks?: readonly string[];
  /** What the drill was for, as the run that began says. */
  readonly kind?: DrillKind;
  readonly score?: string;
}

/** Reads one of them. `line` is canonical JSON; `type` undefined: another type. */
export function noteRecord(
  type: Notable | undefined,
  line: string,
  seq: number,
  file: string,
): Noted {
  const at = { seq, file };
  const record: unknown = JSON.parse(line);
  const data = isRecord(record) && isRecord(record.data) ? record.data : {};
  const ts = isRecord(record) && typeof record.ts === 'string' ? record.ts : '';
  if (seq === 0 || type === 'log.open') {
    const opening = seq === 0 && type === 'log.open' ? openingOf(data, ts) : undefined;
    if (opening) return { opening };
    const text =
      seq === 0 ? 'record 0 is no valid log.open' : `record ${seq} opens the log a second time`;
    return { problem: { ...at, kind: 'opening', verdict: 'TAMPERED', text } };
  }
  switch (type) {
    case 'log.close':
      return { closed: true };
    case 'log.recovered': {
      const text = `${String(data.bytes)} bytes of a torn tail were cut off behind record ${String(data.lastSeq)}`;
      return { recovery: { ...at, kind: 'recovered', verdict: 'VALID_WITH_RECOVERY', text } };
    }
    case 'log.degraded': {
      const text = `the disk refused (${String(data.why)}) from ${String(data.since)} to ${String(data.until)}; ${String(data.records)} records were kept in memory until then`;
      return { recovery: { ...at, kind: 'degraded', verdict: 'VALID_WITH_RECOVERY', text } };
    }
    case 'clock.jump': {
      const text = `the wall clock moved ${String(data.wallMs)} ms while ${String(data.monotonicMs)} ms passed`;
      return { recovery: { ...at, kind: 'clock-jump', text } };
    }
    case 'key.rotate': {
      const { k, vkey_next: vkey } = data;
      if (typeof k === 'number' && typeof vkey === 'string') return { rotation: { seq, k, vkey } };
      const text = `record ${seq} hands the log over to no key`;
      return { problem: { ...at, kind: 'rotation', verdict: 'TAMPERED', text } };
    }
    case 'run.start':
      return {
        playbooks: [data.playbook, ...listOf(data.includes)].flatMap(sha256Of),
        kind: DRILL_KINDS.find((one) => one === data.kind) ?? 'rehearsal',
      };
    case 'note':
      return { playbooks: takenFrom(data.deviation) };
    case 'score':
      return typeof data.sha256 === 'string' ? { score: data.sha256 } : {};
    case undefined:
      return {};
  }
}

/** A section of another playbook may be taken in, and put back before any step of it is done. */
function takenFrom(deviation: unknown): readonly string[] {
  if (!isRecord(deviation) || !isRecord(deviation.pulled)) return [];
  const { playbook, includes } = deviation.pulled;
  return [playbook, ...listOf(includes)].flatMap(sha256Of);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

function sha256Of(value: unknown): readonly string[] {
  return isRecord(value) && typeof value.sha256 === 'string' ? [value.sha256] : [];
}

function openingOf(data: Record<string, unknown>, openedAt: string): Opening | undefined {
  const { logId, origin, vkey_0: vkey, mode, scenario, prevLog } = data;
  if (typeof logId !== 'string' || typeof origin !== 'string' || typeof vkey !== 'string') {
    return undefined;
  }
  if (mode !== 'incident' && mode !== 'drill') return undefined;
  if (origin !== `breakglass.invalid/${mode === 'drill' ? 'drill' : 'log'}/${logId}`) {
    return undefined;
  }
  const before = prevLog === undefined ? undefined : prevLogOf(prevLog);
  if (prevLog !== undefined && !before) return undefined;
  return {
    logId,
    origin,
    vkey,
    mode,
    openedAt,
    ...(typeof scenario === 'string' && { scenario }),
    ...(before && { prevLog: before }),
  };
}

function prevLogOf(value: unknown): Opening['prevLog'] {
  if (!isRecord(value)) return undefined;
  const { id, size, root } = value;
  if (typeof id !== 'string' || typeof size !== 'number' || typeof root !== 'string') {
    return undefined;
  }
  return { id, size, root };
}
