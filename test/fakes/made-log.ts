import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { signingKey } from '../../main/adapters/system/signatures.ts';
import type { Json } from '../../main/core/journal/canonical.ts';
import { finishLine, prepareLine, type SegmentEnd } from '../../main/core/journal/line.ts';
import { appendLeaf, emptyTree, rootOf, type Tree } from '../../main/core/journal/merkle.ts';
import { keyId, signCheckpoint, verifierKey } from '../../main/core/journal/note.ts';
import type { Attachment, RecordType } from '../../main/core/journal/payload.ts';
import type { SigningKey } from '../../main/core/ports/hash.ts';
import { hash, temporaryFolder } from './log-disk.ts';

export interface MadeOptions {
  readonly logId?: string;
  readonly mode?: 'drill' | 'incident';
  readonly records?: number;
  /** Records that are a key.rotate. */
  readonly rotateAt?: readonly number[];
  /** Records that begin a new segment. */
  readonly segmentsAt?: readonly number[];
  /** Attachments by the record that names them. */
  readonly attachments?: Readonly<
    Record<number, readonly (Attachment & { readonly bytes: Buffer })[]>
  >;
  /** What a record is, instead of a note. */
  readonly other?: Readonly<Record<number, { readonly type: RecordType; readonly data: Json }>>;
  readonly prevLog?: { readonly id: string; readonly size: number; readonly root: string };
  /** Sizes at which a checkpoint is signed, besides those at rotations and at the end. */
  readonly checkpointsAt?: readonly number[];
  /** Seeds by epoch; a forger has only some of them and signs with what there is. */
  readonly seed?: (epoch: number) => Buffer;
  readonly into?: string;
  readonly witness?: { readonly name: string; readonly seed: Buffer; readonly time: number };
}

export interface MadeLog {
  readonly folder: string;
  readonly logId: string;
  readonly origin: string;
  readonly size: number;
  readonly tree: Tree;
  readonly trees: readonly Tree[];
  readonly leaves: readonly Uint8Array[];
  readonly lines: readonly string[];
  readonly keys: readonly SigningKey[];
  readonly vkeys: readonly string[];
  readonly notes: readonly string[];
  noteAt(size: number, epoch: number): string;
}

export const LOG_ID = '0190f3c2-7b1a-4c3e-9f00-0123456789ab';

export function attachmentOf(name: string, text: string): Attachment & { readonly bytes: Buffer } {
  const bytes = Buffer.from(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, sha256, size: bytes.length, bytes };
}

