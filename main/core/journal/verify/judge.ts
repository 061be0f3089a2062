import type { Hash, Signatures } from '../../ports/hash.ts';
import { parseVerifierKey, type Checkpoint, type SignedCheckpoint } from '../note.ts';
import { shortCode } from '../short-code.ts';
import type { LogFacts } from './log-facts.ts';
import { cosigners, standing } from './signatures.ts';
import type { Trust } from './trust.ts';
import type { Problem } from './verdict.ts';

/** A note found in a log's `checkpoints.txt`. */
export interface FoundNote {
  /** True when it is cut off, or unreadable with nothing readable behind it, as a crash leaves it. */
  readonly torn: boolean;
  /** Records it covers; -1 when it cannot be read. */
  readonly size: number;
  /** Reads it anew: a long log has thousands, too many to keep. */
  readonly read: () => SignedCheckpoint | undefined;
}

export interface SignatureFiles {
  /** Path of `checkpoints.txt` and `keys.txt` as findings name them. */
  readonly checkpointsFile: string;
  readonly keysFile: string;
  readonly notes: readonly FoundNote[];
  readonly keys: string | undefined;
}

export interface Judged {
  /** Records covered by the newest checkpoint that is in order. */
  readonly checkpointed: number;
  readonly anchoredUpTo: number;
  readonly by: readonly string[];
  /** Records the log's key has ever signed for, whether they are still there or not. */
  readonly signedUpTo: number;
  /** Trusted short codes that fit this log. */
  readonly codes: readonly string[];
  readonly problems: readonly Problem[];
}

interface Anchor {
  readonly size: number;
  readonly by: string;
}

