import type { Entry, Payloads } from '../journal/payload.ts';
import type { Facilitated, RunState } from './state.ts';

const NOTHING: Facilitated = { held: [], faults: [], pauses: [], ratings: {}, notes: [] };

/** What whoever leads the drill did, onto the run. What was told twice changes nothing. */
export function facilitated(
  state: RunState,
  entry: Entry<'facilitator'>,
): Pick<RunState, 'facilitated'> {
  const before = state.facilitated ?? NOTHING;
  return { facilitated: { ...before, ...changed(before, entry), person: entry.data.person } };
}

function changed(before: Facilitated, entry: Entry<'facilitator'>): Partial<Facilitated> {
  const { is, item, fault } = entry.data;
  const last = before.pauses.at(-1);
  switch (is) {
    case 'held':
      return item === undefined ? {} : { held: [...without(before.held, item), item] };
    case 'let-go':
      return item === undefined ? {} : { held: without(before.held, item) };
    case 'fault':
      return fault === undefined ? {} : { faults: [...without(before.faults, fault), fault] };
    case 'fault-over':
      return fault === undefined ? {} : { faults: without(before.faults, fault) };
    case 'paused':
      return last && last.to === undefined
        ? {}
        : { pauses: [...before.pauses, { from: entry.ts }] };
    case 'went-on':
      return last && last.to === undefined
        ? { pauses: [...before.pauses.slice(0, -1), { ...last, to: entry.ts }] }
        : {};
    case 'note':
      return { notes: [...before.notes, noteOf(entry.data, entry.ts)] };
    case 'rated':
      return ratedIn(before, entry);
    case 'elsewhere':
      return elsewhereIn(entry.data);
    case 'sheet':
      return before.elsewhere ? { elsewhere: { ...before.elsewhere, sheet: true } } : {};
    case 'joined':
    case 'ended':
      return {};
  }
}

function elsewhereIn({ person, key }: Payloads['facilitator']): Partial<Facilitated> {
  return key === undefined ? {} : { elsewhere: { person, key, sheet: false } };
}

function noteOf({ person, text, at }: Payloads['facilitator'], ts: string) {
  return { at: at ?? ts, person, ...(text ? { text } : {}) };
}

function ratedIn(before: Facilitated, { data, logId, seq }: Entry<'facilitator'>) {
  const { objective, rating, person, text } = data;
  if (objective === undefined || rating === undefined) return {};
  const given = { rating, person, record: { log: logId, seq }, ...(text ? { text } : {}) };
  return { ratings: { ...before.ratings, [objective]: given } };
}

function without(list: readonly string[], one: string): readonly string[] {
  return list.filter((other) => other !== one);
}
