import type { Checkpoint, SignedCheckpoint, VerifierKey } from '../note.ts';
import { epochAt, type Epochs } from './epochs.ts';
import type { LogFacts } from './log-facts.ts';
import type { NoteReader } from './notes.ts';
import { standing } from './signatures.ts';
import type { VerifyTools } from './tools.ts';
import type { Problem } from './verdict.ts';
import type { Witnessed } from './witnessed.ts';

/** Problems named one by one; the rest is counted. */
const MOST_PROBLEMS = 100;

export interface NotesOf {
  readonly facts: LogFacts;
  readonly epochs: Epochs;
  /** Keys of `keys.txt`: they count only where the records that would name them are damaged or cut off. */
  readonly keys: readonly VerifierKey[];
  readonly file: string;
  /** False when a record was changed: then the records are to be named, not the signatures over them. */
  readonly intact: boolean;
  /** Told which notes are over the log's own roots. */
  readonly witnessed: Witnessed;
}

/** Judges the checkpoints a log has kept of itself, one after another. */
export class OwnNotes implements NoteReader {
  readonly problems: Problem[] = [];
  checkpointed = 0;
  signedUpTo = 0;
  /** Number of the newest epoch whose key has signed a checkpoint that is in order. */
  newestEpoch = -1;
  private readonly tools: VerifyTools;
  private readonly of: NotesOf;
  /** Roots that were signed and are not the log's, by size. */
  private readonly others = new Map<number, string>();
  /** Sizes at which the log's own root was signed. */
  private readonly signed = new Set<number>();
  private readonly sealed = new Set<number>();
  private largestUnder = -1;
  private unlisted = 0;
  /** Notes a quick check has passed over. */
  private passed = 0;

  constructor(tools: VerifyTools, of: NotesOf) {
    this.tools = tools;
    this.of = of;
  }

  note(note: SignedCheckpoint | undefined, at: number): void {
    if (!note) return this.problem('checkpoint', 'TAMPERED', `note ${at + 1} is damaged`);
    const { facts, witnessed, epochs } = this.of;
    const { size, root } = note.checkpoint;
    /* A quick check knows no roots below the newest segment. */
    if (size < facts.byDigest) {
      this.passed += 1;
      return;
    }
    if (!this.inOrder(note, at)) return;
    if (facts.roots.get(size) !== root) return;
    this.checkpointed = Math.max(this.checkpointed, size);
    this.newestEpoch = Math.max(this.newestEpoch, epochAt(epochs.list, size));
    witnessed.add(note);
  }

  torn(at: number): void {
    this.problem('torn-checkpoint', 'TORN_TAIL', `note ${at + 1} is cut off`);
  }

  tooLong(at: number): void {
    this.problem(
      'too-large',
      'TAMPERED',
      `note ${at + 1} is longer than any: the rest was not read`,
    );
  }

  /** All notes were seen: each key must have signed for the records it handed over. */
  end(): void {
    const { epochs, intact, facts } = this.of;
    for (const [number, { endedBy, last, key }] of epochs.list.entries()) {
      if (endedBy < 0 || last < facts.byDigest || facts.partial || !intact) continue;
      if (this.sealed.has(last) || this.largestUnder <= last) continue;
      const text = `record ${endedBy} hands the log over, but the key ${key.id} of epoch ${number} has not signed for it`;
      this.problems.push({ seq: endedBy, kind: 'rotation-unsigned', verdict: 'BAD_KEY', text });
    }
    if (this.passed > 0) {
      const notes = this.passed === 1 ? '1 checkpoint' : `${this.passed} checkpoints`;
      const text = `${notes} of its own below record ${facts.byDigest}, which a quick check reads by digests only: not compared`;
      this.problems.push({ file: this.of.file, kind: 'not-compared', text });
    }
    if (this.unlisted === 0) return;
    const text = `${this.unlisted} more notes are wrong and not listed`;
    this.problems.push({ file: this.of.file, kind: 'more', verdict: 'TAMPERED', text });
  }

