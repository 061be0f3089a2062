import { z } from 'zod';
import type { LogFacts } from './facts.ts';

const whole = z.int().min(0);

const cutShape = z.object({
  /** Everything below this many records was confirmed there. */
  size: whole.min(1),
  textsTo: whole,
  /** Laptop time, epoch ms. */
  at: z.number(),
  /** Objects and bytes that this round sent or found. */
  objects: whole,
  bytes: whole,
  root: z.string().exactOptional(),
  versionId: z.string().exactOptional(),
  lockedUntil: z.string().exactOptional(),
  lockMode: z.string().exactOptional(),
});

const missedShape = z.object({
  first: whole,
  last: whole,
  why: z.enum(['too-old', 'too-new', 'expired']),
});

const targetShape = z.object({
  /** What the target was: another bucket or folder under the same id starts from nothing. */
  where: z.string(),
  cuts: z.array(cutShape).max(100_000),
  round: z.object({ goal: whole, textsTo: whole }).exactOptional(),
  /** Records below this were given to the mirror, and which of them it did not take. */
  mirror: z.object({ next: whole, missed: z.array(missedShape).max(10_000) }).exactOptional(),
});

const fileShape = z.object({ v: z.literal(1), targets: z.record(z.string(), targetShape) });

/** A place up to which a log is complete at a target. */
export type Cut = z.infer<typeof cutShape>;
export type Missed = z.infer<typeof missedShape>;
export type TargetProgress = z.infer<typeof targetShape>;
/** `upload.json` of one log: what was sent where. Only a hint: nothing is believed before the target says so. */
export type Progress = Readonly<Record<string, TargetProgress>>;

/** Never throws; what cannot be read is nothing. */
export function readProgress(text: string | undefined): Progress {
  if (text === undefined) return {};
  try {
    const parsed = fileShape.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data.targets : {};
  } catch {
    return {};
  }
}

export function printProgress(targets: Progress): string {
  return `${JSON.stringify({ v: 1, targets })}\n`;
}

/**
 * What of a target's progress can be true of the log as it is: cuts in order, at checkpoints (the
 * last may be a log's bare end), with the roots that the log itself has. Undefined when nothing is
 * known, which is also what a lost file looks like.
 */
export function plausible(
  facts: LogFacts,
  where: string,
  kept: TargetProgress | undefined,
): TargetProgress | undefined {
  if (kept?.where !== where) return undefined;
  const cuts: Cut[] = [];
  for (const cut of kept.cuts) {
    const before = cuts.at(-1);
    const checkpoint = facts.checkpoints.find(({ size }) => size === cut.size);
    const fits =
      cut.size > (before?.size ?? 0) &&
      cut.size <= facts.records &&
      cut.textsTo >= (before?.textsTo ?? 0) &&
      cut.root === checkpoint?.root;
    if (!fits) break;
    cuts.push(cut);
  }
  const mirror = kept.mirror && kept.mirror.next <= facts.records ? kept.mirror : undefined;
  return {
    where,
    cuts,
    ...(kept.round ? { round: kept.round } : {}),
    ...(mirror ? { mirror } : {}),
  };
}
