import { z } from 'zod';
import { secondsOf } from '../playbook/duration.ts';
import { duration, id, variableId } from '../playbook/schema-parts.ts';

/**
 * What a scenario's scripted responder does at one step, where that is not the usual: the first
 * answer that leads on, the example of each field, and what the app does by itself.
 */
export interface Move {
  /** At a question, pass by pass; the last one holds for those after it. */
  readonly answers?: readonly string[];
  /** Values by field; a time may be so long from now, as `+5h`. */
  readonly types?: Readonly<Record<string, string>>;
  /** What they saw, in their words: with it a step the range has no part of is told, not done. */
  readonly saw?: string;
  /** Done outside the app, for the practice copy of AWS lacks it. */
  readonly byHand?: true;
  /** It did not come out as the playbook says. */
  readonly differs?: true;
  /** Why the step is skipped. */
  readonly skips?: string;
  /** How long they take, instead of the step's usual time. */
  readonly takesSeconds?: number;
}

/** By the step's path in the run. */
export type Moves = Readonly<Record<string, Move>>;

const words = z.string().min(1).max(400);
const path = z.string().regex(/^[a-z][a-z0-9-]*(\/[a-z][a-z0-9-]*){0,4}$/);

const move = z.strictObject({
  answer: z.union([id, z.array(id).min(1).max(20)]).optional(),
  type: z.record(variableId, z.string().max(400)).optional(),
  saw: words.optional(),
  byHand: z.literal(true).optional(),
  differs: z.literal(true).optional(),
  skip: words.optional(),
  takes: duration.optional(),
});

export const movesShape = z.record(path, move);

export function movesOf(shape: z.infer<typeof movesShape>): Moves {
  return Object.fromEntries(Object.entries(shape).map(([at, written]) => [at, moveOf(written)]));
}

function moveOf({ answer, type, saw, byHand, differs, skip, takes }: z.infer<typeof move>): Move {
  return {
    ...(answer === undefined ? {} : { answers: typeof answer === 'string' ? [answer] : answer }),
    ...(type === undefined ? {} : { types: type }),
    ...(saw === undefined ? {} : { saw }),
    ...(byHand === undefined ? {} : { byHand }),
    ...(differs === undefined ? {} : { differs }),
    ...(skip === undefined ? {} : { skips: skip }),
    ...(takes === undefined ? {} : { takesSeconds: secondsOf(takes) }),
  };
}
