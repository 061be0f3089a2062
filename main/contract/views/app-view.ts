import type { DrillKind } from '../../core/drill/kind.ts';
import type { Mode } from '../../core/journal/payload.ts';
import type { Text } from '../../core/playbook/model.ts';
import type { Settings } from '../../core/ports/settings.ts';
import type { KitAge } from '../../core/kit/age.ts';
import type { AssumptionMark } from './assumption-view.ts';
import type { GrantView } from './handoff-view.ts';
import type { ConnectionView } from './connection-view.ts';
import type { KitGateAhead, KitGateView } from './kit-view.ts';
import type { JobView } from './job-view.ts';
import type { PlaybookCard } from './playbook-view.ts';
import type { DueView } from './programme-view.ts';
import type { RunView } from './run-view.ts';
import type { SessionView, SignInView } from './session-view.ts';
import type { VaultView } from './vault-view.ts';
import type { UploadsView } from './upload-view.ts';

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
  /** What an incident with the installed kit would be held for. */
  readonly gateAhead?: KitGateAhead;
  readonly gate?: KitGateView;
  /** Playbooks for the first screen: pinned, most likely first. */
  readonly likely: readonly PlaybookCard[];
  /** Some playbook was drilled to the end on this computer. */
  readonly drilled: boolean;
  /** Drills that are due for whoever works at this computer. */
  readonly due?: DueView;
  /** Runs whose log was never closed, newest first. */
  readonly resumable: readonly ResumeCard[];
  readonly run?: RunView;
  readonly sessions: readonly SessionView[];
  /** Tools and terminals that may fetch a session. */
  readonly grants: readonly GrantView[];
  /** Long work under way, or ended and not yet put away. */
  readonly jobs: readonly JobView[];
  readonly signIn?: SignInView;
  /** How many windows show this run to others; absent where none does. */
  readonly observers?: number;
  readonly drill?: DrillView;
  readonly connection: ConnectionView;
  readonly vault: VaultView;
  readonly uploads?: UploadsView;
  /** What is built on without proof, and how far each of it is proved by now. */
  readonly assumptions: readonly AssumptionMark[];
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
  | 'aws-login-left'
  | 'settings-unreadable'
  | 'settings-future-version'
  | 'settings-read-only'
  | 'kit-missing'
  | 'kit-unsigned'
  | 'kit-stranger'
  | 'kit-broken'
  | 'kit-overdue'
  | 'kit-ahead'
  | 'kit-refused'
  | 'playbook-refused';

export interface KitView {
  readonly name: string;
  readonly prepared: string;
  readonly signed: boolean;
  /** It says what the first screen begins with. */
  readonly pinned?: true;
  readonly age?: KitAge;
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly contact: string;
  }[];
  readonly regions: readonly string[];
}

export interface ResumeCard {
  readonly logId: string;
  readonly mode: Mode;
  /** Of a drill. */
  readonly kind?: DrillKind;
  readonly playbook: { readonly id: string; readonly title: Text };
  readonly incident?: string;
  readonly stepNumber: number;
  readonly stepTitle: Text;
  readonly steps: number;
  readonly startedAt: number;
  readonly lastAt: number;
  /** Actions whose outcome is not known: sent, or about to be, when the app stopped. */
  readonly unknown: number;
  /** Its log was closed by quitting: a new one follows, whatever keys there are. */
  readonly closed: boolean;
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
  /** At its end: what it came to. */
  readonly score?: DrillScore;
}

export interface DrillScore {
  /** HSEEP's ratings: performed, with some challenges, with major ones, unable; N: not measured. */
  readonly objectives: readonly {
    readonly id: string;
    readonly title: Text;
    readonly rating: 'P' | 'S' | 'M' | 'U' | 'N';
    /** What it was rated by, where that is a number; no value where the drill never came to it. */
    readonly measured?: {
      readonly unit: 'seconds' | 'count';
      readonly value?: number;
      readonly goal: number;
    };
    /** Rated by this person; `measured` is what the log says. */
    readonly given?: { readonly person: string; readonly measured: 'P' | 'S' | 'M' | 'U' | 'N' };
  }[];
  /** What whoever led the drill noted; absent where nobody did. */
  readonly remarks?: readonly {
    readonly at: number;
    readonly person: string;
    readonly text: string;
  }[];
  /** Steps with a time, and how many of them kept theirs. */
  readonly timed: number;
  readonly inTarget: number;
  /** Those that did not, in the order of the list. */
  readonly late: readonly {
    readonly path: string;
    readonly number: number;
    readonly title: Text;
    readonly seconds: number;
    readonly targetSeconds: number;
  }[];
  /** Messages that came, in that order, with what a good responder does about each. */
  readonly messages: readonly {
    readonly id: string;
    readonly from: Text;
    readonly says: Text;
    readonly expect: Text;
    readonly at: number;
    readonly seenAt?: number;
  }[];
}

export interface PracticeCode {
  readonly code: string;
  readonly endsAt: number;
}
