import { z } from 'zod';
import { canonical, type Json } from '../journal/canonical.ts';
import type { Entry } from '../journal/payload.ts';
import { fold } from '../run/fold.ts';
import { countedFrom, SCORECARD_FORMAT, type Asked, type Scorecard } from './scorecard.ts';

/** One part of a scorecard, compared with what the records come to. JSON text on both sides. */
export interface Recounted {
  /** `figure steps-done`, `objective revoked`, `step open/sign-in`, or a field of its head. */
  readonly name: string;
  readonly matches: boolean;
  /** What the scorecard says, and what was counted; absent where there is none. */
  readonly said?: string;
  readonly counted?: string;
}

const text = z.object({ en: z.string(), ja: z.string() });
const seconds = z.number().min(0);
const measure = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('time-to-signed-in'), withinSeconds: seconds }),
  z.object({ kind: z.literal('time-to-first-action'), withinSeconds: seconds }),
  z.object({ kind: z.literal('critical-steps'), steps: z.array(z.string()).max(50) }),
  z.object({ kind: z.literal('evidence-before-containment') }),
  z.object({ kind: z.literal('unknown-outcomes-settled') }),
  z.object({ kind: z.literal('roles-revoked') }),
]);
const shape = z.looseObject({
  format: z.literal(SCORECARD_FORMAT),
  objectives: z.array(z.looseObject({ id: z.string(), title: text, measure })).max(50),
  figures: z.array(z.looseObject({ id: z.string() })).max(200),
  steps: z
    .array(
      z.looseObject({
        ...{ path: z.string(), title: text },
        ...{ usualSeconds: seconds, targetSeconds: seconds },
      }),
    )
    .max(2_000),
});

type Part = Readonly<Record<string, string>>;

/**
 * Counts a scorecard anew from the records up to it, held to what it says was asked for, and
 * compares part by part. Undefined: the text is no scorecard of this format, or the records hold no run.
 */
export function recount(card: string, entries: readonly Entry[]): readonly Recounted[] | undefined {
  const said = parsed(card);
  const state = fold(entries);
  if (!said || !state) return undefined;
  const asked: Asked = { objectives: said.objectives, steps: said.steps };
  const counted = partsOf(countedFrom(asked, state, entries));
  const told = partsOf(said);
  return [...new Set([...Object.keys(counted), ...Object.keys(told)])].map((name) => ({
    name,
    matches: told[name] === counted[name],
    ...(told[name] === undefined ? {} : { said: told[name] }),
    ...(counted[name] === undefined ? {} : { counted: counted[name] }),
  }));
}

function parsed(card: string): z.infer<typeof shape> | undefined {
  try {
    return shape.safeParse(JSON.parse(card)).data;
  } catch {
    return undefined;
  }
}

/** By name, each as canonical JSON. A name that comes twice has all of them: none hides another. */
function partsOf(card: Scorecard | z.infer<typeof shape>): Part {
  const { objectives, figures, steps, ...head } = card;
  const named: readonly (readonly [string, unknown])[] = [
    ...Object.entries(head),
    ...objectives.map((one) => [`objective ${one.id}`, one] as const),
    ...figures.map((one) => [`figure ${one.id}`, one] as const),
    ...steps.map((one) => [`step ${one.path}`, one] as const),
  ];
  const parts: Record<string, string> = {};
  for (const [name, value] of named) {
    const printed = canonical(JSON.parse(JSON.stringify(value)) as Json);
    parts[name] = parts[name] === undefined ? printed : `${parts[name]} ${printed}`;
  }
  return parts;
}
