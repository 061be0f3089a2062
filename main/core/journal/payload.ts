import type { FacilitatorRecord } from './payload-facilitator.ts';
import type { InjectRecord } from './payload-inject.ts';
import type { PlaybookRef, Risk, StepKind } from '../playbook/model.ts';
import type { ApprovalRecord } from './payload-approval.ts';
import type { NoteAbout } from './payload-note.ts';
import type { PlaybookImport } from './payload-playbook.ts';
import type { RunStart } from './payload-run.ts';
import type { SendPlace } from './payload-send.ts';
import type { TrackRecord } from './payload-track.ts';
import type { Handout, SessionEnding, SessionStart, SessionWish } from './payload-session.ts';

/**
 * Free text in a record. A draft gives `text`; the record holds only the commitment
 * `c` = base64 SHA-256(salt || text), text and salt in the detachable `texts.jsonl`, so that a
 * lawful removal leaves the chain valid. A reader that still has the side file sees both.
 */
export type FreeText = DraftText | KeptText;

export interface DraftText {
  readonly text: string;
}

export interface KeptText {
  readonly c: string;
  readonly text?: string;
}

export type Mode = 'incident' | 'drill';

export type SkipReason = 'not-applicable' | 'done-elsewhere' | 'blocked' | 'commander';

/** What a table said would come back: AWS would refuse it, or nobody would know. */
export type SpokenOutcome = 'failed' | 'unknown';

/** How a step came to be done: seen by the app itself, ticked by a person, or answered by AWS. */
export type DoneHow = 'sensed' | 'person' | 'aws';

export type IntentStatus = 'sent' | 'ok' | 'failed' | 'unknown' | 'cancelled';

export interface TargetResult {
  readonly target: string;
  readonly name?: string;
  /** SSM's own word: Pending, InProgress, Success, Failed, TimedOut, Cancelled … */
  readonly status: string;
  /** SSM's longer word, where it says more: DeliveryTimedOut, Terminated … */
  readonly details?: string;
  readonly exitCode?: number;
  readonly ms?: number;
  /** Of one that was cancelled: whether AWS says that it had begun. Absent: AWS does not say. */
  readonly began?: boolean;
  readonly output?: FreeText;
  /** The output is not whole: AWS cut it, or this record did. */
  readonly cut?: 'aws' | 'record';
}

/** How an attachment came into the log: the beginning of its chain of custody. */
export interface EvidenceOrigin {
  readonly sha256: string;
  readonly source: 'file' | 'pasted' | 'command' | 'terminal';
  /** As told by its bytes, such as `image/png`; `application/octet-stream` when they tell nothing. */
  readonly mediaType: string;
  /** When the file was last changed where it came from, RFC 3339 UTC. */
  readonly modified?: string;
  /** The name it came with, where the kept one had to be cleaned. */
  readonly named?: string;
  /** Set where a copy with secrets masked was kept: SHA-256 of the file it was made from. */
  readonly maskedFrom?: string;
}

/** A file kept beside the records as `att/<sha256>`, byte for byte. */
export interface Attachment {
  readonly sha256: string;
  readonly size: number;
  readonly name: string;
}

