/** One line of `npm run bench`: what was measured, beside what, and whether that is good enough. */
export interface Measured {
  readonly id: string;
  /** Ours, in `unit`. */
  readonly value: number;
  readonly unit: string;
  /** What it is held against, in words, with its own value in `unit`. */
  readonly against: string;
  /** `value` by the value it is held against. */
  readonly ratio: number;
  /** The goal for `ratio`, or for `value` where `against` is a fixed limit. At most this. */
  readonly goal: number;
  readonly met: boolean;
}

/** Each file of a measure exports one of these; some tell two figures of one run. */
export type Measure = () => Promise<readonly Measured[]>;

interface Compared {
  readonly id: string;
  readonly unit: string;
  readonly value: number;
  readonly than: string;
  readonly other: number;
  readonly goal: number;
}

/** Ours beside another's in the same run; the goal is for the ratio. */
export function compared({ id, unit, value, than, other, goal }: Compared): Measured {
  const ratio = value / other;
  const against = `${than}: ${shown(other)} ${unit}`;
  return {
    id,
    value: rounded(value),
    unit,
    against,
    ratio: rounded(ratio),
    goal,
    met: ratio <= goal,
  };
}

interface Limited {
  readonly id: string;
  readonly unit: string;
  readonly value: number;
  readonly limit: number;
  readonly what: string;
}

/** Ours beside a fixed limit in the same unit. */
export function limited({ id, unit, value, limit, what }: Limited): Measured {
  const against = `${what}: ${shown(limit)} ${unit}`;
  const ratio = rounded(value / limit);
  return { id, value: rounded(value), unit, against, ratio, goal: 1, met: value <= limit };
}

export function shown(value: number): string {
  return String(rounded(value));
}

/** Three digits that count. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Nearest rank; `share` from 0 to 1. NaN of nothing. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
