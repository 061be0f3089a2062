import type { Entry } from '../journal/payload.ts';

/** Calls whose answer was lost: said so, or left without one when the app stopped. */
export function unknownOutcomes(entries: readonly Entry[]): readonly Entry<'intent'>[] {
  return entries.filter((entry): entry is Entry<'intent'> => {
    if (entry.type !== 'intent') return false;
    const outcomes = outcomesOf(entry, entries);
    const said = outcomes.some(({ data }) => data.status === 'unknown');
    const answered = outcomes.some(
      ({ data, logId }) => logId === entry.logId && data.status !== 'sent',
    );
    return said || !answered;
  });
}

/**
 * Whether it became known what came of it. A session that nobody received does nothing and dies by
 * itself: there, asking anew and getting one settles it.
 */
export function isSettled(entry: Entry<'intent'>, entries: readonly Entry[]): boolean {
  const known = outcomesOf(entry, entries).some(
    ({ data }) => data.by !== 'answer' && (data.status === 'ok' || data.status === 'failed'),
  );
  return known || (entry.data.call.startsWith('sts:') && wasAskedAnew(entry, entries));
}

function wasAskedAnew(entry: Entry<'intent'>, entries: readonly Entry[]): boolean {
  const { call, role, account } = entry.data;
  const later = entries.slice(entries.indexOf(entry) + 1);
  return later.some(
    (other) =>
      other.type === 'intent' &&
      other.data.call === call &&
      other.data.role === role &&
      other.data.account === account &&
      outcomesOf(other, later).some(({ data }) => data.status === 'ok'),
  );
}

function outcomesOf(
  { data: { id } }: Entry<'intent'>,
  entries: readonly Entry[],
): readonly Entry<'outcome'>[] {
  return entries.filter(
    (other): other is Entry<'outcome'> => other.type === 'outcome' && other.data.id === id,
  );
}