/** A log as the format page describes it, made without the journal, in a folder of its own. */
export function madeLog(options: MadeOptions = {}): MadeLog {
  const { logId = LOG_ID, mode = 'drill', records = 12, rotateAt = [], segmentsAt = [] } = options;
  const origin = `breakglass.invalid/${mode === 'drill' ? 'drill' : 'log'}/${logId}`;
  const seed = options.seed ?? ((epoch: number) => Buffer.alloc(32, epoch + 1));
  const keys = [0, ...rotateAt].map((_, epoch) => signingKey(seed(epoch)));
  const vkeys = keys.map(({ publicKey }) => verifierKey(hash, origin, publicKey));
  const folder = join(options.into ?? temporaryFolder(), logId);
  mkdirSync(join(folder, 'att'), { recursive: true });
  const trees: Tree[] = [emptyTree];
  const leaves: Uint8Array[] = [];
  const lines: string[] = [];
  let segment = { first: 0, text: '' };
  const write = () => {
    const name = `seg-${String(segment.first).padStart(12, '0')}.jsonl`;
    writeFileSync(join(folder, name), segment.text);
  };
  for (let seq = 0; seq < records; seq += 1) {
    const att = options.attachments?.[seq] ?? [];
    for (const { sha256, bytes } of att) writeFileSync(join(folder, 'att', sha256), bytes);
    const prepared = prepareLine({
      actor: { id: 'mika', device: 'laptop', app: 'breakglass/0.2.0' },
      boot: 'boot',
      mono: seq * 1000,
      ts: new Date(Date.UTC(2026, 10, 23, 13, 10, 24, seq)).toISOString(),
      ...whatIs(seq),
      ...(att.length > 0 && { att }),
    });
    let after: SegmentEnd | undefined;
    if (segmentsAt.includes(seq)) {
      write();
      const sha256 = createHash('sha256').update(segment.text).digest('hex');
      after = { first: segment.first, sha256 };
      segment = { first: seq, text: '' };
    }
    const tree = trees.at(-1) ?? emptyTree;
    const line = finishLine(hash, prepared, tree, leaves.at(-1) ?? new Uint8Array(32), after);
    const leaf = line.leaf();
    trees.push(appendLeaf(hash, tree, leaf));
    leaves.push(leaf);
    lines.push(Buffer.from(line.bytes).toString());
    segment.text += `${lines.at(-1) ?? ''}\n`;
  }
  write();
  const noteAt = (size: number, epoch: number) => {
    const key = keys[epoch];
    const tree = trees[size];
    if (!key || !tree) throw new Error(`no key ${epoch} or size ${size}`);
    const root = Buffer.from(rootOf(hash, tree)).toString('base64');
    const note = signCheckpoint(hash, key, { origin, size, root });
    return options.witness ? `${note}${cosignature(options.witness, note)}` : note;
  };
  const sizes = new Set([
    1,
    ...rotateAt.map((seq) => seq + 1),
    ...(options.checkpointsAt ?? []),
    records,
  ]);
  const notes = [...sizes]
    .sort((left, right) => left - right)
    .map((size) => noteAt(size, rotateAt.filter((seq) => seq + 1 < size).length));
  writeFileSync(join(folder, 'checkpoints.txt'), notes.map((note) => `${note}\n`).join(''));
  writeFileSync(join(folder, 'keys.txt'), vkeys.map((vkey) => `${vkey}\n`).join(''));
  const tree = trees.at(-1) ?? emptyTree;
  return {
    folder,
    logId,
    origin,
    size: records,
    tree,
    trees,
    leaves,
    lines,
    keys,
    vkeys,
    notes,
    noteAt,
  };

  function whatIs(seq: number): { readonly type: RecordType; readonly data: Json } {
    if (seq === 0) {
      const { prevLog } = options;
      const base = { app: 'a', clockSpeed: 1, device: 'laptop', logId, mode, origin };
      const data = { ...base, vkey_0: vkeys[0] ?? '', ...(prevLog && { prevLog: { ...prevLog } }) };
      return { type: 'log.open', data };
    }
    const epoch = rotateAt.indexOf(seq);
    if (epoch >= 0) {
      return { type: 'key.rotate', data: { k: epoch, vkey_next: vkeys[epoch + 1] ?? '' } };
    }
    const other = options.other?.[seq];
    if (other) return other;
    if (seq === records - 1) return { type: 'log.close', data: { why: 'finished' } };
    return { type: 'note', data: { kind: 'note', openedAt: '2026-11-23T13:10:24.123Z' } };
  }
}

/** A C2SP tlog-cosignature line over a note. */
export function cosignature(
  { name, seed, time }: { readonly name: string; readonly seed: Buffer; readonly time: number },
  note: string,
): string {
  const key = signingKey(Buffer.from(seed));
  const body = note.slice(0, note.indexOf('\n\n') + 1);
  const stamp = Buffer.alloc(8);
  stamp.writeBigUInt64BE(BigInt(time));
  const message = Buffer.from(`cosignature/v1\ntime ${time}\n${body}`);
  const id = Buffer.from(keyId(hash, name, key.publicKey, 4), 'hex');
  const signed = Buffer.concat([id, stamp, key.sign(message)]);
  return `\u2014 ${name} ${signed.toString('base64')}\n`;
}

export function witnessKey(name: string, seed: Buffer): string {
  const { publicKey } = signingKey(Buffer.from(seed));
  const encoded = Buffer.concat([Buffer.of(4), publicKey]).toString('base64');
  return `${name}+${keyId(hash, name, publicKey, 4)}+${encoded}`;
}
