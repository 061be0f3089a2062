/**
 * Something of a drill's timeline. `happened`: its faults began, those it `ends` are over, its
 * message went to the responder. `seen`: the responder says that they have read it.
 */
export interface InjectRecord {
  readonly id: string;
  readonly is: 'happened' | 'seen';
  /** Why it happened: its time had come, a step was begun, or somebody let it. */
  readonly by?: 'time' | 'step' | 'facilitator';
  /** The name of whoever let it happen. */
  readonly person?: string;
  /** Kinds of the faults that began. */
  readonly faults?: readonly string[];
  readonly ends?: readonly string[];
  /** How the message came. */
  readonly message?: 'phone' | 'chat' | 'screen';
}
