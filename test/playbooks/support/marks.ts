import type { PlanStep } from '../../../main/core/run/plan.ts';

/** What has happened on a way so far, as far as the rules of the catalogue ask for it. */
export interface Marks {
  /** A session was opened. */
  readonly opened: boolean;
  /** PB-15 was entered after that. */
  readonly closed: boolean;
  readonly evidence: boolean;
  /** The first step that changes something while nothing has been kept yet. */
  readonly hasty?: string;
}

export const began: Marks = { opened: false, closed: false, evidence: false };

/** Playbooks that open and close the glass around the others: they change no evidence. */
const AROUND = ['PB-00', 'PB-15'];

export function after(marks: Marks, { step, from, path }: PlanStep): Marks {
  const { kind, risk } = step;
  const changes = risk !== 'read' && !AROUND.includes(from.id) && !marks.evidence;
  const hasty = marks.hasty ?? (changes ? path : undefined);
  return {
    opened: marks.opened || kind === 'sign-in' || kind === 'assume-role',
    closed: marks.closed || (marks.opened && from.id === 'PB-15'),
    evidence: marks.evidence || kind === 'evidence',
    ...(hasty === undefined ? {} : { hasty }),
  };
}
