import { join } from 'node:path';
import { correctedTime, doubt, nextLog, Order, tooClose } from '../../../core/export/merge.ts';
import { noNames, type Names } from '../../../core/export/names.ts';
import type { TimelineItem } from '../../../core/export/report/timeline.ts';
import type { Stored } from '../../../core/export/stored.ts';
import type { Withholding } from '../../../core/export/withhold.ts';
import type { Chain } from './chains.ts';
import type { ExportOptions } from './context.ts';
import { readRecords } from './read-records.ts';
import { toldRecord } from './told.ts';
import type { Gathered } from './story-pass.ts';
import { TextIndex } from './text-index.ts';

interface Placed {
  readonly stored: Stored;
  readonly at: number;
  readonly doubtMs: number;
  readonly chain: number;
}

/** All records of all chains as one timeline, a record at a time. */
export function* timeline(
  options: ExportOptions,
  bundle: string,
  chains: readonly Chain[],
  gathered: Gathered,
  names: ReadonlyMap<string, Names>,
  withholding: Withholding,
): Generator<TimelineItem> {
  const streams = chains.map((chain, index) =>
    ofChain(options, bundle, chain, index, gathered, withholding),
  );
  const heads = streams.map((stream) => stream.next());
  /* One is held back: whether it is sure shows when the next one is known. */
  let held: { placed: Placed; unsure: boolean } | undefined;
  const item = ({
    placed: { stored, at, chain },
    unsure,
  }: {
    placed: Placed;
    unsure: boolean;
  }): TimelineItem => {
    const laptop =
      chains.length > 1 ? gathered.laptops.get(chains[chain]?.newest ?? '') : undefined;
    return {
      stored,
      names: names.get(stored.entry.logId) ?? noNames,
      at,
      unsure,
      ...(laptop !== undefined && { laptop }),
    };
  };
  try {
    for (;;) {
      const index = nextLog(heads.map((head) => (head.done === true ? undefined : head.value.at)));
      const head = index === undefined ? undefined : heads[index];
      if (index === undefined || head === undefined || head.done === true) break;
      const next = head.value;
      heads[index] = streams[index]?.next() ?? { done: true, value: undefined };
      const unsure =
        held !== undefined && held.placed.chain !== next.chain && tooClose(held.placed, next);
      if (held) yield item({ ...held, unsure: held.unsure || unsure });
      held = { placed: next, unsure };
    }
    if (held) yield item(held);
  } finally {
    for (const stream of streams) stream.return(undefined);
  }
}

function* ofChain(
  options: ExportOptions,
  bundle: string,
  chain: Chain,
  index: number,
  gathered: Gathered,
  withholding: Withholding,
): Generator<Placed, undefined> {
  const { files, hash } = options;
  const order = new Order();
  const merged = gathered.skews.length > 1;
  for (const { logId } of chain.logs) {
    const folder = join(bundle, 'logs', logId);
    const texts = new TextIndex(files, folder);
    const clock = gathered.clocks.get(logId);
    try {
      const records = readRecords({
        files,
        hash,
        folder,
        logId,
        open: (commitment) => texts.open(commitment),
        reason: (record) => withholding.reason(record),
      });
      for (const record of records) {
        const stored = toldRecord(options, logId, record);
        if (!stored) continue;
        const { seq } = stored.entry;
        const at = merged && clock ? order.place(correctedTime(clock, seq, stored.at)) : stored.at;
        yield { stored, at, doubtMs: clock ? doubt(clock, seq) : 0, chain: index };
      }
    } finally {
      texts.close();
    }
  }
  return undefined;
}
