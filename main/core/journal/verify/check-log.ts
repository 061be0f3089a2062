import type { Hash } from '../../ports/hash.ts';
import { toBase64, utf8Decode } from '../bytes.ts';
import { FIRST_PREV, MAX_LINE, SELF_CHECK } from '../line.ts';
import { leafHash, TreeBuilder } from '../merkle.ts';
import { SELF_CHECK_LENGTH } from '../parse.ts';
import { isBase64, isHex, matches, wholeNumber } from './compare.ts';
import { LastBatch } from './last-batch.ts';
import { noteRecord } from './log-facts.ts';
import { notableOf } from './notable.ts';
import type { LogFacts, Opening, Rotation } from './log-facts.ts';
import { NamedFiles } from './named.ts';
import { RootTable } from './roots.ts';
import { LineScanner, type Span } from './scan.ts';
import { segmentProblem, type SegmentStart } from './segment.ts';
import type { TextTable } from './text-table.ts';
import type { Problem } from './verdict.ts';

/** Problems named one by one before the rest is only counted. */
const MOST_PROBLEMS = 100;

/** The subtrees over all records before `size`, largest first, as the record at `size` tells them. */
export interface QuickStart {
  readonly size: number;
  readonly peaks: readonly Uint8Array[];
}

/**
 * Walks one log, record by record, in the order of its files: canonical bytes, number, `prev`,
 * self check, Merkle tree, monotonic time. Holds a constant amount of memory.
 */
export class LogCheck {
  private readonly hash: Hash;
  private readonly scanner = new LineScanner();
  private readonly tree: TreeBuilder;
  private readonly roots: RootTable;
  private readonly named = new NamedFiles();
  private readonly rotations: Rotation[] = [];
  private readonly lastBatch: LastBatch;
  private readonly byDigest: number;
  /** Set where a segment begins, until its first record is seen. */
  private segment: SegmentStart | undefined;
  private readonly problems: Problem[] = [];
  private readonly recoveries: Problem[] = [];
  private lastLeaf: Uint8Array = FIRST_PREV;
  private expected = 0;
  /** Records before `expected` are not known to follow each other: the first one sets `lastLeaf`. */
  private unlinked = false;
  /** First record of a stretch that could not be read; the stretch counts as one problem. */
  private broken: Problem | undefined;
  /** What follows was being written when power was lost, and is not looked at. */
  private over = false;
  private boot = '';
  private mono = -1;
  private closedAt = -1;
  private opening: Opening | undefined;
  private kind: LogFacts['kind'];
  private unreported = 0;

  /**
   * `sizes`: at which sizes somebody claims to know the root. `texts`: those that are kept. `from`: where a quick check begins,
   * with the subtrees the records before are said to have; what it finds wrong there is its own
   * to tell.
   */
  constructor(hash: Hash, sizes: readonly number[], texts?: TextTable, from?: QuickStart) {
    this.hash = hash;
    this.lastBatch = new LastBatch(texts);
    this.tree = new TreeBuilder(hash, from);
    this.roots = new RootTable(sizes);
    this.byDigest = from?.size ?? 0;
    if (from) {
      this.expected = from.size;
      this.unlinked = true;
      this.roots.passOver(from.size);
    }
    this.keepRoot();
  }

  get size(): number {
    return this.tree.size;
  }

  /** True inside a stretch that cannot be read. */
  get isBroken(): boolean {
    return this.broken !== undefined;
  }

  /** The next record is the first of the log's last batch. */
  beginLastBatch(): void {
    this.lastBatch.begin(this.tree.size);
  }

  /** A segment file begins. */
  beginSegment(start: SegmentStart): void {
    this.segment = start;
  }

  /** What a closed segment holds that matters beyond its digest; `line` is one of its records. */
  noteClosed(bytes: Uint8Array, start: number, end: number, seq: number, file: string): void {
    const line = bytes.subarray(start, end);
    if (!this.scanner.scan(line, 0, line.length)) return;
    this.note(line, 0, line.length, seq, file);
  }

