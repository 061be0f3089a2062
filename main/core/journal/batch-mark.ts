/**
 * Where the last batch of several records lies. It is written before the batch: when power is lost
 * meanwhile, some of its records may be whole behind one that is not, and without this that could
 * not be told from a record changed later. A batch of one record needs none.
 */
export interface BatchMark {
  /** First record of the segment. */
  readonly segment: number;
  /** Bytes of the segment from where to where. */
  readonly from: number;
  readonly to: number;
}

/** Name of the file in a log's folder. */
export const BATCH_FILE = 'batch';

/** The line of a mark; the LF before it ends what a crash may have left of another. */
export function batchLine({ segment, from, to }: BatchMark): string {
  return `\n${segment} ${from} ${to}\n`;
}

/** The last whole mark of the file's text; undefined when there is none. */
export function lastMarkIn(text: string): BatchMark | undefined {
  for (const line of text.split('\n').slice(0, -1).reverse()) {
    const [, segment, from, to] = /^(\d{1,15}) (\d{1,15}) (\d{1,15})$/.exec(line) ?? [];
    if (to !== undefined) return { segment: Number(segment), from: Number(from), to: Number(to) };
  }
  return undefined;
}

/**
 * True when everything from `good` to the end of the segment at `end` is of the marked batch: then a
 * record that is not whole there is what a power cut leaves, whatever stands behind it.
 */
export function inBatch(
  mark: BatchMark | undefined,
  at: { readonly segment: number; readonly good: number; readonly end: number },
): mark is BatchMark {
  return (
    mark !== undefined && mark.segment === at.segment && mark.from <= at.good && at.end <= mark.to
  );
}
