import type { TrailFinding } from '../ports/trail-files.ts';
import type { TrailEvent } from './event.ts';
import type { LoggedCall } from './ledger.ts';

/** How an event and a logged call were found to be the same, surest first. */
export type MatchedBy =
  | 'request-id'
  | 'issued-key'
  | 'intent-id'
  | 'command-id'
  | 'shared-event-id'
  | 'key-and-time'
  | 'session-name-and-time';

/** Why an event is one of ours. */
export type OursBy =
  | 'access-key'
  /** A key that was given out to one of our sessions outside the app, or to one of those. */
  | 'child-key'
  | 'shared-event-id'
  | 'session-name'
  | 'source-identity'
  | 'user'
  /** A command that quotes the id of one of our intents, and is not the one that intent speaks of. */
  | 'intent-id';

/** Why a logged call may not be among the events. */
export type NotSeenBecause =
  | 'never-sent'
  | 'outcome-unknown'
  | 'account-not-covered'
  | 'region-not-covered'
  | 'before-files'
  /** CloudTrail delivers within about 15 minutes; the files end before that. */
  | 'not-delivered-yet'
  | 'data-event'
  | 'reads-not-logged'
  | 'no-reason';

export interface SeenCall {
  readonly call: LoggedCall;
  readonly events: readonly { readonly event: TrailEvent; readonly by: MatchedBy }[];
}

export interface NotSeenCall {
  readonly call: LoggedCall;
  readonly because: NotSeenBecause;
}

/** A read that the app makes by itself around a logged call, such as asking for a command's result. */
export interface AppRead {
  readonly event: TrailEvent;
  readonly call: LoggedCall;
}

/** What one of our sessions, or our user, did outside the app. */
export interface UnloggedEvent {
  readonly event: TrailEvent;
  readonly by: OursBy;
  readonly kind: 'sign-in' | 'change' | 'read';
  /** The app had ended the session by then. */
  readonly afterEnd: boolean;
  /** A step a person was doing by hand at that time: this may be part of it. */
  readonly during?: { readonly path: string; readonly seq: number };
}

/** Of one account and Region: what the files hold of it. */
export interface Covered {
  readonly account: string;
  readonly region: string;
  readonly from: number;
  readonly to: number;
  readonly events: number;
  readonly reads: number;
}

/** Every event is in one of `seen`, `appReads`, `unlogged`, `duplicates`, `unrelated`; every call in `seen` or `notSeen`. */
export interface Reconciled {
  readonly events: number;
  /** Events of ours that came more than once, by event id. */
  readonly duplicates: number;
  readonly unrelated: number;
  readonly seen: readonly SeenCall[];
  readonly notSeen: readonly NotSeenCall[];
  readonly appReads: readonly AppRead[];
  readonly unlogged: readonly UnloggedEvent[];
  readonly covered: readonly Covered[];
  /** AWS's clock minus the laptop's, from calls matched surely; absent when there are none. */
  readonly skew?: { readonly ms: number; readonly pairs: number };
  readonly findings: readonly TrailFinding[];
}
