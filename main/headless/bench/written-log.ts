import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { SEGMENT_RECORDS, segmentName } from '../../adapters/disk/segments.ts';
import { createNodeHash } from '../../adapters/system/hash.ts';
import { signingKey } from '../../adapters/system/signatures.ts';
import { toBase64, utf8 } from '../../core/journal/bytes.ts';
import { FIRST_PREV, finishLine, prepareLine, type RecordFields } from '../../core/journal/line.ts';
import { appendLeaf, emptyTree, rootOf } from '../../core/journal/merkle.ts';
import { signCheckpoint, verifierKey } from '../../core/journal/note.ts';

/** What one record says; the writer adds its place, its time and who wrote it. */
export interface Said extends Pick<RecordFields, 'type' | 'data' | 'run' | 'step'> {
  readonly who?: string;
}

export interface WrittenLog {
  readonly root: string;
  readonly logId: string;
  readonly mode: 'drill' | 'incident';
  readonly records: number;
  /** Epoch ms of record 0; one record a second follows. */
  readonly openedAt: number;
  /** Record `seq`, between the first and the last. `text` keeps a free text and gives its commitment. */
  readonly say: (seq: number, text: (text: string) => { readonly c: string }) => Said;
}

const hash = createNodeHash();

/**
 * Writes a whole, closed, signed log straight to its files, some fifty times faster than the
 * journal, which waits for the disk: to have a long one to read. Answers its folder.
 */
export function writeLog({ root, logId, mode, records, openedAt, say }: WrittenLog): string {
  const origin = `breakglass.invalid/${mode === 'drill' ? 'drill' : 'log'}/${logId}`;
  const folder = join(root, mode === 'drill' ? 'drills' : 'logs', logId);
  mkdirSync(folder, { recursive: true });
  const key = signingKey(createHash('sha256').update(logId).digest());
  const vkey = verifierKey(hash, origin, key.publicKey);
  const texts: string[] = [];
  const text = (kept: string): { readonly c: string } => {
    const salt = createHash('md5').update(String(texts.length)).digest();
    const c = toBase64(hash.sha256(salt, utf8(kept)));
    texts.push(`${JSON.stringify({ c, salt: toBase64(salt), text: kept })}\n`);
    return { c };
  };
  const open = { app: 'breakglass/0.1.0', clockSpeed: 1, device: 'laptop', logId, mode, origin };
  const saidAt = (seq: number): Said => {
    if (seq === 0) return { type: 'log.open', data: { ...open, vkey_0: vkey } };
    return seq === records - 1 ? { type: 'log.close', data: { why: 'finished' } } : say(seq, text);
  };
  let tree = emptyTree;
  let prev: Uint8Array = FIRST_PREV;
  let notes = '';
  let before: { readonly first: number; readonly sha256: string } | undefined;
  for (let first = 0; first < records; first += SEGMENT_RECORDS) {
    const file = openSync(join(folder, segmentName(first)), 'w');
    const digest = createHash('sha256');
    for (let seq = first; seq < Math.min(records, first + SEGMENT_RECORDS); seq += 1) {
      const { who = 'sato', ...said } = saidAt(seq);
      const prepared = prepareLine({
        actor: { id: who, device: 'laptop', app: open.app },
        boot: 'boot',
        mono: seq * 1_000_000,
        ts: new Date(openedAt + seq * 1_000).toISOString(),
        ...said,
      });
      const line = finishLine(hash, prepared, tree, prev, seq === first ? before : undefined);
      prev = line.leaf();
      tree = appendLeaf(hash, tree, prev);
      const bytes = Buffer.concat([line.bytes, Buffer.from('\n')]);
      digest.update(bytes);
      pending.push(bytes);
      if (pending.length === 512 || tree.size === records) flush(file);
      if (tree.size === 1 || tree.size === records) {
        const checkpoint = { origin, size: tree.size, root: toBase64(rootOf(hash, tree)) };
        notes += `${signCheckpoint(hash, key, checkpoint)}\n`;
      }
    }
    flush(file);
    closeSync(file);
    before = { first, sha256: digest.digest('hex') };
  }
  writeFileSync(join(folder, 'checkpoints.txt'), notes);
  writeFileSync(join(folder, 'keys.txt'), `${vkey}\n`);
  if (texts.length > 0) writeFileSync(join(folder, 'texts.jsonl'), texts.join(''));
  return folder;
}

const pending: Buffer[] = [];

function flush(file: number): void {
  writeSync(file, Buffer.concat(pending.splice(0)));
}
