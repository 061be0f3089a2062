import type { SeenCertificate } from '../aws/network.ts';
import type { AwsFailure } from './aws.ts';

/** A host that work in AWS needs, asked without any credential. */
export interface HostToCheck {
  readonly what: 'sts' | 'ssm' | 'sign-in';
  readonly region?: string;
  readonly url: string;
}

export interface HostChecked extends HostToCheck {
  readonly ok: boolean;
  readonly ms: number;
  readonly skewMs?: number;
  readonly skewUncertaintyMs?: number;
  readonly certificate?: SeenCertificate;
  readonly failure?: AwsFailure;
}

/** An authority's certificate that a person gave. */
export interface GivenAuthority {
  /** What was read and nothing beside it: only this may be believed. */
  readonly pem: string;
  readonly name: string;
  /** SHA-256 of the certificate, in hex with colons, as browsers show it. */
  readonly fingerprint: string;
  /** Epoch milliseconds. */
  readonly until: number;
}

export interface ConnectionPort {
  /** All at once; each has its own time limit. */
  check(hosts: readonly HostToCheck[]): Promise<readonly HostChecked[]>;
  /** Undefined for what is not one certificate (PEM), or is none that may vouch for others. */
  readAuthority(pem: string): GivenAuthority | undefined;
}
