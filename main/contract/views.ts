import type { Mode, SkipReason } from '../core/journal/payload.ts';
import type {
  InputField,
  PlaybookRef,
  Risk,
  Severity,
  StepKind,
  Text,
} from '../core/playbook/model.ts';
import type { RegionProbe } from '../core/ports/aws.ts';
import type { Settings } from '../core/ports/settings.ts';
import type { Failure } from './failure.ts';

/** All that the window knows, sent whole on every change. Main is the truth; times are epoch ms. */
export interface AppView {
  readonly serial: number;
  readonly settings: Settings;
  readonly lang: 'en' | 'ja';
  readonly platform: 'linux' | 'darwin' | 'win32';
  readonly app: {
    readonly version: string;
    readonly electron: string;
    readonly supported: boolean;
  };
  readonly notices: readonly Notice[];
  readonly kit?: KitView;
  /** Playbooks for the first screen: pinned, most likely first. */
  readonly likely: readonly PlaybookCard[];
  /** Runs whose log was never closed, newest first. */
  readonly resumable: readonly ResumeCard[];
  readonly run?: RunView;
  readonly sessions: readonly SessionView[];
  readonly signIn?: SignInView;
  readonly drill?: DrillView;
}

/** A standing line under the band: never a toast. */
export interface Notice {
  readonly code: NoticeCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type NoticeCode =
  | 'runtime-unsupported'
  | 'not-recorded'
  | 'log-recovered'
  | 'settings-unreadable'
  | 'settings-future-version'
  | 'settings-read-only'
  | 'kit-missing'
  | 'kit-unsigned'
  | 'playbook-refused';

export interface KitView {
  readonly name: string;
  readonly prepared: string;
  readonly signed: boolean;
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly contact: string;
  }[];
  /** Regions, lanes and sign-in texts for "other ways". */
  readonly regions: readonly string[];
  readonly console?: {
    readonly signInUrl: string;
    readonly switchRole: readonly { readonly role: string; readonly url: string }[];
  };
}

export interface PlaybookCard {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly summary: Text;
  readonly severity: Severity;
  readonly usualSeconds: number;
  readonly steps: number;
  readonly lastDrilledAt?: number;
}

export interface SearchHit extends PlaybookCard {
  /** Which text matched, for "why this": a symptom, the title, an alias. */
  readonly matched: {
    readonly where: 'title' | 'symptom' | 'alias' | 'summary' | 'step';
    readonly text: string;
  };
}

export interface PlaybookView extends PlaybookCard {
  readonly sha256: string;
  readonly signed: boolean;
  readonly symptoms: readonly Text[];
  readonly outOfScope: readonly {
    readonly when: Text;
    readonly use: string;
    readonly known: boolean;
  }[];
  readonly roles: readonly {
    readonly id: string;
    readonly role: string;
    readonly why: Text;
    readonly actions: readonly string[];
  }[];
  readonly scenarios: readonly { readonly id: string; readonly title: Text }[];
  /** Sub-playbooks are already unfolded into their steps. */
  readonly sections: readonly {
    readonly title: Text;
    readonly objective: Text;
    readonly from: string;
    readonly steps: readonly {
      readonly number: number;
      readonly title: Text;
      readonly kind: StepKind;
      readonly risk: Risk;
      readonly usualSeconds: number;
    }[];
  }[];
}

export interface ResumeCard {
  readonly logId: string;
  readonly mode: Mode;
  readonly playbook: { readonly id: string; readonly title: Text };
  readonly incident?: string;
  readonly stepNumber: number;
  readonly stepTitle: Text;
  readonly steps: number;
  readonly startedAt: number;
  readonly lastAt: number;
  /** Actions whose outcome is not known: sent, or about to be, when the app stopped. */
  readonly unknown: number;
}

