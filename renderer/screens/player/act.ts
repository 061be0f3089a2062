import type { StepView } from '../../../main/contract/views.ts';
import type { Calling } from '../../state/use-call.ts';

export type PlayerDialog = 'skip' | 'differ' | 'by-hand' | 'fails' | 'not-known';

/** What the parts of a step are given: the step, the way to main, and the dialogs. */
export interface Act {
  readonly step: StepView;
  /** Number of the step that follows, if one does. */
  readonly nextNumber: number | undefined;
  readonly calling: Calling;
  readonly openDialog: (dialog: PlayerDialog) => void;
}

/** Says that the step is done as it should be. */
export function confirm(
  { step, calling }: Act,
  more: {
    readonly items?: readonly string[];
    readonly byHand?: boolean;
    readonly actual?: string;
  } = {},
): void {
  void calling.send('step.confirm', { path: step.path, asExpected: true, ...more });
}
