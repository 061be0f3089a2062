import type { CellView } from '../../../main/contract/views.ts';
import type { StatusKind } from '../../ui/Status.tsx';

/** A shape of its own for each state. */
export const MARK: Readonly<Record<CellView['standing'], StatusKind>> = {
  overdue: 'failed',
  never: 'unknown',
  soon: 'attention',
  current: 'done',
  'not-planned': 'skipped',
};
