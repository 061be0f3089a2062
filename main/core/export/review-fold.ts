import type { Entry, FreeText, Payloads } from '../journal/payload.ts';
import { textOf, type Stored } from './stored.ts';
import type { AgreedStory, Listed, Ref, ReviewStory } from './story.ts';

type Found = Omit<ReviewStory, keyof Ref>;

/** No report lists more, but it says how many there are; the records are all in the export. */
const MOST = 2_000;

/** What is left for somebody to look at afterwards, and what people agreed on, record by record. */
export class ReviewFold {
  private readonly found = new Map<string, ReviewStory>();
  /** Points there was no room for, by the same keys. */
  private readonly left = new Set<string>();
  private readonly agreed: AgreedStory[] = [];
  private agreedTotal = 0;
  private readonly promises = new Map<string, number>();
  private readonly approvals = new Set<string>();
  private serial = 0;

  add({ entry, at, who, withheld }: Stored): void {
    const { logId, seq } = entry;
    const ref = { logId, seq, at, who, ...(withheld !== undefined && { withheld }) };
    if (entry.type === 'step.start' && entry.data.kind === 'approve') {
      this.approvals.add(`${logId} ${entry.data.path}`);
    }
    if (entry.type === 'note') this.note(ref, entry.data);
    if (entry.type === 'outcome') this.settle(entry.data);
    const found = this.judge(entry);
    // An action is known by its intent: what settles it takes it out again.
    const key = entry.type === 'intent' ? entry.data.id : `#${String((this.serial += 1))}`;
    if (!found) return;
    if (this.found.size < MOST) this.found.set(key, { ...ref, ...found });
    else this.left.add(key);
  }

  story(): { readonly review: Listed<ReviewStory>; readonly agreed: Listed<AgreedStory> } {
    return {
      review: { shown: [...this.found.values()], total: this.found.size + this.left.size },
      agreed: { shown: this.agreed, total: this.agreedTotal },
    };
  }

  private judge(entry: Entry): Found | undefined {
    // The same path in the log of another run is another step.
    const isApproval = (path: string): boolean => this.approvals.has(`${entry.logId} ${path}`);
    switch (entry.type) {
      case 'run.start': {
        const gate = entry.data.kit?.gate ?? entry.data.brought?.gate;
        return gate?.by === 'wait' ? { kind: 'gate-alone', reason: gate.reason } : undefined;
      }
      case 'approve': {
        const { path, by, reason } = entry.data;
        return by === 'wait' ? { kind: 'approval-alone', path, ...given(reason) } : undefined;
      }
      case 'step.skip': {
        const { path, reason } = entry.data;
        if (isApproval(path)) return { kind: 'approval-skipped', path, reason };
        return textOf(reason)?.trim() === '' ? { kind: 'no-reason', path } : undefined;
      }
      case 'step.done': {
        const { path, asExpected, actual } = entry.data;
        const silent = actual === undefined || textOf(actual)?.trim() === '';
        return asExpected === false && silent ? { kind: 'no-reason', path } : undefined;
      }
      case 'note': {
        const { deviation, text } = entry.data;
        if (!deviation) return undefined;
        const { path, over = [] } = deviation;
        const left = deviation.is === 'jump' && isApproval(path);
        if (left || over.length > 0) {
          return { kind: 'jumped', path, over: left ? [path, ...over] : over, reason: text };
        }
        return textOf(text)?.trim() === '' ? { kind: 'no-reason', path } : undefined;
      }
      case 'security':
        switch (entry.data.code) {
          case 'tls-interception-allowed':
            return { kind: 'tls', reason: entry.data.detail };
          case 'approved-otherwise':
            return {
              kind: 'approved-otherwise',
              ...(entry.step === undefined ? {} : { path: entry.step }),
            };
          default:
            return undefined;
        }
      case 'intent': {
        const { call, path } = entry.data;
        return { kind: 'unknown-outcome', call, ...(path === undefined ? {} : { path }) };
      }
      default:
        return undefined;
    }
  }

  private settle({ id, status }: Payloads['outcome']): void {
    if (status === 'unknown' || status === 'sent') return;
    this.found.delete(id);
    this.left.delete(id);
  }

  private note(ref: Ref, { agreed, text }: Payloads['note']): void {
    if (!agreed) return;
    const { is, id = '', who, at, kept } = agreed;
    if (is === 'settled') {
      const place = this.promises.get(id);
      const promise = place === undefined ? undefined : this.agreed[place];
      if (place === undefined || promise?.settled !== undefined || !promise) return;
      this.agreed[place] = { ...promise, settled: kept === true ? 'kept' : 'dropped' };
      return;
    }
    this.agreedTotal += 1;
    if (this.agreed.length >= MOST) return;
    if (is === 'promise') this.promises.set(id, this.agreed.length);
    this.agreed.push({
      ...ref,
      is,
      what: text,
      ...(who ? { name: who } : {}),
      ...(at === undefined ? {} : { when: Date.parse(at) }),
    });
  }
}

function given(reason: FreeText | undefined): { readonly reason?: FreeText } {
  return reason ? { reason } : {};
}
