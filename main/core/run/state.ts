import type { DrillKind } from '../drill/kind.ts';
import type {
  Attachment,
  DoneHow,
  FreeText,
  IntentStatus,
  Payloads,
  SkipReason,
  SpokenOutcome,
  TargetResult,
} from '../journal/payload.ts';
import type { RecordRef } from '../drill/record-ref.ts';
import type { GivenRating } from '../journal/payload-facilitator.ts';
import type { Agreed, Deviation, PulledSection } from '../journal/payload-note.ts';
import type { KitAtStart } from '../journal/payload-kit.ts';
import type { TriedDraft } from '../journal/payload-run.ts';
import type { BroughtAtStart } from '../journal/payload-trust.ts';
import type { PlaybookRef } from '../playbook/model.ts';

/** What a run is at one moment. Only ever made by folding the journal's entries (`fold.ts`). */
export interface RunState {
  readonly run: string;
  readonly playbook: PlaybookRef;
  readonly includes: readonly PlaybookRef[];
  readonly person: string;
  readonly lang: 'en' | 'ja';
  readonly startedAt: string;
  readonly lastAt: string;
  readonly phase: 'going' | 'closed';
  /** Path of the step that was started last. */
  readonly current?: string;
  readonly steps: Readonly<Record<string, StepProgress>>;
  /** By path of the track; absent while the run has come to none. */
  readonly tracks?: Readonly<Record<string, TrackProgress>>;
  /** Of a drill's timeline, by id and in the order it happened; absent while nothing did. */
  readonly injects?: Readonly<Record<string, InjectProgress>>;
  /** What whoever leads the drill did; absent while nobody does. */
  readonly facilitated?: Facilitated;
  /** Sections of other playbooks that were taken in, in the order they were; absent while there are none. */
  readonly pulled?: readonly Pulled[];
  readonly vars: Readonly<Record<string, string>>;
  readonly intents: Readonly<Record<string, IntentProgress>>;
  readonly sessions: Readonly<Record<string, SessionProgress>>;
  readonly notes: readonly NoteProgress[];
  /** What `approve` steps were let through with last, by path. */
  readonly approvals: Readonly<Record<string, Approved>>;
  /** Steps a jump passed over, each with the paths it went from and to last. */
  readonly passedOver?: Readonly<Record<string, Jump>>;
  readonly lastConfirmed?: { readonly path: string; readonly at: string };
  /** Logs this run was in before a crash, oldest first. */
  readonly before: readonly { readonly log: string; readonly size: number }[];
  /** The kit it began, or went on, with last. */
  readonly kit?: KitAtStart;
  /** The playbooks of it that were brought in, likewise. */
  readonly brought?: BroughtAtStart;
  /** It goes by a draft that is being written. */
  readonly draft?: TriedDraft;
  /** What the drill is for; a rehearsal, or an incident, without it. */
  readonly kind?: DrillKind;
}

/** An item of a drill's timeline that has happened. */
export interface InjectProgress {
  readonly at: string;
  readonly by?: Payloads['inject']['by'];
  /** The responder has read its message. */
  readonly seenAt?: string;
}

/** A drill as it is led. Times are RFC 3339. */
export interface Facilitated {
  /** Who did something last. */
  readonly person?: string;
  /** Ids of items that wait until they are let go. */
  readonly held: readonly string[];
  /** Ids of the faults switched on by hand, in that order. */
  readonly faults: readonly string[];
  /** The last one without an end while the drill stands still. */
  readonly pauses: readonly { readonly from: string; readonly to?: string }[];
  /** By objective, the last that was given. */
  readonly ratings: Readonly<Record<string, GivenScore>>;
  readonly notes: readonly {
    readonly at: string;
    readonly person: string;
    readonly text?: FreeText;
  }[];
  /** It is led from another device too: by whom, what the codes are made from, and whether what they noted is in. */
  readonly elsewhere?: { readonly person: string; readonly key: string; readonly sheet: boolean };
}

/** How a person rated an objective. */
export interface GivenScore {
  readonly rating: GivenRating;
  readonly person: string;
  readonly record: RecordRef;
  readonly text?: FreeText;
}

/** A section of another playbook in this run, behind the step `after`. */
export interface Pulled extends PulledSection {
  readonly after: string;
}

/** Where the list was left for another of its steps. */
export interface Jump {
  readonly from: string;
  readonly to: string;
}

