/** How often a playbook is drilled, in months; 0: not at all. */
export const INTERVALS = [0, 1, 3, 6, 12] as const;
export type Interval = (typeof INTERVALS)[number];

/** A quarter, where nothing else is said (SEC10-BP05 asks for drills without naming a time). */
export const QUARTERLY: Interval = 3;

/** Said of a playbook for everybody, or of one person. */
export interface Rule {
  readonly playbook: string;
  readonly person?: string;
  readonly months: Interval;
}

export const MOST_RULES = 2_000;

export interface Schedule {
  readonly rules: readonly Rule[];
}

export const NO_RULES: Schedule = { rules: [] };

/** What was said of the person goes before what was said of the playbook; undefined: nothing was. */
export function ruleFor(
  { rules }: Schedule,
  playbook: string,
  person: string,
): Interval | undefined {
  const of = rules.filter((rule) => rule.playbook === playbook);
  const own = of.find((rule) => rule.person === person);
  return (own ?? of.find((rule) => rule.person === undefined))?.months;
}

/** With another rule in place of the one for the same; without `months` there is none for it. */
export function withRule(
  { rules }: Schedule,
  { playbook, person, months }: Omit<Rule, 'months'> & { readonly months?: Interval },
): Schedule {
  const others = rules.filter((rule) => rule.playbook !== playbook || rule.person !== person);
  if (months === undefined) return { rules: others };
  const rule: Rule = { playbook, months, ...(person === undefined ? {} : { person }) };
  return { rules: [...others, rule] };
}
