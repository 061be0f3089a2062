import type { InputField, Text } from '../../core/playbook/model.ts';
import type { StepState } from './step-state.ts';

/** The tracks that go on side by side, while the run is at them. */
export interface TracksView {
  /** The step that holds them. */
  readonly path: string;
  readonly number: number;
  readonly title: Text;
  /** The run goes on when all have ended, or when one has. */
  readonly wait: 'all' | 'any';
  /** It may be gone on from. */
  readonly ready: boolean;
  readonly tracks: readonly TrackView[];
}

export interface TrackView {
  readonly id: string;
  readonly title: Text;
  /** Who should hold it, as the playbook says. */
  readonly owner?: Text;
  /** Who holds it. */
  readonly person?: string;
  readonly state: 'todo' | 'going' | 'ended';
  /** The person is at it now. */
  readonly current: boolean;
  readonly done: number;
  readonly total: number;
  /** Where it stands, or begins. */
  readonly step?: {
    readonly path: string;
    readonly number: number;
    readonly title: Text;
    readonly state: StepState;
    readonly targetSeconds: number;
    readonly startedAt?: number;
    /** Of a wait: when it is over. */
    readonly endsAt?: number;
  };
  /** Something is under way at its step: it cannot be ended by hand. */
  readonly underWay: boolean;
  /** It was left before its last step. */
  readonly left?: { readonly reason: string; readonly by?: string };
  /** What its open steps would give values to, where somebody did them elsewhere. */
  readonly gives: readonly InputField[];
}
