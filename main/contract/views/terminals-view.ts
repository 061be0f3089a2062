import type { Failure } from '../failure.ts';

/** Terminals of everybody that are open, as AWS told of them when it was last asked. */
export interface TerminalsView {
  /** Whose role AWS was asked with, and what is ended is ended with: another's account has others. */
  readonly session: string;
  readonly at: number;
  readonly regions: readonly {
    readonly region: string;
    /** Nothing is known of this Region. */
    readonly failure?: Failure;
    /** AWS has more than are listed. */
    readonly more: boolean;
    readonly terminals: readonly {
      readonly id: string;
      /** ARN of who opened it. */
      readonly owner: string;
      readonly target: string;
      /** Epoch ms. */
      readonly since?: number;
      readonly reason?: string;
      /** here: open in this app. mine: of a session held here, or of the same person elsewhere. */
      readonly whose: 'here' | 'mine' | 'others';
    }[];
  }[];
}
