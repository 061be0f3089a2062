import type { PolicyDocument } from '../../core/iam/policy.ts';

export interface WorldGroup {
  readonly name: string;
  readonly policy: PolicyDocument;
}

export interface WorldUser {
  readonly name: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly created: string;
  /** Groups with their policies: users themselves carry none (CIS 2.14). */
  readonly groups: readonly WorldGroup[];
  /** Name of the virtual MFA device; its secret is made when the range first starts. Empty: none. */
  readonly mfaDevice: string;
  /** What is wrong with the device; absent: nothing. Minutes its clock is ahead, or behind if less than 0. */
  readonly mfaTrouble?:
    { readonly kind: 'lost' } | { readonly kind: 'clock'; readonly minutes: number };
  /** Access keys beside the first, which every user of a world has. */
  readonly moreKeys?: readonly { readonly id: string; readonly created: string }[];
  /** Has no first key: made in the drill, or a person of the console only. */
  readonly keyless?: boolean;
  /** Managed policies attached to the user, by ARN. */
  readonly attached?: readonly string[];
  /** When the console password was made; absent: no console. */
  readonly loginSince?: string;
}

export interface WorldRole {
  /** Id that kits and playbooks name; empty for a role that is in no kit. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly created: string;
  readonly trust: PolicyDocument;
  readonly permissions: readonly { readonly name: string; readonly document: PolicyDocument }[];
  readonly maxSessionSeconds: number;
  /** Managed policies attached to the role, by ARN. */
  readonly attached?: readonly string[];
}