/** Where one of several tracks stands that go on side by side. */
export interface TrackProgress {
  /** Path of the step that was started last in it. */
  readonly current?: string;
  /** Who does it. */
  readonly person?: string;
  /** It was left before its last step. */
  readonly ended?: {
    readonly at: string;
    readonly code: SkipReason;
    readonly reason?: FreeText;
    /** Who did it elsewhere. */
    readonly by?: string;
  };
}

export type StepStatus = 'started' | 'done' | 'skipped' | 'failed' | 'unknown';

export interface StepProgress {
  readonly status: StepStatus;
  readonly pass: number;
  readonly startedAt: string;
  readonly endedAt?: string;
  readonly how?: DoneHow;
  readonly byHand?: boolean;
  readonly asExpected?: boolean;
  /** What a table said would come back instead. */
  readonly came?: SpokenOutcome;
  readonly actual?: FreeText;
  readonly option?: string;
  readonly skip?: { readonly code: SkipReason; readonly reason: FreeText };
  readonly copied?: boolean;
  /** Intents of the current pass, oldest first. */
  readonly intents: readonly string[];
}

export interface IntentProgress {
  readonly intent: Payloads['intent'];
  readonly at: string;
  /** pending: written, not yet answered. sent: AWS has it, still running. */
  readonly status: 'pending' | IntentStatus;
  readonly endedAt?: string;
  readonly commandId?: string;
  readonly versionId?: string;
  readonly requestId?: string;
  readonly code?: string;
  readonly error?: FreeText;
  readonly results?: readonly TargetResult[];
  readonly notSent?: Payloads['outcome']['notSent'];
  readonly by?: 'answer' | 'lookup' | 'person';
}

export interface SessionProgress {
  readonly session: Payloads['session.start'];
  readonly startedAt: string;
  /** How many intents the run had when it began: what came first is told by order, clocks are set back. */
  readonly intentsBefore: number;
  readonly endedAt?: string;
  readonly why?: Payloads['session.end']['why'];
}

/** What somebody agreed to, or waited for alone: compared with what is sent on the strength of it. */
export interface Approved {
  /** As it was signed; without its text nothing can be compared with it. */
  readonly request: FreeText;
  readonly requestSha256: string;
  /** Values that were known then. What came to be known after it stands in it by name. */
  readonly known: readonly string[];
  /** The step that a person came back from to ask anew: the run goes on there. */
  readonly backFrom?: string;
}

export interface NoteProgress {
  readonly seq: number;
  readonly kind: 'note' | 'evidence' | 'time';
  readonly at: string;
  readonly text: FreeText;
  /** The step it was written at. */
  readonly path?: string;
  /** What was kept with it. */
  readonly files?: readonly Attachment[];
  readonly unrevoked?: UnrevokedRole;
  readonly agreed?: Agreed;
  /** How the run left its playbook. */
  readonly deviation?: Deviation['is'];
}

/** A role whose sessions could not be ended, by a person's word. */
export interface UnrevokedRole {
  readonly role: string;
  readonly owner: FreeText;
  readonly due: string;
  readonly saidAt: string;
  /** How many sessions the run had when it was said. */
  readonly sessionsBefore: number;
}

/** True when AWS may have acted but no answer is known: to be settled by asking, never by running again. */
export function isOpen(intent: IntentProgress): boolean {
  // A person may have said that it stays unknown: nothing is left to ask.
  if (intent.by === 'person') return false;
  return intent.status === 'pending' || intent.status === 'sent' || intent.status === 'unknown';
}

/** What AWS goes on with, or keeps, whether its answer arrived or not. */
const LASTING_CALLS = [
  'ssm:SendCommand',
  'ssm:StartSession',
  'iam:PutRolePolicy',
  'iam:DeleteRolePolicy',
];

/**
 * Whether a lost answer must be looked up later. A session that nobody received does nothing and
 * dies by itself: asking STS again is safe. A command, an automation and a terminal go on without us,
 * and a policy stays.
 */
export function goesOnWithoutUs({ intent }: IntentProgress): boolean {
  if (intent.call === 'ssm:StartAutomationExecution') return intent.lane !== 'console';
  return LASTING_CALLS.includes(intent.call);
}

/** Actions whose outcome has to be settled. */
export function openIntents(state: RunState): readonly IntentProgress[] {
  return Object.values(state.intents).filter((intent) => isOpen(intent) && goesOnWithoutUs(intent));
}
