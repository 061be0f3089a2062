import type { Category } from '../../core/playbook/model.ts';
import type { Reach } from '../../core/shelf/facts.ts';
import type { HealthMark } from '../../core/shelf/marks.ts';

/** What a playbook is found by, and what is to be seen to before it is needed. */
export interface ShelfView {
  readonly category?: Category;
  readonly reach: Reach;
  readonly secondPerson: boolean;
  /** unvouched: brought in, and nobody trusted signed it. */
  readonly from: 'shipped' | 'vouched' | 'unvouched';
  readonly health: readonly HealthMark[];
  /** When a run of it began last on this computer. */
  readonly usedAt?: number;
  /** The open run is of it. */
  readonly open?: true;
}
