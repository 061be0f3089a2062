import type { DrillKind } from '../drill/kind.ts';
import type { Attachment, EvidenceOrigin, FreeText, Payloads } from '../journal/payload.ts';
import type { GivenRating } from '../journal/payload-facilitator.ts';
import type { Deviation } from '../journal/payload-note.ts';
import type { KitAtStart } from '../journal/payload-kit.ts';
import type { BroughtAtStart } from '../journal/payload-trust.ts';
import type { PlaybookRef } from '../playbook/model.ts';
import type { UsedRole } from '../revoke/used-roles.ts';

/** Where something stands: the record that says it. */
export interface Ref {
  readonly logId: string;
  readonly seq: number;
  /** Milliseconds since the epoch, by the laptop's clock. */
  readonly at: number;
  readonly who: string;
  /** Why the record's texts are left out. */
  readonly withheld?: string;
}

/** A list that stops growing, so that a log of a million records is told in bounded memory. */
export interface Listed<T> {
  readonly shown: readonly T[];
  readonly total: number;
}

export interface LogStory {
  readonly logId: string;
  readonly device: string;
  readonly person: string;
  readonly app: string;
  readonly openedAt: number;
  readonly lastAt: number;
  readonly records: number;
  readonly clockSpeed: number;
  readonly scenario?: string;
  readonly prevLog?: { readonly id: string; readonly size: number };
  readonly closed?: 'finished' | 'quit' | 'abandoned';
}

export interface SessionStory extends Ref {
  readonly data: Payloads['session.start'];
  readonly endedAt?: number;
  readonly why?: Payloads['session.end']['why'];
}

export interface ActionStory extends Ref {
  readonly intent: Payloads['intent'];
  readonly outcome?: { readonly ref: Ref; readonly data: Payloads['outcome'] };
}

export interface DecisionStory extends Ref {
  readonly path: string;
  readonly option: string;
}

export interface DeviationStory extends Ref {
  readonly kind: 'skipped' | 'differed' | 'left';
  readonly path: string;
  /** How the list was left; only of that kind. */
  readonly left?: Deviation;
  readonly code?: Payloads['step.skip']['code'];
  readonly reason?: FreeText;
}

/** A step that a jump passed over, and that nobody settled afterwards; the log is that of the jump. */
export interface PassedOver {
  readonly path: string;
  /** Each log in which a jump passed over it. */
  readonly logs: readonly string[];
}

/** A read-back that somebody said no to: what it was is told by its text. */
export interface NearMissStory extends Ref {
  /** The step it was at. */
  readonly path?: string;
  readonly what: FreeText;
}

/** What whoever led a drill noted for the debrief, or why they rated an objective as they did. */
export interface RemarkStory extends Ref {
  readonly person: string;
  readonly text?: FreeText;
  readonly objective?: string;
  readonly rating?: GivenRating;
}

/** A message of the drill's timeline, by its id there. */
export interface MessageStory extends Ref {
  readonly id: string;
  /** Epoch ms; absent while it was not read. */
  readonly seenAt?: number;
}

export interface EvidenceStory extends Ref {
  readonly text?: FreeText;
  readonly file?: Attachment;
  readonly origin?: EvidenceOrigin;
}

export interface OddStory extends Ref {
  readonly what:
    | { readonly kind: 'jump'; readonly ms: number }
    | { readonly kind: 'degraded'; readonly data: Payloads['log.degraded'] }
    | { readonly kind: 'recovered'; readonly data: Payloads['log.recovered'] }
    | { readonly kind: 'continued'; readonly before: string; readonly size: number }
    | { readonly kind: 'silence'; readonly ms: number };
}

export interface AnchorStory extends Ref {
  readonly size: number;
  readonly how:
    | {
        readonly kind: 'witness';
        readonly name: string;
        /** The first part of its key, by which it is told from another of the same name. */
        readonly key: string;
        readonly time: string;
      }
    | {
        readonly kind: 'upload';
        readonly to: string;
        readonly service: Payloads['upload']['kind'];
        readonly lockedUntil?: string;
        readonly lockMode?: string;
      };
}

/** Kit and playbooks an incident began with, where somebody had to agree to one of them. */
export interface KitStory extends Ref {
  readonly kit?: KitAtStart;
  readonly brought?: BroughtAtStart;
}

/** Something that somebody looks at afterwards, and why: `over` are the steps a jump passed over. */
export interface ReviewStory extends Ref {
  readonly kind:
    | 'approval-alone'
    | 'approval-skipped'
    | 'approved-otherwise'
    | 'gate-alone'
    | 'jumped'
    | 'no-reason'
    | 'tls'
    | 'unknown-outcome';
  readonly path?: string;
  readonly over?: readonly string[];
  readonly call?: string;
  readonly reason?: FreeText;
}

/** A promise and what became of it, a decision, or who was told. */
export interface AgreedStory extends Ref {
  readonly is: 'promise' | 'decision' | 'told';
  readonly what: FreeText;
  /** To whom, by whom, or who was told. */
  readonly name?: FreeText;
  /** Until when, or when they were told, epoch ms. */
  readonly when?: number;
  readonly settled?: 'kept' | 'dropped';
}

/** What a report tells of one or more logs. Oldest first everywhere. */
export interface Story {
  readonly mode: 'incident' | 'drill';
  /** What its drills were for, each once; none in an incident, or where no record tells. */
  readonly kinds: readonly DrillKind[];
  readonly incident?: string;
  readonly playbook?: PlaybookRef;
  readonly logs: readonly LogStory[];
  readonly people: readonly string[];
  readonly steps: { readonly done: number; readonly skipped: number; readonly differed: number };
  readonly actions: Listed<ActionStory>;
  readonly decisions: Listed<DecisionStory>;
  readonly deviations: Listed<DeviationStory>;
  readonly passedOver: readonly PassedOver[];
  /** Three that only a drill's debrief tells of. */
  readonly nearMisses: Listed<NearMissStory>;
  readonly remarks: Listed<RemarkStory>;
  readonly messages: readonly MessageStory[];
  readonly sessions: Listed<SessionStory>;
  readonly roles: readonly UsedRole[];
  readonly evidence: Listed<EvidenceStory>;
  readonly odd: Listed<OddStory>;
  readonly anchors: Listed<AnchorStory>;
  readonly kits: Listed<KitStory>;
  readonly review: Listed<ReviewStory>;
  readonly agreed: Listed<AgreedStory>;
  readonly redactions: {
    readonly count: number;
    readonly rules: ReadonlyMap<string, number>;
    /** Files of which a copy with secrets masked was kept instead. */
    readonly copies: number;
  };
  readonly removedTexts: number;
  readonly withheldTexts: number;
}
