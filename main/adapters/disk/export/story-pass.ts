import { noteUse, type UsedPlaybooks } from './playbooks.ts';
import { join } from 'node:path';
import { ClockNotes, clocksOf, type Clocks, type NotedChain } from '../../../core/export/skew.ts';
import { StoryFold } from '../../../core/export/fold-story.ts';
import type { Story } from '../../../core/export/story.ts';
import { emptyTree, appendLeaf, rootOf } from '../../../core/journal/merkle.ts';
import { fromBase64, toBase64 } from '../../../core/journal/bytes.ts';
import type { Chain } from './chains.ts';
import { breathe, type ExportOptions, type Meter } from './context.ts';
import { readRecords } from './read-records.ts';
import { toldRecord } from './told.ts';
import { TextIndex } from './text-index.ts';
import type { Withholding } from '../../../core/export/withhold.ts';
import { segmentsOf } from '../log-folder.ts';
import { sizeOf } from '../list-logs.ts';

const AT_ONCE = 500;

/** What one reading of all logs gives, before anything is written about them. */
export interface Gathered extends Clocks {
  readonly story: Story;
  /** Base64 root of the newest log of the first chain. */
  readonly root: string;
  /** Playbooks that were run, by log id: the run's own first. */
  readonly playbooks: ReadonlyMap<string, UsedPlaybooks>;
  /** Who is at which laptop, by the newest log of the chain. */
  readonly laptops: ReadonlyMap<string, string>;
  readonly stopped: readonly { readonly logId: string; readonly seq: number }[];
}

/** Reads every record of the copied logs once. */
export async function gather(
  options: ExportOptions,
  bundle: string,
  chains: readonly Chain[],
  withholding: Withholding,
  meter: Meter,
): Promise<Gathered> {
  const { files, hash } = options;
  const fold = new StoryFold();
  const playbooks = new Map<string, UsedPlaybooks>();
  const stopped: { logId: string; seq: number }[] = [];
  const noted: NotedChain[] = [];
  const laptops = new Map<string, string>();
  let root = '';
  for (const [index, chain] of chains.entries()) {
    let person = '';
    let device = '';
    let used: UsedPlaybooks | undefined;
    const logs: { logId: string; notes: ClockNotes }[] = [];
    for (const { logId } of chain.logs) {
      const folder = join(bundle, 'logs', logId);
      const texts = new TextIndex(files, folder);
      const ofLog = new ClockNotes();
      let tree = emptyTree;
      let seq = 0;
      try {
        const records = readRecords({
          files,
          hash,
          folder,
          logId,
          open: (commitment) => texts.open(commitment),
          reason: (record) => withholding.reason(record),
        });
        for (let next = records.next(); ; next = records.next()) {
          if (next.done === true) {
            if (next.value.broken) stopped.push({ logId, seq });
            break;
          }
          const stored = next.value;
          const told = toldRecord(options, logId, stored);
          if (told) fold.add(told);
          ofLog.add(stored);
          if (person === '') person = stored.who;
          if (device === '') device = stored.device;
          if (index === 0)
            tree = appendLeaf(hash, tree, fromBase64(stored.leaf) ?? new Uint8Array(32));
          used = noteUse(playbooks, logId, stored.entry, used);
          seq += 1;
          if (seq % AT_ONCE === 0) await breathe();
        }
      } finally {
        texts.close();
      }
      meter.add(segmentsOf(files, folder).reduce((sum, { path }) => sum + sizeOf(files, path), 0));
      if (index === 0 && logId === chain.newest) root = toBase64(rootOf(hash, tree));
      logs.push({ logId, notes: ofLog });
    }
    laptops.set(chain.newest, [person, device].filter((one) => one !== '').join(' · '));
    noted.push({ logId: chain.newest, person, logs });
  }
  const [first] = chains;
  return {
    story: fold.story(),
    root: first ? root : '',
    ...clocksOf(noted),
    playbooks,
    laptops,
    stopped,
  };
}