/** What each type of record carries in `data`. The closed list of `docs/log-format.md`. */
export interface Payloads {
  'log.open': {
    readonly logId: string;
    readonly origin: string;
    readonly vkey_0: string;
    readonly device: string;
    readonly app: string;
    readonly mode: Mode;
    /** 1 for the wall clock; a drill's clock may run faster. */
    readonly clockSpeed: number;
    /** A drill's time moved on demand, not with the wall's. */
    readonly clockStepped?: true;
    readonly scenario?: string;
    readonly prevLog?: { readonly id: string; readonly size: number; readonly root: string };
  };
  'run.start': RunStart;
  'step.start': {
    readonly path: string;
    readonly kind: StepKind;
    readonly risk: Risk;
    readonly pass: number;
    /** Path of its track, where several go on side by side. */
    readonly track?: string;
  };
  'step.done': {
    readonly path: string;
    readonly how: DoneHow;
    readonly byHand?: boolean;
    readonly asExpected?: boolean;
    /** Tabletops: what would have come back, where it is not what was expected. */
    readonly came?: SpokenOutcome;
    readonly actual?: FreeText;
    readonly items?: readonly string[];
  };
  'step.skip': { readonly path: string; readonly code: SkipReason; readonly reason: FreeText };
  answer: { readonly path: string; readonly option: string };
  input: {
    readonly path: string;
    readonly values: readonly {
      readonly id: string;
      readonly type: string;
      readonly value?: string;
      readonly text?: FreeText;
    }[];
  };
  note: NoteAbout & {
    readonly kind: 'note' | 'evidence' | 'time';
    readonly path?: string;
    readonly text: FreeText;
    /** When the note was opened, RFC 3339 UTC: what it speaks of, not when it was saved. */
    readonly openedAt: string;
    /** Where the attachments of this record (`att`) come from, in their order. */
    readonly evidence?: readonly EvidenceOrigin[];
    /** Why a step begins with a session that ends, in so many seconds, before the step usually does. */
    readonly shortSession?: { readonly session: string; readonly seconds: number };
    /** A short code that somebody outside wrote down and read back. */
    readonly heard?: { readonly size: number; readonly code: string; readonly by: string };
    /** Sessions of this role could not be ended: who sees to it, and by which day (`YYYY-MM-DD`). */
    readonly unrevoked?: { readonly role: string; readonly owner: FreeText; readonly due: string };
  };
  'cmd.copy': { readonly path: string; readonly sha256: string; readonly command: FreeText };
  intent: SessionWish & {
    readonly id: string;
    readonly call: string;
    readonly path?: string;
    readonly account: string;
    readonly principal: string;
    readonly role?: string;
    readonly region: string;
    readonly targets?: readonly { readonly id: string; readonly name?: string }[];
    readonly document?: string;
    readonly documentSha256?: string;
    readonly scriptSha256?: string;
    readonly script?: FreeText;
    /** Of the document besides the script, `Name: value` a line; secrets are dots. */
    readonly parameters?: FreeText;
    readonly comment?: string;
    readonly mfaSerial?: string;
    /** The session policy of an `sts:AssumeRole`. */
    readonly policy?: FreeText;
    readonly readBack?: 'shown' | 'typed';
    readonly send?: SendPlace;
    /** At most so many targets at a time, and no further one once more than `errors` have failed. */
    readonly limits?: { readonly concurrency: number; readonly errors: number };
    /** The CloudWatch Logs group that gets the whole output. */
    readonly logGroup?: string;
    /** Named or tagged, but not online or not known to Systems Manager: nothing is sent there. */
    readonly leftOut?: readonly string[];
    /**
     * console: a person does it in the browser; the app sends nothing, and is told what came of it.
     * aws-login: AWS CLI does it, `tool`.
     */
    readonly lane?: 'console' | 'aws-login';
    /** The program that makes the call in the app's place. */
    readonly tool?: {
      readonly name: string;
      readonly version: string;
      readonly path: FreeText;
      /** Of the program's file, behind any links. */
      readonly sha256?: string;
      /** Another program than the one that was signed in with before. */
      readonly changed?: boolean;
      /** The browser it signs in with is on another computer. */
      readonly elsewhere?: boolean;
    };
    /** Started so that its document only says what it would do. */
    readonly dryRun?: boolean;
    /** Lane A: the line that was copied for CloudShell, word by word. */
    readonly line?: FreeText;
    /** Of a denial of older sessions: it leaves those under this name, or the one with this id only. */
    readonly spares?: { readonly name: string; readonly session?: string };
  };
  outcome: {
    readonly id: string;
    readonly status: IntentStatus;
    readonly requestId?: string;
    readonly commandId?: string;
    /** Which version of a secret was read. */
    readonly versionId?: string;
    readonly code?: string;
    readonly error?: FreeText;
    /** Of a terminal: what its command ended with, and whether its channel was encrypted besides TLS. */
    readonly exitCode?: number;
    readonly encrypted?: boolean;
    readonly results?: readonly TargetResult[];
    /** Frozen with these, and not sent to: why no further send was begun. */
    readonly notSent?: {
      readonly why: 'errors' | 'cancelled' | 'refused' | 'no-session' | 'interrupted';
      readonly targets: readonly string[];
    };
    /** How it became known: the call's own answer, asking AWS later, or a person's word. */
    readonly by: 'answer' | 'lookup' | 'person';
  };
  'session.start': SessionStart;
  'session.end': SessionEnding;
  'secret.reveal': {
    readonly name: string;
    readonly to: 'memory' | 'screen' | 'clipboard' | 'envelope' | 'vault';
  };
  'clock.jump': { readonly wallMs: number; readonly monotonicMs: number };
  'log.recovered': { readonly bytes: number; readonly sha256: string; readonly lastSeq: number };
  /** The disk refused from `since` to `until`; the next `records` records were kept in memory. */
  'log.degraded': {
    readonly why: string;
    readonly records: number;
    readonly since: string;
    readonly until: string;
  };
  security: { readonly code: string; readonly detail: FreeText };
  export: {
    readonly records: number;
    readonly to: FreeText;
    /** Texts left out of this export; absent when none. */
    readonly withheld?: number;
  };
  score: { readonly sha256: string };
  'log.close': { readonly why: 'finished' | 'quit' | 'abandoned' };
  /** The key of epoch `k` has signed up to and with this record; `vkey_next` signs what follows. */
  'key.rotate': { readonly k: number; readonly vkey_next: string };
  /** Somebody else's copy has cosigned the checkpoint of this size and root (C2SP tlog-cosignature). */
  witness: {
    readonly name: string;
    readonly vkey: string;
    readonly size: number;
    readonly root: string;
    /** When the witness signed, by the witness's clock, RFC 3339 UTC. */
    readonly time: string;
  };
  /** A copy elsewhere was confirmed: everything below `size` is there. */
  upload: {
    readonly target: string;
    readonly kind: 's3' | 'logs' | 'folder';
    readonly to: string;
    readonly size: number;
    readonly objects: number;
    readonly bytes: number;
    readonly versionId?: string;
    readonly lockedUntil?: string;
    readonly lockMode?: string;
    readonly principal?: string;
  };
  lock: {
    readonly what: 'vault';
    readonly why: 'person' | 'idle' | 'suspend' | 'screen' | 'quit';
  };
  unlock: { readonly what: 'vault'; readonly slot: 'pass' | 'os' | 'recovery' };
  /** A session goes to another program; never what it was given, only that it was. */
  handout: Handout;
  'playbook.import': PlaybookImport;
  approve: ApprovalRecord;
  track: TrackRecord;
  inject: InjectRecord;
  facilitator: FacilitatorRecord;
}

export type RecordType = keyof Payloads;

/** A record before the journal has given it its place: what happened, and to which run and step. */
export type Draft<T extends RecordType = RecordType> = T extends RecordType
  ? {
      readonly type: T;
      readonly data: Payloads[T];
      readonly run?: string;
      readonly step?: string;
      readonly pb?: PlaybookRef;
      /** Attachments that are on the disk already. */
      readonly att?: readonly Attachment[];
    }
  : never;

/** A record as the run engine sees it after it is durable: the draft with its place and time. */
export type Entry<T extends RecordType = RecordType> = T extends RecordType
  ? Draft<T> & { readonly seq: number; readonly ts: string; readonly logId: string }
  : never;