  /** One line, without its LF. `file` names where it stands, for the finding. */
  line(bytes: Uint8Array, start: number, end: number, file: string): void {
    const { scanner } = this;
    if (this.over) return;
    if (end - start > MAX_LINE) return this.unreadable(file, 'too-long', 'is longer than a record');
    if (!scanner.scan(bytes, start, end)) {
      return this.unreadable(file, 'non-canonical', 'is not canonical JSON');
    }
    const { seq, v, z } = scanner.found;
    const before = bytes.subarray(start, end - SELF_CHECK_LENGTH);
    const proven =
      z.end === end - 1 &&
      z.start === end - 11 &&
      isHex(bytes, z.start + 1, this.hash.sha256(SELF_CHECK, before), 4);
    if (!proven) return this.unreadable(file, 'altered', 'does not match its own check value');
    if (!matches(bytes, v, '1')) {
      return this.unreadable(file, 'unknown-version', 'has a version this verifier does not know');
    }
    const number = wholeNumber(bytes, seq);
    this.place(number, bytes, start, end, file);
  }

  private place(seq: number, bytes: Uint8Array, start: number, end: number, file: string): void {
    const wasBroken = this.broken !== undefined;
    /* Also the very record the stretch stands before: then a line was put in, and none is missing. */
    if (this.broken && seq >= (this.broken.seq ?? 0)) this.expected = seq;
    if (seq !== this.expected) {
      const gap = seq > this.expected;
      this.problem({
        seq: this.expected,
        file,
        kind: gap ? 'gap' : 'order',
        text: gap
          ? `record ${this.expected} is missing: record ${seq} stands in its place`
          : `record ${seq} stands where record ${this.expected} belongs`,
      });
      this.expected = seq;
    } else if (!wasBroken && !this.unlinked && !this.linked(bytes, this.scanner.found.prev)) {
      const named = Math.max(0, seq - 1);
      this.problem({
        seq: named,
        file,
        kind: 'chain',
        text: `record ${named} is not the one that record ${seq} was chained to`,
      });
    }
    this.broken = undefined;
    this.unlinked = false;
    this.segmentBegins(bytes, seq, wasBroken, file);
    if (this.closedAt >= 0) {
      const text = `record ${seq} follows log.close, record ${this.closedAt}`;
      this.problem({ seq, file, kind: 'after-close', text });
    }
    this.time(bytes, seq, file);
    this.lastLeaf = leafHash(this.hash, bytes.subarray(start, end));
    this.tree.append(this.lastLeaf);
    this.expected = seq + 1;
    this.keepRoot();
    this.note(bytes, start, end, seq, file);
    this.lastBatch.record(bytes, this.scanner.commitments, seq);
  }

  /** What a file holds behind its last LF. */
  rest(bytes: Uint8Array, file: string): void {
    if (bytes.length === 0 || this.over) return;
    this.unreadable(file, 'torn-tail', `is cut off: ${bytes.length} bytes without an end`);
  }

  /**
   * The stretch that just broke, and all behind it, belongs to one batch that was being written when
   * power was lost: `bytes` of it are left, in part. Nothing behind it counts as a record.
   */
  tornBatch(file: string, bytes: number): void {
    const last = this.problems.at(-1);
    if (!this.broken || !last || last.seq !== this.broken.seq) return;
    const seq = this.broken.seq ?? 0;
    const text = `record ${seq} and what follows it, ${bytes} bytes, were being written together when it stopped: they are there in part`;
    const torn: Problem = { seq, file, kind: 'torn-batch', verdict: 'TORN_TAIL', text };
    this.problems[this.problems.length - 1] = torn;
    this.over = true;
  }

