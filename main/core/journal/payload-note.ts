import type { PlaybookRef } from '../playbook/model.ts';

/**
 * The list was left: on at another step, something was done that no step says, or a section of another
 * playbook was taken into this run, or out of it again.
 */
export interface Deviation {
  readonly is: 'jump' | 'added' | 'pulled' | 'put-back';
  readonly path: string;
  readonly to?: string;
  /** Steps a jump passed over, not started. */
  readonly over?: readonly string[];
  readonly pulled?: PulledSection;
  /** Free text, as in every other record. */
  readonly what?: { readonly text: string } | { readonly c: string; readonly text?: string };
}

/** A section of another playbook, taken into one run behind the step where that was asked for. */
export interface PulledSection {
  /** Begins the path of each of its steps. */
  readonly as: string;
  readonly playbook: PlaybookRef;
  readonly section: string;
  /** Playbooks whose steps stand in it, where it includes others. */
  readonly includes?: readonly PlaybookRef[];
}

/** The run went to the next person, who read back what is open. */
export interface Handover {
  readonly from: string;
  readonly to: string;
}

/**
 * Between people, said by the note's text: a promise, a decision, what somebody was told; or what
 * became of a promise.
 */
export interface Agreed {
  readonly is: 'promise' | 'decision' | 'told' | 'settled';
  /** Of a promise, and of the note that settles it. */
  readonly id?: string;
  /** Whom it was promised to, who decided, who was told. Free text, as in every other record. */
  readonly who?: { readonly text: string } | { readonly c: string; readonly text?: string };
  /** Until when it is promised, or when they were told, RFC 3339 UTC. */
  readonly at?: string;
  /** Of what settles it: kept, or given up. */
  readonly kept?: boolean;
}

/** What a note is besides its words. */
export interface NoteAbout {
  readonly deviation?: Deviation;
  /** The text is what the next person read back. */
  readonly handover?: Handover;
  readonly agreed?: Agreed;
}
