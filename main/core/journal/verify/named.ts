import { utf8Decode } from '../bytes.ts';
import { isRecord } from '../parse.ts';
import type { Span } from './scan.ts';
import type { Problem } from './verdict.ts';

/** More than any log has; beyond, attachments are counted and the check says so. */
const MOST_FILES = 100_000;

export interface NamedAttachment {
  readonly seq: number;
  readonly name: string;
  readonly size: number;
}

/** Files outside the segments whose hashes the records hold, by SHA-256 in hex. */
export interface Named {
  readonly attachments: ReadonlyMap<string, NamedAttachment>;
  readonly playbooks: ReadonlySet<string>;
  readonly scores: ReadonlySet<string>;
  /** Further records that name an attachment, by its hash. */
  readonly again: ReadonlyMap<string, readonly number[]>;
  /** Attachments beyond the first 100,000: not checked. */
  readonly unchecked: number;
}

/** Gathers them while a log is walked. */
export class NamedFiles {
  private readonly attachments = new Map<string, NamedAttachment>();
  private readonly again = new Map<string, number[]>();
  private repeated = 0;
  private readonly played = new Set<string>();
  private readonly scored = new Set<string>();
  private unchecked = 0;
  private lastPlaybook = '';

  /** `att` and `pb` of one record; answers what is wrong with them. */
  record(bytes: Uint8Array, att: Span, pb: Span, seq: number, file: string): Problem | undefined {
    if (pb.start >= 0) this.playbook(utf8Decode(bytes.subarray(pb.start, pb.end)));
    if (att.start < 0) return undefined;
    const list: unknown = JSON.parse(utf8Decode(bytes.subarray(att.start, att.end)));
    if (!Array.isArray(list)) return unreadable(seq, file);
    for (const one of list as readonly unknown[]) {
      if (!isRecord(one)) return unreadable(seq, file);
      const { name, sha256, size } = one;
      if (typeof name !== 'string' || typeof sha256 !== 'string' || typeof size !== 'number') {
        return unreadable(seq, file);
      }
      if (!/^[0-9a-f]{64}$/.test(sha256)) return unreadable(seq, file);
      const known = this.attachments.get(sha256);
      if (known && known.size !== size) {
        const text = `record ${seq} gives an attachment another size than record ${known.seq}`;
        return { seq, file, kind: 'attachment', text };
      }
      if (known) this.repeat(sha256, seq);
      if (known) continue;
      if (this.attachments.size < MOST_FILES) this.attachments.set(sha256, { seq, name, size });
      else this.unchecked += 1;
    }
    return undefined;
  }

  playbooks(hashes: readonly string[]): void {
    for (const one of hashes) if (this.played.size < MOST_FILES) this.played.add(one);
  }

  score(sha256: string): void {
    if (this.scored.size < MOST_FILES) this.scored.add(sha256);
  }

  all(): Named {
    const { attachments, again, played, scored, unchecked } = this;
    return { attachments, again, playbooks: played, scores: scored, unchecked };
  }

  private repeat(sha256: string, seq: number): void {
    if (this.repeated >= MOST_FILES) return;
    this.repeated += 1;
    const seqs = this.again.get(sha256);
    if (seqs) seqs.push(seq);
    else this.again.set(sha256, [seq]);
  }

  /** Most records name the same playbook as the one before. */
  private playbook(text: string): void {
    if (text === this.lastPlaybook) return;
    this.lastPlaybook = text;
    const named: unknown = JSON.parse(text);
    if (isRecord(named) && typeof named.sha256 === 'string') this.playbooks([named.sha256]);
  }
}

/** Whether that very record names the attachment. */
export function isNamedBy({ attachments, again }: Named, sha256: string, seq: number): boolean {
  return attachments.get(sha256)?.seq === seq || again.get(sha256)?.includes(seq) === true;
}

function unreadable(seq: number, file: string): Problem {
  return {
    seq,
    file,
    kind: 'attachment',
    text: `record ${seq} has attachments that name no files`,
  };
}