  /**
   * The log is over. A broken stretch at its very end is what a crash leaves, not an attack; the
   * caller, who knows what was signed, may judge it harder.
   */
  end(): void {
    const last = this.problems.at(-1);
    if (!this.broken || !last || last.seq !== this.broken.seq) return;
    this.problems[this.problems.length - 1] = { ...last, verdict: 'TORN_TAIL' };
  }

  facts(): LogFacts {
    const { unreported } = this;
    const more: readonly Problem[] =
      unreported === 0
        ? []
        : [
            {
              kind: 'more',
              verdict: 'TAMPERED',
              text: `${unreported} more ${unreported === 1 ? 'problem is' : 'problems are'} not listed`,
            },
          ];
    return {
      size: this.tree.size,
      root: toBase64(this.tree.root()),
      roots: this.roots,
      closed: this.closedAt >= 0,
      problems: [...this.problems, ...more],
      recoveries: this.recoveries,
      rotations: this.rotations,
      named: this.named.all(),
      byDigest: this.byDigest,
      textless: this.lastBatch.textless(),
      lastBatch: this.lastBatch.from(this.tree.size, this.isBroken),
      ...(this.opening && { opening: this.opening }),
      ...(this.kind && { kind: this.kind }),
    };
  }

  private linked(bytes: Uint8Array, prev: Span): boolean {
    return prev.end - prev.start === 46 && isBase64(bytes, prev.start + 1, this.lastLeaf);
  }

  private time(bytes: Uint8Array, seq: number, file: string): void {
    const { boot, mono } = this.scanner.found;
    if (boot.start < 0 || mono.start < 0) return;
    const now = wholeNumber(bytes, mono);
    if (!matches(bytes, boot, this.boot)) {
      this.boot = utf8Decode(bytes.subarray(boot.start, boot.end));
    } else if (now < this.mono) {
      const text = `record ${seq} claims to be earlier than the one before it`;
      this.problem({ seq, file, kind: 'time', text });
    }
    this.mono = now;
  }

  private note(bytes: Uint8Array, start: number, end: number, seq: number, file: string): void {
    const { att, pb } = this.scanner.found;
    const wrong = this.named.record(bytes, att, pb, seq, file);
    if (wrong) this.problem(wrong);
    const name = notableOf(bytes, this.scanner.found);
    if (seq !== 0 && name === undefined) return;
    const noted = noteRecord(name, utf8Decode(bytes.subarray(start, end)), seq, file);
    if (noted.opening) this.opening = noted.opening;
    if (noted.kind) this.kind = noted.kind;
    if (noted.closed === true) this.closedAt = seq;
    if (noted.recovery) this.recoveries.push(noted.recovery);
    if (noted.problem) this.problem(noted.problem);
    if (noted.rotation) this.rotations.push(noted.rotation);
    if (noted.playbooks) this.named.playbooks(noted.playbooks);
    if (noted.score !== undefined) this.named.score(noted.score);
  }

  private segmentBegins(bytes: Uint8Array, seq: number, wasBroken: boolean, file: string): void {
    const begun = this.segment;
    this.segment = undefined;
    const { seg } = this.scanner.found;
    if (!begun && seg.start < 0) return;
    const said = seg.start < 0 ? undefined : utf8Decode(bytes.subarray(seg.start, seg.end));
    const tree = wasBroken || this.byDigest === seq ? undefined : this.tree;
    const problem = segmentProblem(begun, said, seq, tree);
    if (problem) this.problem({ seq, file, ...problem });
  }

  private unreadable(file: string, kind: string, what: string): void {
    if (this.broken) return;
    const seq = this.expected;
    this.broken = { seq, file, kind, text: `record ${seq} ${what}` };
    this.problem(this.broken);
    this.expected += 1;
  }

  private problem(problem: Problem): void {
    if (this.problems.length >= MOST_PROBLEMS) this.unreported += 1;
    else this.problems.push({ verdict: 'TAMPERED', ...problem });
  }

  private keepRoot(): void {
    if (this.roots.wanted === this.tree.size) this.roots.keep(this.tree.root());
  }
}
