import { join } from 'node:path';
import { equal, fromBase64, toBase64, utf8 } from '../../core/journal/bytes.ts';
import { leafHash } from '../../core/journal/merkle.ts';
import {
  parseCheckpoint,
  parseVerifierKey,
  type SignedCheckpoint,
} from '../../core/journal/note.ts';
import { rootFromInclusion } from '../../core/journal/proofs.ts';
import type { Hash, Signatures } from '../../core/ports/hash.ts';
import type { LogProofs } from '../../core/ports/log-proofs.ts';
import type { ReaderError, ReadProgress, SignedProof } from '../../core/ports/log-reader.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { readWhole, type Files } from './files.ts';
import { part, sizeOf } from './list-logs.ts';
import { utf8Text } from './log-folder.ts';

const NOTES_TAIL = 64 * 1024;

/** A signed note of `checkpoints.txt`, and the key of `keys.txt` that signed it. */
interface CheckedNote {
  readonly note: SignedCheckpoint;
  readonly text: string;
  readonly vkey: string;
}

/** The newest of the last notes that covers at least `size` records and whose signature holds. */
export function newestNote(
  files: Files,
  hash: Hash,
  signatures: Signatures,
  folder: string,
  size = 0,
): CheckedNote | undefined {
  const keys = utf8Text(readWhole(files, join(folder, 'keys.txt')) ?? new Uint8Array())
    .split('\n')
    .flatMap((vkey) => {
      const key = parseVerifierKey(hash, vkey.trim());
      return key ? [{ ...key, vkey: vkey.trim() }] : [];
    });
  for (const { note, text } of notesAtEnd(files, folder)) {
    if (note.checkpoint.size < size) return undefined;
    const signer = keys.find(({ name, id, publicKey }) =>
      note.signatures.some(
        (one) =>
          one.name === name &&
          one.name === note.checkpoint.origin &&
          one.keyId === id &&
          signatures.verify(publicKey, utf8(note.body), one.signature),
      ),
    );
    if (signer) return { note, text, vkey: signer.vkey };
  }
  return undefined;
}

/** The last whole notes, newest first, from the end of the file only. */
function notesAtEnd(
  files: Files,
  folder: string,
): readonly { readonly note: SignedCheckpoint; readonly text: string }[] {
  if (!files.list(folder).includes('checkpoints.txt')) return [];
  const path = join(folder, 'checkpoints.txt');
  const start = Math.max(0, sizeOf(files, path) - NOTES_TAIL);
  const pieces = utf8Text(part(files, path, start, NOTES_TAIL)).split('\n\n');
  const found: { note: SignedCheckpoint; text: string }[] = [];
  for (let index = pieces.length - 3; index >= 0; index -= 1) {
    const text = `${pieces[index] ?? ''}\n\n${pieces[index + 1] ?? ''}\n`;
    const note = parseCheckpoint(text);
    if (note) found.push({ note, text });
  }
  return found;
}

/**
 * Proves one record against the newest checkpoint whose signature holds, and checks that the proof
 * leads to its root. The first proof of a log walks all of it.
 */
export async function proveRecord(
  tools: {
    readonly files: Files;
    readonly hash: Hash;
    readonly signatures: Signatures;
    readonly proofs: LogProofs;
  },
  log: { readonly folder: string; readonly logId: string; readonly total: number },
  seq: number,
  progress: ReadProgress,
): Promise<Result<SignedProof, ReaderError>> {
  const { files, hash, signatures, proofs } = tools;
  const { folder, logId, total } = log;
  const fail = (code: ReaderError['code'], detail: string) => err({ code, detail });
  if (seq >= total) return fail('no-such-record', `there is no record ${seq}`);
  const checked = newestNote(files, hash, signatures, folder, seq + 1);
  if (!checked) return fail('not-checkpointed', `no signed checkpoint covers record ${seq} yet`);
  const { checkpoint } = checked.note;
  if (checkpoint.size > total) return fail('proof-fails', 'the log is shorter than its checkpoint');
  const proof = await proofs.inclusion(logId, seq, checkpoint.size, progress);
  if (!proof.ok) {
    const { code, detail } = proof.error;
    const known = code === 'cancelled' || code === 'no-such-log' ? code : 'proof-fails';
    return fail(known, detail);
  }
  const { line, path } = proof.value;
  const leaf = leafHash(hash, utf8(line));
  const root = rootFromInclusion(hash, leaf, seq, checkpoint.size, path);
  const signed = fromBase64(checkpoint.root);
  if (!root || !signed || !equal(root, signed)) {
    const detail = `record ${seq} does not lead to the root of checkpoint ${checkpoint.size}`;
    return fail('proof-fails', detail);
  }
  return ok({
    seq,
    line,
    leaf: toBase64(leaf),
    path: path.map(toBase64),
    checkpoint,
    note: checked.text,
    vkey: checked.vkey,
  });
}
