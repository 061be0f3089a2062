import type { Failure } from '../core/failure.ts';
import type { KitRole, Lane } from '../core/kit/model.ts';
import type { RoleRequest } from '../core/kit/role-request.ts';
import type { FoundCli } from '../core/ports/aws-login.ts';
import type { RegionProbe } from '../core/ports/aws.ts';
import type { ReadBack } from '../core/run/read-back.ts';

/** The sign-in assistant while it is open: what it shows, and what the next code is for. */
export interface SignIn {
  readonly lane: Lane;
  readonly stage: 'way' | 'browser' | 'cli' | 'credential' | 'probing' | 'code' | 'roles';
  readonly user: string;
  readonly serial: string;
  readonly regions: readonly RegionProbe[];
  readonly identity?: { readonly account: string; readonly arn: string };
  readonly pending?: { readonly since: number; readonly region?: string };
  readonly failure?: Failure;
  readonly nextCodeAt?: number;
  /** The next code opens this role straight from the key: read back and agreed to. */
  readonly direct?: {
    readonly role: KitRole;
    readonly request: RoleRequest;
    readonly readBack: ReadBack;
  };
  /** AWS CLIs of this laptop as they were found, and the address one of them signs in at. */
  readonly cli?: {
    readonly found: readonly FoundCli[];
    readonly address?: string;
    readonly opened?: 'clean' | 'default' | 'none';
    /** The browser is on another computer. */
    readonly elsewhere?: boolean;
    /** The code of that browser was given to AWS CLI. */
    readonly entered?: boolean;
  };
  /** Which of the sign-in addresses is tried now. */
  readonly addressAt?: number;
}
