import type { AssumptionMark, AssumptionsView } from '../../contract/views/assumption-view.ts';
import { ASSUMPTIONS } from '../../core/assumptions/list.ts';
import type { Assumption, Settlement } from '../../core/assumptions/model.ts';
import { standingOf } from '../../core/assumptions/standing.ts';
import type { AssumptionBook } from '../../core/ports/assumptions.ts';

/** Each assumption in a line. */
export function assumptionMarks(book: AssumptionBook | undefined): readonly AssumptionMark[] {
  const settlements = book?.list() ?? [];
  return ASSUMPTIONS.map((one) => markOf(one, settlements));
}

/** Each whole, for the screen that settles them. */
export function assumptionsView(book: AssumptionBook | undefined): AssumptionsView {
  const settlements = book?.list() ?? [];
  const damaged = book?.damaged();
  return {
    all: ASSUMPTIONS.map((one) => ({
      ...one,
      ...markOf(one, settlements),
      judgements: settlements
        .filter(({ assumption }) => assumption === one.id)
        .map(({ assumption: _, ...judgement }) => judgement),
    })),
    ...(damaged === undefined ? {} : { damaged }),
  };
}

function markOf({ id, title }: Assumption, settlements: readonly Settlement[]): AssumptionMark {
  const standing = standingOf(id, settlements);
  if (standing.is === 'predicted') return { id, title, is: 'predicted' };
  const { at, by } = standing.settlement;
  return { id, title, is: standing.is, at, by };
}
