import { correctedTime, doubt, nextLog, Order, tooClose, type LogClock } from './merge.ts';

/** What is kept of the records of one log to put them in order, in columns. */
export class LogColumns {
  private seqs = new Uint32Array(256);
  private times = new Float64Array(256);
  private people = new Uint16Array(256);
  count = 0;

  /** `at` is the log's own clock; `who` a number that stands for the person. */
  add(seq: number, at: number, who: number): void {
    if (this.count === this.seqs.length) {
      const size = this.count * 2;
      this.seqs = grown(new Uint32Array(size), this.seqs);
      this.times = grown(new Float64Array(size), this.times);
      this.people = grown(new Uint16Array(size), this.people);
    }
    this.seqs[this.count] = seq;
    this.times[this.count] = at;
    this.people[this.count] = who;
    this.count += 1;
  }

  seq(index: number): number {
    return this.seqs[index] ?? 0;
  }

  time(index: number): number {
    return this.times[index] ?? 0;
  }

  who(index: number): number {
    return this.people[index] ?? 0;
  }
}

/** One log of a chain; `log` is its number among all logs of the merged list. */
export interface OrderedLog {
  readonly log: number;
  readonly columns: LogColumns;
  readonly clock: LogClock;
}

/** Where one record of a merged list comes from. */
export interface MergedPlace {
  readonly log: number;
  readonly seq: number;
  /** Corrected milliseconds since the epoch. */
  readonly at: number;
  readonly who: number;
  /** It may as well have come before or after its neighbour of another laptop. */
  readonly unsure: boolean;
}

export interface MergedOrder {
  readonly total: number;
  place(position: number): MergedPlace | undefined;
}

/** So many records are placed between two pauses. */
const AT_ONCE = 20_000;

/**
 * The records of all chains as one list, each chain's logs oldest first: some twenty bytes a record,
 * so that a million of them fit in memory. Yields now and then, for other work to be done.
 */
export function* mergedOrder(
  chains: readonly (readonly OrderedLog[])[],
): Generator<undefined, MergedOrder> {
  const total = chains.flat().reduce((sum, { columns }) => sum + columns.count, 0);
  const logs = new Uint16Array(total);
  const seqs = new Uint32Array(total);
  const times = new Float64Array(total);
  const people = new Uint16Array(total);
  const unsure = new Uint8Array(total);
  const heads = chains.map((chain) => new Head(chain));
  let before: { readonly head: Head; readonly at: number; readonly doubtMs: number } | undefined;
  for (let position = 0; position < total; position += 1) {
    const head = heads[nextLog(heads.map(({ at }) => at)) ?? -1];
    if (head?.at === undefined || !head.log) break;
    const next = { head, at: head.at, doubtMs: head.doubtMs };
    logs[position] = head.log.log;
    seqs[position] = head.seq;
    times[position] = next.at;
    people[position] = head.who;
    if (before && before.head !== head && tooClose(before, next)) {
      unsure[position - 1] = 1;
      unsure[position] = 1;
    }
    before = next;
    head.move();
    if (position % AT_ONCE === AT_ONCE - 1) yield;
  }
  return {
    total,
    place: (position) => {
      const log = logs[position];
      if (log === undefined) return undefined;
      return {
        log,
        seq: seqs[position] ?? 0,
        at: times[position] ?? 0,
        who: people[position] ?? 0,
        unsure: unsure[position] === 1,
      };
    },
  };
}

/** The next record of a chain that is not placed yet. */
class Head {
  private readonly chain: readonly OrderedLog[];
  private readonly order = new Order();
  private index = -1;
  private which = 0;
  /** Undefined at the chain's end. */
  at: number | undefined;

  constructor(chain: readonly OrderedLog[]) {
    this.chain = chain;
    this.move();
  }

  get log(): OrderedLog | undefined {
    return this.chain[this.which];
  }

  get seq(): number {
    return this.log?.columns.seq(this.index) ?? 0;
  }

  get who(): number {
    return this.log?.columns.who(this.index) ?? 0;
  }

  get doubtMs(): number {
    return this.log ? doubt(this.log.clock, this.seq) : 0;
  }

  move(): void {
    this.index += 1;
    while (this.log && this.index >= this.log.columns.count) {
      this.which += 1;
      this.index = 0;
    }
    const { log } = this;
    this.at =
      log && this.order.place(correctedTime(log.clock, this.seq, log.columns.time(this.index)));
  }
}

function grown<T extends Uint16Array | Uint32Array | Float64Array>(larger: T, from: T): T {
  larger.set(from);
  return larger;
}