  /** Two validly signed checkpoints of one size with different roots are proof of two histories. */
  signedAs({ size, root }: Checkpoint): void {
    this.signedUpTo = Math.max(this.signedUpTo, size);
    const own = this.of.facts.roots.get(size);
    const other = this.others.get(size);
    const known = other ?? (this.signed.has(size) ? own : undefined);
    if (known !== undefined && known !== root) {
      const text = `two signed checkpoints of size ${size} have different roots: ${known} and ${root}`;
      this.problems.push({ kind: 'forked', verdict: 'FORKED', text });
    }
    if (own === root) this.signed.add(size);
    else if (this.others.size < MOST_PROBLEMS) this.others.set(size, root);
  }

  private inOrder(note: SignedCheckpoint, at: number): boolean {
    const { hash, signatures } = this.tools;
    const { facts, epochs, intact } = this.of;
    const { size, root, origin } = note.checkpoint;
    const number = epochAt(epochs.list, size);
    const key = epochs.list[number]?.key;
    if (!key || origin !== key.name) {
      this.problem('checkpoint', 'TAMPERED', `note ${at + 1} is damaged`);
      return false;
    }
    const how = standing(hash, signatures, note, key);
    if (how === 'damaged') {
      const text = `note ${at + 1}: its signature does not fit it`;
      this.problem('checkpoint', 'TAMPERED', text);
      return false;
    }
    if (how === 'other-key') {
      this.foreign(note, at, number);
      return false;
    }
    this.signedAs(note.checkpoint);
    if (facts.roots.get(size) === root && size === epochs.list[number]?.last) this.sealed.add(size);
    this.largestUnder = Math.max(this.largestUnder, size);
    if (!intact || facts.roots.get(size) === root) return true;
    if (size > facts.size) {
      const text = `its own checkpoint covers ${size} records, the log has ${facts.size}`;
      this.push({ kind: 'rolled-back', verdict: 'ROLLED_BACK', text });
      return false;
    }
    const seq = this.checkpointed;
    const text = `of records ${seq} to ${size - 1} at least one is not what was signed`;
    this.push({ seq, kind: 'root', verdict: 'TAMPERED', text });
    return false;
  }

  /** Signed by a key that was not in force at this size, or by nobody known. */
  private foreign(note: SignedCheckpoint, at: number, inForce: number): void {
    const { facts, epochs, keys, intact } = this.of;
    const { size } = note.checkpoint;
    const signed = (key: VerifierKey) =>
      standing(this.tools.hash, this.tools.signatures, note, key) === 'signed';
    const beyond = size > facts.size;
    if ((beyond || !intact) && keys.some(signed)) {
      this.signedUpTo = Math.max(this.signedUpTo, size);
      if (!intact) return;
      const text = `its own checkpoint covers ${size} records, the log has ${facts.size}`;
      this.push({ kind: 'rolled-back', verdict: 'ROLLED_BACK', text });
      return;
    }
    const ids = new Set(note.signatures.map(({ keyId }) => keyId));
    const other = epochs.list.findIndex(({ key }) => ids.has(key.id) && signed(key));
    const expected = epochs.list[inForce]?.key.id ?? '';
    const text =
      other >= 0
        ? `note ${at + 1} of size ${size} is signed by the key of epoch ${other}; the key ${expected} of epoch ${inForce} was in force`
        : `note ${at + 1} is signed by another key than ${expected} ${inForce === 0 ? 'of record 0' : `of epoch ${inForce}`}`;
    const kind = other >= 0 ? 'checkpoint-epoch' : 'checkpoint-key';
    if (other >= 0) this.largestUnder = Math.max(this.largestUnder, size);
    this.problem(kind, 'BAD_KEY', text);
  }

  private problem(kind: string, verdict: NonNullable<Problem['verdict']>, text: string): void {
    this.push({ file: this.of.file, kind, verdict, text });
  }

  private push(problem: Problem): void {
    if (this.problems.length < MOST_PROBLEMS) this.problems.push(problem);
    else this.unlisted += 1;
  }
}
