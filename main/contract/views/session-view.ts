import type { RegionProbe } from '../../core/ports/aws.ts';
import type { Failure } from '../failure.ts';

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
  /** Lane C in an incident: what the vault can do for the chosen user; absent without a vault. */
  readonly vault?: {
    readonly is: 'locked' | 'unlocked';
    readonly has: boolean;
    readonly mayKeep: boolean;
  };
}
