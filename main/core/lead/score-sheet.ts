import { z } from 'zod';

/**
 * What whoever led a drill from another device noted and rated. It comes back as a message of kind
 * `sheet`.
 */
export interface ScoreSheet {
  readonly format: 'breakglass-score-sheet/1';
  readonly run: string;
  /** Of the pack it was made with. */
  readonly code: string;
  /** When by the other device's clock, ISO 8601 in UTC. */
  readonly notes: readonly { readonly at: string; readonly text: string }[];
  readonly ratings: readonly {
    readonly objective: string;
    readonly rating: 'P' | 'S' | 'M' | 'U';
  }[];
}

const shape = z.strictObject({
  format: z.literal('breakglass-score-sheet/1'),
  run: z.string().min(1).max(100),
  code: z.string().min(1).max(20),
  notes: z
    .array(z.strictObject({ at: z.iso.datetime(), text: z.string().trim().min(1).max(4_000) }))
    .max(500),
  ratings: z
    .array(
      z.strictObject({
        objective: z.string().min(1).max(200),
        rating: z.enum(['P', 'S', 'M', 'U']),
      }),
    )
    .max(100),
});

/** Undefined for a text that is no score sheet. */
export function parseScoreSheet(text: string): ScoreSheet | undefined {
  try {
    const read = shape.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
