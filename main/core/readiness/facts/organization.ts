import type { PolicyDocument } from '../../iam/policy.ts';

/** One event of CloudTrail's history: when, and on what. Times are epoch milliseconds. */
export interface HistoryEvent {
  readonly id: string;
  readonly name: string;
  readonly at: number;
  /** Users, roles and groups that the request names. */
  readonly names: readonly string[];
}

/** What Organizations, Account Management, AWS Sign-In and CloudTrail's history say. */
export interface OrganizationFacts {
  readonly 'organizations:ListAccounts': readonly {
    readonly id: string;
    readonly active: boolean;
  }[];
  /** By the account or unit: what it lies in. */
  readonly 'organizations:ListParents': Readonly<
    Record<string, { readonly id: string; readonly isRoot: boolean }>
  >;
  /** By `TARGET:FILTER`, e.g. `ou-…:SERVICE_CONTROL_POLICY`: ids of the policies attached to it. */
  readonly 'organizations:ListPoliciesForTarget': Readonly<Record<string, readonly string[]>>;
  readonly 'organizations:DescribePolicy': Readonly<Record<string, PolicyDocument>>;
  readonly 'iam:ListOrganizationsFeatures': readonly string[];
  readonly 'account:GetContactInformation': { readonly phone: string };
  /** By the kind, e.g. `SECURITY`. `none`: there is no such contact. */
  readonly 'account:GetAlternateContact': Readonly<
    Record<string, { readonly email: string; readonly phone: string } | 'none'>
  >;
  readonly 'account:GetPrimaryEmail': { readonly email: string };
  /** `none`: nobody ever set it, so that it is off. */
  readonly 'signin:GetConsoleAuthorizationConfiguration': { readonly enabled: boolean } | 'none';
  readonly 'signin:GetResourcePolicy': { readonly document: PolicyDocument } | 'none';
  /** Of one Region: by what was looked up, an event's name or a user's. */
  readonly 'cloudtrail:LookupEvents': Readonly<Record<string, readonly HistoryEvent[]>>;
}
