import type { Lane } from '../../core/kit/model.ts';
import type { RegionProbe } from '../../core/ports/aws.ts';
import type { Failure } from '../failure.ts';
import type { ConsoleView } from './console-view.ts';

export interface SessionView {
  readonly id: string;
  /** cli: from `aws login`. console: in the browser; `expiresAt` is when it ends at most. */
  readonly kind: 'base' | 'cli' | 'role' | 'console';
  readonly name: string;
  readonly account: string;
  readonly alias: string;
  readonly arn: string;
  readonly region: string;
  /** The Region that was asked first, and did not answer; absent where it did. */
  readonly insteadOf?: string;
  readonly startedAt: number;
  readonly expiresAt: number;
  /** Absent where it is not known. */
  readonly mfa?: boolean;
  /** What renewing it takes now; absent where it is not renewed here. */
  readonly renewal?: RenewalView;
  /** How much room its session policies have left; absent without any. */
  readonly policy?: {
    readonly characters: number;
    readonly most: number;
    /** Percent of the packed size, as AWS answered. */
    readonly packed?: number;
    /** Either is near its limit. */
    readonly near: boolean;
  };
}

export interface RenewalView {
  /** MFA codes it takes. */
  readonly codes: 0 | 1;
  readonly seconds: number;
  /** Epoch ms from which it takes a code after all. */
  readonly freeUntil?: number;
  /** The role's trust takes no older code than this, seconds. */
  readonly mfaLimit?: number;
}

/** One way to spend the next code, and what it costs until the run is over. */
export interface SignInPlan {
  /** The kit's role id that is opened straight; absent for the base session. */
  readonly direct?: string;
  /** From `aws login`: no code is typed in the app. */
  readonly cli?: true;
  readonly codesInRun: number;
  readonly roles: readonly {
    readonly id: string;
    readonly name: string;
    readonly seconds: number;
    /** Seconds after the code until the role can no longer be opened from the base session. */
    readonly openFor?: number;
  }[];
  readonly notes: readonly {
    readonly code:
      | 'cut-to-an-hour'
      | 'closes'
      | 'short-console'
      | 'no-role-from-role'
      | 'others-wait'
      | 'mfa-may-be-missing';
    readonly role?: string;
    readonly seconds?: number;
  }[];
}

/** AWS CLIs of this laptop, and where one of them signs in. */
export interface CliView {
  readonly found: readonly {
    readonly path: string;
    /** Absent where it did not answer as an AWS CLI. */
    readonly version?: string;
    readonly usable: boolean;
    /** SHA-256 of the program's file. */
    readonly sha256?: string;
    /** Why it was not run. */
    readonly distrust?: 'loose' | 'other-owner' | 'others-write';
  }[];
  /** The first version that can. */
  readonly wanted: string;
  /** The kit's Regions in order; each has a sign-in host of its own. */
  readonly regions: readonly string[];
  /** An address to sign in at is there, to open or to copy. */
  readonly address: boolean;
  /** none: no browser of this computer opened it. */
  readonly opened?: 'clean' | 'default' | 'none';
  /** The browser is on another computer: a code is brought back from there. */
  readonly elsewhere?: boolean;
  /** The code of that browser was given to AWS CLI. */
  readonly entered?: boolean;
}

/** The sign-in assistant. Present while it is open. */
export interface SignInView {
  readonly lane: Lane;
  /** Ways the kit has, in its order. */
  readonly lanes: readonly Lane[];
  /** The chosen user's key is used for a reason only: no signed exception names them. */
  readonly keyNeedsReason: boolean;
  readonly console?: ConsoleView;
  /** Signing in with `aws login`. */
  readonly cli?: CliView;
  readonly stage: 'way' | 'browser' | 'cli' | 'credential' | 'probing' | 'code' | 'roles';
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
  /** What the next code can open; the first is the base session. Empty before the code is asked for. */
  readonly plans: readonly SignInPlan[];
  /** The role the next code opens straight; absent where it opens the base session. */
  readonly direct?: string;
  readonly pending?: { readonly since: number; readonly region?: string };
  readonly failure?: Failure;
  readonly practice: boolean;
  /** Lane C in an incident: what the vault can do for the chosen user; absent without a vault. */
  readonly vault?: {
    readonly is: 'locked' | 'unlocked';
    readonly has: boolean;
    readonly mayKeep: boolean;
  };
}
