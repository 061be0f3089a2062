import type { RecordType } from '../journal/payload.ts';
import { commitmentsIn, type Stored } from './stored.ts';

/** One choice of texts to leave out of an export, with its reason. */
export interface WithholdRule {
  readonly what:
    | { readonly kind: 'record'; readonly logId: string; readonly seq: number }
    | { readonly kind: 'type'; readonly type: RecordType }
    | { readonly kind: 'notes' };
  readonly why: string;
  /** The record's attachments stay out too. */
  readonly attachments: boolean;
}

/** A line of the manifest's `withheld`. */
export interface WithheldRecord {
  readonly log: string;
  readonly seq: number;
  readonly why: string;
  readonly att?: readonly string[];
}

/** The first rule that speaks of a record decides. */
export function ruleFor(
  rules: readonly WithholdRule[],
  record: { readonly logId: string; readonly seq: number; readonly type: string },
): WithholdRule | undefined {
  return rules.find(({ what }) => {
    switch (what.kind) {
      case 'record':
        return what.logId === record.logId && what.seq === record.seq;
      case 'type':
        return what.type === record.type;
      case 'notes':
        return record.type === 'note';
    }
  });
}

/**
 * Gathers what an export leaves out: the commitments whose texts are not copied, and the attachments
 * that no record still shows.
 */
export class Withholding {
  readonly records: { log: string; seq: number; why: string; att: readonly string[] }[] = [];
  readonly commitments = new Set<string>();
  private readonly shown = new Set<string>();

  private readonly rules: readonly WithholdRule[];

  constructor(rules: readonly WithholdRule[]) {
    this.rules = rules;
  }

  /** Whether there is anything to leave out at all. */
  get any(): boolean {
    return this.rules.length > 0;
  }

  /** The reason, when this record's texts are left out. */
  reason(record: { logId: string; seq: number; type: string }): string | undefined {
    return this.rules.length === 0 ? undefined : ruleFor(this.rules, record)?.why;
  }

  add({ entry, type, att }: Stored): void {
    const { logId, seq } = entry;
    const rule = ruleFor(this.rules, { logId, seq, type });
    const out = rule?.attachments === true ? att.map(({ sha256 }) => sha256) : [];
    for (const { sha256 } of att) if (!out.includes(sha256)) this.shown.add(sha256);
    if (!rule) return;
    const commitments = commitmentsIn(entry.data);
    if (commitments.length === 0 && out.length === 0) return;
    for (const commitment of commitments) this.commitments.add(commitment);
    this.records.push({ log: logId, seq, why: rule.why, att: out });
  }

  /** Attachments that are not copied. */
  attachments(): ReadonlySet<string> {
    const left = this.records.flatMap(({ att }) => att);
    return new Set(left.filter((sha256) => !this.shown.has(sha256)));
  }

  listed(): readonly WithheldRecord[] {
    const out = this.attachments();
    return this.records.map(({ att, ...record }) => {
      const left = att.filter((sha256) => out.has(sha256));
      return left.length === 0 ? record : { ...record, att: left };
    });
  }
}
