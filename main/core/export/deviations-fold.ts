import type { Payloads } from '../journal/payload.ts';
import type { Stored } from './stored.ts';
import type { DeviationStory, Listed, PassedOver, Ref } from './story.ts';

/** No report lists more; the records are all in the export. */
const MOST = 2_000;

type Found = Omit<DeviationStory, keyof Ref>;

/** Where the list was not followed, record by record, and which steps a jump left for good. */
export class DeviationsFold {
  private readonly shown: DeviationStory[] = [];
  private total = 0;
  private readonly passed = new Map<string, PassedOver>();

  add({ entry, at, who, withheld }: Stored): void {
    const { logId, seq, run = '' } = entry;
    if (entry.type === 'step.done' || entry.type === 'step.skip') {
      this.passed.delete(`${run} ${entry.data.path}`);
    }
    const found = judge(entry);
    if (!found) return;
    for (const path of found.left?.over ?? []) {
      const key = `${run} ${path}`;
      const logs = this.passed.get(key)?.logs;
      if (logs) this.passed.set(key, { path, logs: [...logs, logId] });
      else if (this.passed.size < MOST) this.passed.set(key, { path, logs: [logId] });
    }
    this.total += 1;
    if (this.shown.length >= MOST) return;
    this.shown.push({
      ...{ logId, seq, at, who },
      ...(withheld !== undefined && { withheld }),
      ...found,
    });
  }

  story(): {
    readonly deviations: Listed<DeviationStory>;
    readonly passedOver: readonly PassedOver[];
  } {
    const { shown, total } = this;
    return { deviations: { shown, total }, passedOver: [...this.passed.values()] };
  }
}

function judge(entry: Stored['entry']): Found | undefined {
  switch (entry.type) {
    case 'step.done':
      return differed(entry.data);
    case 'step.skip': {
      const { path, code, reason } = entry.data;
      return { kind: 'skipped', path, code, reason };
    }
    case 'note': {
      const { deviation: left, text } = entry.data;
      return left && { kind: 'left', path: left.path, left, reason: text };
    }
    default:
      return undefined;
  }
}

function differed({ path, asExpected, actual }: Payloads['step.done']): Found | undefined {
  if (asExpected !== false) return undefined;
  return { kind: 'differed', path, ...(actual && { reason: actual }) };
}
