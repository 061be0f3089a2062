import type { Decision, WitnessState } from '../../core/journal/witness/decide.ts';
import type { WitnessRequest } from '../../core/journal/witness/request.ts';

/** A colleague's request as this computer sees it. Kept until it is signed or another is read. */
export interface Look {
  readonly id: string;
  readonly request: WitnessRequest;
  readonly decision: Decision;
  readonly known?: WitnessState;
  /** The file that held what was known was damaged, and has this name now. */
  readonly movedAside?: string;
  /** Where both notes are kept, after an alarm. */
  readonly proof?: string;
  /** The asking laptop's clock minus this one's, ms. */
  readonly skewMs?: number;
}
