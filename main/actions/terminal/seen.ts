import type { Failure } from '../../core/failure.ts';
import type { ActiveTerminal } from '../../core/ports/terminals.ts';

/** Terminals of everybody in one Region, as AWS told of them last. */
export interface SeenRegion {
  readonly region: string;
  readonly terminals: readonly ActiveTerminal[];
  /** AWS has more than were listed. */
  readonly more: boolean;
  /** It could not be asked: nothing is known of this Region. */
  readonly failure?: Failure;
}

export interface SeenTerminals {
  /** The session they were asked for with. */
  readonly session: string;
  /** Laptop time. */
  readonly at: number;
  readonly regions: readonly SeenRegion[];
}
