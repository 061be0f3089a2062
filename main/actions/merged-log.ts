import type { MergedOrder } from '../core/export/merged-order.ts';
import type { MergedSource } from '../core/export/merged-source.ts';
import type { LogSummary } from '../core/ports/journal.ts';
import type { LogReader } from '../core/ports/log-reader.ts';

/** One of the logs; a laptop that went on after a crash has several. */
export interface MergedPart {
  readonly logId: string;
  readonly source: number;
  readonly reader: LogReader;
  readonly summary: LogSummary;
}

/** Logs of several laptops as one list. The records stay on the disk. */
export interface MergedLog {
  readonly id: string;
  readonly sources: readonly MergedSource[];
  readonly parts: readonly MergedPart[];
  /** By the numbers `order` has for them. */
  readonly people: readonly string[];
  readonly order: MergedOrder;
  /** Positions found by searches, by the search's id: the newest few. */
  readonly found: Map<string, Uint32Array>;
}