export interface RunView {
  readonly runId: string;
  readonly logId: string;
  readonly mode: Mode;
  readonly scenario?: { readonly id: string; readonly title: Text };
  readonly playbook: PlaybookRef & { readonly title: Text };
  readonly incident?: string;
  readonly person: string;
  readonly startedAt: number;
  readonly clockSpeed: number;
  readonly phase: 'going' | 'finished' | 'closed';
  readonly sections: readonly {
    readonly id: string;
    readonly title: Text;
    readonly from: string;
    readonly rows: readonly StepRow[];
  }[];
  readonly current?: StepView;
  readonly next?: { readonly number: number; readonly title: Text };
  readonly notes: readonly NoteView[];
  readonly log: LogView;
  /** Present after a restart until the person goes on: "you were here". */
  readonly welcomeBack?: {
    readonly lastConfirmed?: { readonly title: Text; readonly at: number };
    readonly awaySince: number;
    readonly unknown: number;
    readonly sessionsLost: number;
  };
}

export type StepState =
  'todo' | 'started' | 'done' | 'skipped' | 'not-applicable' | 'failed' | 'unknown';

export interface StepRow {
  readonly path: string;
  readonly number: number;
  readonly title: Text;
  readonly kind: StepKind;
  readonly risk: Risk;
  readonly state: StepState;
  readonly current: boolean;
  readonly at?: number;
}

export interface NoteView {
  readonly kind: 'note' | 'evidence' | 'time';
  readonly at: number;
  readonly text: string;
  readonly seq: number;
}

export interface LogView {
  readonly records: number;
  readonly checkpointed: number;
  readonly shortCode: string;
  readonly state: 'recording' | 'not-recorded' | 'closed';
  readonly lastSavedAt: number;
  readonly tail: readonly {
    readonly seq: number;
    readonly at: number;
    readonly type: string;
    readonly what: string;
  }[];
}

export interface StepView {
  readonly path: string;
  readonly number: number;
  readonly total: number;
  readonly section: {
    readonly title: Text;
    readonly objective: Text;
    readonly mode: 'read-do' | 'do-confirm';
  };
  /** Playbook this step comes from (differs from the run's inside a sub-playbook). */
  readonly from: string;
  readonly title: Text;
  readonly why?: Text;
  readonly do: Text;
  readonly expect?: Text;
  readonly undo?: Text;
  readonly warning?: Text;
  readonly risk: Risk;
  readonly usualSeconds: number;
  readonly targetSeconds: number;
  readonly startedAt?: number;
  readonly state: StepState;
  readonly detail: StepDetailView;
  /** What runs now, for "attempt n of m", elapsed time and Cancel. */
  readonly pending?: {
    readonly what: PendingWhat;
    readonly since: number;
    readonly region?: string;
    readonly canCancel: boolean;
  };
  readonly failure?: Failure;
  readonly result?: StepResult;
}

export type PendingWhat =
  | 'resolving-targets'
  | 'waiting-for-confirmation'
  | 'sending'
  | 'following'
  | 'looking-up'
  | 'assuming-role'
  | 'probing'
  | 'signing-in';

export type StepDetailView =
  | { readonly kind: 'do' }
  | {
      readonly kind: 'ask';
      readonly options: readonly {
        readonly id: string;
        readonly label: Text;
        readonly safe: boolean;
      }[];
    }
  | {
      readonly kind: 'check';
      readonly items: readonly { readonly id: string; readonly label: Text }[];
    }
  | { readonly kind: 'input'; readonly fields: readonly InputField[] }
  | { readonly kind: 'sign-in'; readonly signedIn: boolean }
  | { readonly kind: 'assume-role'; readonly role: RoleView; readonly needsSignIn: boolean }
  | {
      readonly kind: 'run-command';
      readonly role: RoleView;
      readonly region: string;
      readonly document: string;
      readonly script: readonly string[];
      /** The role's session is open: the command can be read back and sent. */
      readonly ready: boolean;
    }
  | { readonly kind: 'cli'; readonly command: string; readonly copied: boolean }
  | {
      readonly kind: 'link';
      readonly url: string;
      readonly host: string;
      readonly needsSso: boolean;
      readonly opened: boolean;
    }
  | {
      readonly kind: 'wait';
      readonly until?: Text;
      readonly seconds: number;
      readonly endsAt: number;
    }
  | { readonly kind: 'evidence'; readonly what: Text }
  /** automation, terminal, approve, revoke, secret, parallel: done by hand for now. */
  | { readonly kind: 'by-hand'; readonly of: StepKind; readonly lines: readonly string[] };

