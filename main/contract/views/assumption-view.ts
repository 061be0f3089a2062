import type { AssumptionId, Settlement } from '../../core/assumptions/model.ts';
import type { Text } from '../../core/playbook/model.ts';

/** One assumption in a line: for the places that rest on it. */
export interface AssumptionMark {
  readonly id: AssumptionId;
  readonly title: Text;
  readonly is: 'predicted' | 'proved' | 'disproved';
  /** When and by whom it was settled; absent while it is predicted. */
  readonly at?: string;
  readonly by?: string;
}

/** One assumption whole, with all judgements on it, the oldest first. */
export interface AssumptionView extends AssumptionMark {
  readonly statement: Text;
  readonly why: Text;
  readonly rests: Text;
  readonly observe: readonly Text[];
  readonly record: Text;
  readonly judgements: readonly Omit<Settlement, 'assumption'>[];
}

export interface AssumptionsView {
  readonly all: readonly AssumptionView[];
  /** Where the file of them was put aside, when it could not be read. */
  readonly damaged?: string;
}
