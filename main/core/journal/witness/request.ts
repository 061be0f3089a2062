import { fromBase64, toBase64 } from '../bytes.ts';
import { parseCheckpoint, type SignedCheckpoint } from '../note.ts';
import type { RecordProof } from '../../ports/log-proofs.ts';

/**
 * What a witness is asked to sign: the body of C2SP tlog-witness `add-checkpoint` (`old <size>`,
 * the consistency proof, an empty line, the checkpoint), and behind it, each after an empty line,
 * the records the log's key follows from. A C2SP witness that knows the key needs only the former.
 */
export interface WitnessRequest {
  /** Records of the checkpoint this witness signed last; 0 when none is known. */
  readonly old: number;
  readonly proof: readonly Uint8Array[];
  /** The signed note as text. */
  readonly note: string;
  readonly checkpoint: SignedCheckpoint;
  /** Record 0 and `key.rotate` records, with their audit paths in the checkpoint's tree. */
  readonly keys: readonly RecordProof[];
  /** When it was made, by the asking laptop's clock, epoch seconds. */
  readonly sent?: number;
}

/** Hashes a proof may have: a tree of 2^53 leaves needs no more (C2SP allows 63). */
const MOST_HASHES = 63;
const MOST_KEYS = 2_000;

export function writeRequest(request: Omit<WitnessRequest, 'checkpoint'>): string {
  const { old, proof, note, keys, sent } = request;
  const hashes = proof.map((one) => `${toBase64(one)}\n`).join('');
  const records = keys.map(
    ({ seq, line, path }) => `\nrecord ${seq} ${path.map(toBase64).join(',')}\n${line}\n`,
  );
  const when = sent === undefined ? '' : `\nsent ${sent}\n`;
  return `old ${old}\n${hashes}\n${note}${records.join('')}${when}`;
}

/** Undefined for anything `writeRequest` would not have made. */
export function parseRequest(text: string): WitnessRequest | undefined {
  const [head = '', body, signatures, ...rest] = text.split('\n\n');
  if (body === undefined || signatures === undefined) return undefined;
  const [first = '', ...hashes] = head.split('\n');
  const old = numberIn(/^old (0|[1-9][0-9]{0,15})$/, first);
  const proof = hashesIn(hashes);
  if (old === undefined || proof === undefined) return undefined;
  const ended = (part: string, last: boolean) => (last ? part.replace(/\n$/, '') : part);
  const note = `${body}\n\n${ended(signatures, rest.length === 0)}\n`;
  const checkpoint = parseCheckpoint(note);
  if (!checkpoint || rest.length > MOST_KEYS) return undefined;
  const keys: RecordProof[] = [];
  let sent: number | undefined;
  for (const [at, section] of rest.entries()) {
    const [header = '', line, ...more] = ended(section, at === rest.length - 1).split('\n');
    const when = numberIn(/^sent ([1-9][0-9]{0,11})$/, header);
    if (when !== undefined && line === undefined && at === rest.length - 1) {
      sent = when;
      continue;
    }
    const [, digits = '', list = ''] = /^record (0|[1-9][0-9]{0,15}) (\S*)$/.exec(header) ?? [];
    const path = hashesIn(list === '' ? [] : list.split(','));
    if (digits === '' || line === undefined || more.length > 0 || path === undefined) {
      return undefined;
    }
    keys.push({ seq: Number(digits), line, path });
  }
  return { old, proof, note, checkpoint, keys, ...(sent === undefined ? {} : { sent }) };
}

function numberIn(pattern: RegExp, line: string): number | undefined {
  const digits = pattern.exec(line)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function hashesIn(list: readonly string[]): readonly Uint8Array[] | undefined {
  if (list.length > MOST_HASHES) return undefined;
  const hashes = list.flatMap((one) => fromBase64(one) ?? []);
  return hashes.length === list.length && hashes.every(({ length }) => length === 32)
    ? hashes
    : undefined;
}
