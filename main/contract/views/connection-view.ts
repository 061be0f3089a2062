import type { ClockEstimate } from '../../core/aws/clock-estimate.ts';
import type { SeenCertificate } from '../../core/aws/network.ts';
import type { RegionChoice } from '../../core/ports/aws.ts';
import type { FailureCode } from '../failure.ts';

/** The way from this computer to AWS. Times are epoch ms. */
export interface ConnectionView {
  readonly checking?: { readonly since: number };
  readonly checkedAt?: number;
  readonly hosts: readonly CheckedHostView[];
  readonly clock?: ClockEstimate;
  /** Where calls go now, and why there. */
  readonly chosen?: { readonly region: string; readonly why: RegionChoice };
  /** `login`: given for now; `kept`: it lies in the vault, which is unlocked. */
  readonly proxy?: { readonly url: string; readonly login: boolean; readonly kept: boolean };
  /** Who may read the calls of this run, where that was allowed. */
  readonly allowed?: { readonly name: string; readonly fingerprint: string };
}

export interface CheckedHostView {
  readonly what: 'sts' | 'ssm' | 'sign-in';
  readonly region?: string;
  readonly host: string;
  readonly ok: boolean;
  readonly ms: number;
  readonly code?: FailureCode;
  readonly skewMs?: number;
  readonly skewUncertaintyMs?: number;
  readonly certificate?: SeenCertificate;
}
