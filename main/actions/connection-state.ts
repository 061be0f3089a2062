import type { ClockEstimate } from '../core/aws/clock-estimate.ts';
import type { HostChecked } from '../core/ports/connection.ts';

/** What is known of the way from this laptop to AWS. Kept in memory only. */
export interface Connection {
  readonly checking?: { readonly since: number };
  readonly checkedAt?: number;
  readonly hosts: readonly HostChecked[];
  readonly clock?: ClockEstimate;
  /** Goes to the proxy it was given for and to no other. */
  readonly login?: { readonly proxy: string; readonly user: string; readonly password: string };
  /** Who may read the calls of one run, and on whose word. */
  readonly allowed?: {
    readonly run: string;
    readonly pem: string;
    readonly name: string;
    readonly fingerprint: string;
  };
}
