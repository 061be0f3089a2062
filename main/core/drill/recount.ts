import { canonical, type Json } from '../journal/canonical.ts';
import { isRecord } from '../journal/parse.ts';
import type { Entry } from '../journal/payload.ts';
import { among, list, number, object, text, type Check } from '../journal/shape-checks.ts';
import { fold } from '../run/fold.ts';
import type { Measure } from './scenario.ts';
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

/** As far as it is counted from; what else stands in a part is compared with it as it is. */
interface Said extends Asked {
  readonly figures: readonly { readonly id: string }[];
}

const both = object({ en: text, ja: text });
const measures: Readonly<Record<Measure['kind'], Check>> = {
  'time-to-signed-in': object({ withinSeconds: number }),
  'time-to-first-action': object({ withinSeconds: number }),
  'critical-steps': object({ steps: list(text) }),
  'evidence-before-containment': object({}),
  'unknown-outcomes-settled': object({}),
  'roles-revoked': object({}),
};
const measure: Check = (value) =>
  isRecord(value) &&
  Object.entries(measures).some(([kind, check]) => value['kind'] === kind && check(value));
const shape = object({
  format: among(SCORECARD_FORMAT),
  objectives: list(object({ id: text, title: both, measure })),
  figures: list(object({ id: text })),
  steps: list(object({ path: text, title: both, usualSeconds: number, targetSeconds: number })),
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

function parsed(card: string): Said | undefined {
  try {
    const value: unknown = JSON.parse(card);
    return shape(value) ? (value as Said) : undefined;
  } catch {
    return undefined;
  }
}

/** By name, each as canonical JSON. A name that comes twice has all of them: none hides another. */
function partsOf(card: Scorecard | Said): Part {
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