/** Judges one log by its signatures and by what is known from outside. */
export function judgeLog(
  hash: Hash,
  signatures: Signatures,
  facts: LogFacts,
  files: SignatureFiles,
  trust: Trust,
): Judged {
  const { opening } = facts;
  const key = opening && parseVerifierKey(hash, opening.vkey);
  if (!opening || key?.name !== opening.origin) {
    const text = 'the log names no valid key of its own in record 0';
    const problem: Problem = { seq: 0, kind: 'opening', verdict: 'BAD_KEY', text };
    const problems = opening ? [problem] : [];
    return { checkpointed: 0, anchoredUpTo: 0, by: [], codes: [], signedUpTo: 0, problems };
  }
  const problems: Problem[] = [];
  const anchors: Anchor[] = [];
  const intact = !facts.problems.some((one) => one.verdict === 'TAMPERED');
  if (files.keys !== undefined && files.keys.trim() !== opening.vkey) {
    const text = 'the key differs from the one in record 0';
    problems.push({ file: files.keysFile, kind: 'key-differs', verdict: 'TAMPERED', text });
  }
  const roots = new Map<number, string>();
  const signedSizes = new Set<number>();
  let checkpointed = 0;
  let signedUpTo = 0;
  for (const [index, found] of files.notes.entries()) {
    const note = found.torn ? undefined : found.read();
    const problem = found.torn ? tornNote(index) : localProblem(index, note);
    if (problem) problems.push(problem);
    else if (note && facts.roots.get(note.checkpoint.size) === note.checkpoint.root) {
      checkpointed = Math.max(checkpointed, note.checkpoint.size);
      if (trust.witnesses.length > 0) witnessed(note);
    }
  }

  const pinned = trust.vkeys.find(({ name }) => name === opening.origin);
  if (pinned && pinned.id !== key.id) {
    const text = `record 0 has key ${key.id}, the pinned key is ${pinned.id}`;
    problems.push({ seq: 0, kind: 'pinned-key', verdict: 'BAD_KEY', text });
  } else if (pinned) anchors.push({ size: checkpointed, by: `pinned key ${pinned.id}` });
  for (const note of trust.checkpoints) {
    if (note.checkpoint.origin !== opening.origin) continue;
    if (standing(hash, signatures, note, key) !== 'signed') {
      const text = `the trusted checkpoint of size ${note.checkpoint.size} is not signed by key ${key.id}`;
      problems.push({ kind: 'checkpoint-key', verdict: 'BAD_KEY', text });
      continue;
    }
    signedAs(note.checkpoint);
    const problem = outside(note.checkpoint, 'the trusted checkpoint');
    if (problem) problems.push(problem);
    else if (intact) anchors.push({ size: note.checkpoint.size, by: 'trusted checkpoint' });
  }
  const codes: string[] = [];
  for (const { size, code } of trust.shortCodes) {
    const root = facts.roots.get(size);
    if (root !== undefined && shortCode(hash, { origin: opening.origin, size, root }) === code) {
      anchors.push({ size, by: `short code ${code}` });
      codes.push(code);
    }
  }
  const anchoredUpTo = anchors.reduce((most, { size }) => Math.max(most, size), 0);
  const by = anchors.filter(({ size }) => size === anchoredUpTo && size > 0).map((one) => one.by);
  return { checkpointed, anchoredUpTo, by: [...new Set(by)], codes, signedUpTo, problems };

  function localProblem(at: number, note: SignedCheckpoint | undefined): Problem | undefined {
    const file = files.checkpointsFile;
    if (!note || !key || note.checkpoint.origin !== key.name) {
      const text = `note ${at + 1} is damaged`;
      return { file, kind: 'checkpoint', verdict: 'TAMPERED', text };
    }
    const { size, root } = note.checkpoint;
    const how = standing(hash, signatures, note, key);
    if (how === 'damaged') {
      const text = `note ${at + 1}: its signature does not fit it`;
      return { file, kind: 'checkpoint', verdict: 'TAMPERED', text };
    }
    if (how === 'other-key') {
      const text = `note ${at + 1} is signed by another key than ${key.id} of record 0`;
      return { file, kind: 'checkpoint-key', verdict: 'BAD_KEY', text };
    }
    signedAs(note.checkpoint);
    if (!intact) return undefined;
    if (size > facts.size) return rolledBack(size, 'its own checkpoint');
    if (facts.roots.get(size) === root) return undefined;
    const seq = checkpointed;
    const text = `of records ${seq} to ${size - 1} at least one is not what was signed`;
    return { seq, kind: 'root', verdict: 'TAMPERED', text };
  }

  function witnessed(note: SignedCheckpoint): void {
    const by = cosigners(signatures, note, trust.witnesses);
    if (by.length < trust.quorum) return;
    anchors.push({ size: note.checkpoint.size, by: `witness ${by.join(', ')}` });
  }

  /** Two validly signed checkpoints of one size with different roots are proof of two histories. */
  function signedAs({ size, root }: Checkpoint): void {
    signedUpTo = Math.max(signedUpTo, size);
    const known = roots.get(size) ?? facts.roots.get(size) ?? root;
    if (known !== root && (roots.has(size) || signedSizes.has(size))) {
      const text = `two signed checkpoints of size ${size} have different roots: ${known} and ${root}`;
      problems.push({ kind: 'forked', verdict: 'FORKED', text });
    }
    if (facts.roots.get(size) !== root) roots.set(size, root);
    signedSizes.add(size);
  }

  function tornNote(at: number): Problem {
    const text = `note ${at + 1} is cut off`;
    return { file: files.checkpointsFile, kind: 'torn-checkpoint', verdict: 'TORN_TAIL', text };
  }

  function outside({ size, root }: Checkpoint, what: string): Problem | undefined {
    if (!intact) return undefined;
    if (size > facts.size) return rolledBack(size, what);
    if (facts.roots.get(size) === root) return undefined;
    const text = `${what} of size ${size} belongs to another history of this log`;
    return { kind: 'forked', verdict: 'FORKED', text };
  }

  function rolledBack(size: number, what: string): Problem {
    const text = `${what} covers ${size} records, the log has ${facts.size}`;
    return { kind: 'rolled-back', verdict: 'ROLLED_BACK', text };
  }
}