export interface RoleView {
  readonly id: string;
  readonly name: string;
  readonly account: string;
  readonly alias: string;
  readonly arn: string;
  readonly why?: Text;
  /** Characters of the session policy out of 2,048; absent without one. */
  readonly policyCharacters?: number;
}

export interface StepResult {
  readonly at: number;
  readonly ms?: number;
  readonly by: 'person' | 'answer' | 'lookup';
  readonly text?: string;
  readonly option?: Text;
  readonly targets?: readonly {
    readonly id: string;
    readonly name: string;
    readonly status: string;
    readonly ok: boolean;
    readonly done: boolean;
    readonly ms?: number;
    readonly exitCode?: number;
    readonly output: string;
  }[];
  readonly commandId?: string;
}

export interface SessionView {
  readonly id: string;
  readonly kind: 'base' | 'role';
  readonly name: string;
  readonly account: string;
  readonly alias: string;
  readonly arn: string;
  readonly region: string;
  readonly startedAt: number;
  readonly expiresAt: number;
  readonly mfa: boolean;
}

/** The sign-in assistant. Present while it is open. */
export interface SignInView {
  readonly stage: 'credential' | 'probing' | 'code' | 'roles';
  readonly users: readonly {
    readonly name: string;
    readonly person: string;
    readonly arn: string;
    readonly account: string;
  }[];
  readonly user: string;
  readonly devices: readonly {
    readonly serial: string;
    readonly label: string;
    readonly usable: boolean;
  }[];
  readonly serial: string;
  readonly identity?: { readonly account: string; readonly alias: string; readonly arn: string };
  readonly regions: readonly RegionProbe[];
  readonly region?: string;
  readonly skewMs?: number;
  /** When the code that was last spent stops blocking: no code is accepted before. */
  readonly nextCodeAt?: number;
  /** What one code opens, by plan. */
  readonly plans: readonly {
    readonly id: 'base';
    readonly codes: number;
    readonly seconds: number;
  }[];
  readonly pending?: { readonly since: number; readonly region?: string };
  readonly failure?: Failure;
  readonly practice: boolean;
}

/** Shown in drills only: who you are in the range. */
export interface DrillView {
  readonly scenario: { readonly id: string; readonly title: Text; readonly summary: Text };
  readonly user: string;
  readonly account: string;
  readonly alias: string;
  readonly mfaSerial: string;
  readonly accessKeyId: string;
  readonly ready: boolean;
}

export interface PracticeCode {
  readonly code: string;
  readonly endsAt: number;
}

export interface LogRow {
  readonly logId: string;
  readonly mode: Mode;
  readonly title: string;
  readonly openedAt: number;
  readonly lastAt: number;
  readonly records: number;
  readonly closed: boolean;
  readonly open: boolean;
  readonly prevLog?: string;
}

export interface RecordRow {
  readonly seq: number;
  readonly at: number;
  readonly who: string;
  readonly type: string;
  readonly step?: string;
  readonly what: string;
  readonly json: string;
  readonly prev: string;
  readonly leaf: string;
  readonly checkpointed: boolean;
}

export interface LogPage {
  readonly log: LogRow;
  readonly total: number;
  readonly from: number;
  readonly records: readonly RecordRow[];
}

export type Verdict =
  | 'VALID_ANCHORED'
  | 'VALID_UNANCHORED'
  | 'VALID_WITH_RECOVERY'
  | 'TORN_TAIL'
  | 'TAMPERED'
  | 'ROLLED_BACK'
  | 'FORKED'
  | 'BAD_KEY';

export interface VerdictView {
  readonly verdict: Verdict;
  readonly records: number;
  readonly anchoredUpTo: number;
  readonly by: readonly string[];
  readonly checkpointed: number;
  readonly shortCode: string;
  readonly findings: readonly {
    readonly seq?: number;
    readonly file?: string;
    readonly kind: string;
    readonly text: string;
  }[];
  readonly checkedAt: number;
}

export type { SkipReason };
