import type { Tree } from '../../core/journal/merkle.ts';
import type { Entry } from '../../core/journal/payload.ts';
import type { Hash } from '../../core/ports/hash.ts';
import type { AppendError } from '../../core/ports/journal.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Drafting } from './drafting.ts';
import { codeOf, messageOf } from './files.ts';
import { keptSeq, place, withMarker, type Degraded, type Item } from './queue.ts';
import type { Segments } from './segments.ts';

/** Most records that share one sync; a quarter of a segment. */
const MOST_AT_ONCE = 4_096;

type Settle = (result: Result<Entry, AppendError>) => void;

/**
 * Work that no record may come between. `draft` makes its records when everything queued before
 * has been taken, so that their times fit; `run` follows once that is written. `write` puts the
 * drafted records on the disk alone, and rejects when the disk refuses.
 */
export interface Turn {
  draft(): readonly Item[];
  /** True when the drafted records are on the disk. */
  run(write: () => Promise<void>): Promise<boolean>;
}

/** Puts records on the disk in order: one batch at a time, what queues meanwhile is the next. */
export interface Writer {
  tree(): Tree;
  /** Since when and why the disk refuses; undefined while it takes records. */
  degraded(): Degraded | undefined;
  /** Records in memory that the disk has refused. */
  waiting(): number;
  /** The items of one append; `settle` gets the outcome of the last. */
  add(items: readonly Item[], settle: Settle): void;
  alone(turn: Turn): void;
  /** What was queued before, and what waits in memory, is written, or the disk has refused it again. */
  flush(): Promise<void>;
}

export interface WriterParts {
  readonly logId: string;
  readonly hash: Hash;
  readonly drafting: Drafting;
  readonly segments: Segments;
  readonly from: { readonly tree: Tree; readonly lastLeaf: Uint8Array };
  /** Called each time the disk refuses. */
  readonly onRefused: () => void;
}

interface Waiting {
  readonly item: Item;
  readonly settle?: Settle;
}

export function createWriter(parts: WriterParts): Writer {
  const { drafting, hash, logId, segments } = parts;
  let { tree, lastLeaf } = parts.from;
  let backlog: readonly Item[] = [];
  let degraded: Degraded | undefined;
  const queue: Waiting[] = [];
  const turns: Turn[] = [];
  let pumping: Promise<void> | undefined;

  const commit = async (items: readonly Item[]) => {
    const from = { tree, lastLeaf };
    const plain = place(hash, from, items);
    const after = segments.begins(plain.batch)?.after;
    const placed = after ? place(hash, from, items, after) : plain;
    const committing = segments.commit(placed.batch);
    const next = placed.next();
    await committing;
    ({ tree, lastLeaf } = next);
  };

  const write = async (batch: readonly Waiting[]) => {
    const fresh = batch.map(({ item }) => item);
    const all = backlog.length === 0 ? fresh : [...backlog, ...fresh];
    if (all.length === 0) return;
    const { size } = tree;
    const items = degraded
      ? withMarker(all, size, degraded, backlog.length, drafting.now(), drafting.common(), logId)
      : all;
    try {
      await commit(items);
      const first = tree.size - batch.length;
      degraded = undefined;
      backlog = [];
      batch.forEach(({ item, settle }, index) => settle?.(ok(item.entry(first + index))));
    } catch (error) {
      const detail = messageOf(error);
      const from = fresh[0] ?? all[0];
      degraded ??= {
        why: codeOf(error) || detail,
        since: from?.ts ?? drafting.now(),
        mono: from?.mono ?? 0,
      };
      const before = backlog.length;
      backlog = all;
      batch.forEach(({ item, settle }, index) => {
        const kept = item.entry(keptSeq(size, before + index));
        settle?.(err({ code: 'not-recorded', detail, kept }));
      });
      parts.onRefused();
    }
  };

  const take = async (turn: Turn, items: readonly Item[]) => {
    const refused = degraded;
    const put = () => (refused ? Promise.reject(new Error(refused.why)) : commit(items));
    const done = await turn.run(put).catch(() => false);
    /* A clock jump drafted along with it has been noticed once: it is written whatever happened. */
    const jump = done ? [] : items.slice(0, -1);
    if (degraded) backlog = [...backlog, ...jump];
    else queue.unshift(...jump.map((item) => ({ item })));
  };

  const pump = async () => {
    do {
      const batch = queue.splice(0, MOST_AT_ONCE);
      const taken = queue.length > 0 ? [] : turns.splice(0);
      const drafted = taken.map((turn) => ({ turn, items: turn.draft() }));
      await write(batch);
      for (const { turn, items } of drafted) await take(turn, items);
    } while (queue.length > 0 || turns.length > 0);
    pumping = undefined;
  };
  const start = () => void (pumping ??= pump());

  return {
    tree: () => tree,
    degraded: () => degraded,
    waiting: () => backlog.length,
    add: (items, settle) => {
      const last = items.length - 1;
      items.forEach((item, index) => queue.push(index === last ? { item, settle } : { item }));
      start();
    },
    alone: (turn) => {
      turns.push(turn);
      start();
    },
    flush: () =>
      new Promise((resolve) => {
        turns.push({
          draft: () => [],
          run: () => {
            resolve();
            return Promise.resolve(true);
          },
        });
        start();
      }),
  };
}
