import type { PolicyDocument } from '../iam/policy.ts';
import type { LoggingFacts } from './facts/logging.ts';
import type { OrganizationFacts } from './facts/organization.ts';
import type { SystemsFacts } from './facts/systems.ts';
import type { OwnFactValues } from './own/facts.ts';

/** A policy by the name it has where it stands; undefined where its text cannot be read. */
export interface NamedPolicy {
  readonly name: string;
  /** Of a managed policy. */
  readonly arn?: string;
  readonly document: PolicyDocument | undefined;
}

/** One user, with all that gives rights. Times are epoch milliseconds. */
export interface UserFacts {
  readonly name: string;
  readonly arn: string;
  readonly created: number;
  readonly tags: Readonly<Record<string, string>>;
  readonly groups: readonly string[];
  /** Own, of groups and managed, in one list. */
  readonly policies: readonly NamedPolicy[];
  /** ARN of the permissions boundary. */
  readonly boundary?: string;
}

export interface RoleFacts {
  readonly name: string;
  readonly arn: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly trust: PolicyDocument | undefined;
  readonly policies: readonly NamedPolicy[];
  readonly boundary?: string;
}

/** One line of the credential report. Dates are epoch milliseconds; absent where AWS has none. */
export interface CredentialRow {
  readonly user: string;
  readonly passwordEnabled: boolean;
  readonly passwordLastUsed?: number;
  readonly passwordLastChanged?: number;
  readonly passwordNextRotation?: number;
  /** Of the two keys a user can have, those that are active. */
  readonly activeKeys: number;
}

export interface PasswordPolicy {
  readonly minimumLength: number;
  readonly reusePrevention: number;
  readonly symbols: boolean;
  readonly numbers: boolean;
  readonly upperCase: boolean;
  readonly lowerCase: boolean;
  readonly hardExpiry: boolean;
}

/** By the user's name. */
export type OfUser<T> = Readonly<Record<string, T>>;

/** What IAM and Organizations say of an account as a whole. */
interface IdentityFacts {
  readonly 'iam:GetAccountAuthorizationDetails': {
    readonly users: readonly UserFacts[];
    readonly roles: readonly RoleFacts[];
  };
  readonly 'iam:GetCredentialReport': readonly CredentialRow[];
  /** `none`: the account has no policy. */
  readonly 'iam:GetAccountPasswordPolicy': PasswordPolicy | 'none';
  /** `none`: the user has no password. */
  readonly 'iam:GetLoginProfile': OfUser<{ readonly resetRequired: boolean } | 'none'>;
  readonly 'iam:ListMFADevices': OfUser<
    readonly { readonly serial: string; readonly enabled: number }[]
  >;
  readonly 'iam:ListVirtualMFADevices': readonly {
    readonly serial: string;
    /** Name of the user it is assigned to. */
    readonly user?: string;
    readonly enabled?: number;
  }[];
  readonly 'iam:ListAccessKeys': OfUser<
    readonly { readonly id?: string; readonly active: boolean; readonly created: number }[]
  >;
  /** By the key's id: when it was used last; absent for never. */
  readonly 'iam:GetAccessKeyLastUsed': Readonly<Record<string, { readonly at?: number }>>;
  /** How many there are. */
  readonly 'iam:ListServiceSpecificCredentials': OfUser<number>;
  readonly 'iam:ListSSHPublicKeys': OfUser<number>;
  readonly 'iam:ListSigningCertificates': OfUser<number>;
  /** Services that the user has used, as they begin actions. */
  readonly 'iam:GetServiceLastAccessedDetails': OfUser<readonly string[]>;
  /** By the policy's name: kinds of what Access Analyzer finds in it, with its codes. */
  readonly 'access-analyzer:ValidatePolicy': Readonly<
    Record<string, readonly { readonly kind: string; readonly code: string }[]>
  >;
  /** Longest session of each role, in seconds, by the role's name. */
  readonly 'iam:GetRole': Readonly<Record<string, number>>;
  readonly 'iam:GetAccountSummary': Readonly<Record<string, number>>;
  readonly 'organizations:DescribeOrganization': { readonly management: string } | 'none';
}

/**
 * What can be read of one account, by the call it comes from. The names are those of the API, which
 * are the IAM actions too.
 */
export interface FactValues
  extends IdentityFacts, LoggingFacts, SystemsFacts, OrganizationFacts, OwnFactValues {}

export type FactName = keyof FactValues;

/** Services that answer for one Region at a time. */
const REGIONAL = new Set([
  'cloudtrail',
  'cloudwatch',
  'ec2',
  'events',
  'kms',
  'logs',
  'secretsmanager',
  'sns',
  'ssm',
]);

/** Whether the answer of a call is that of one Region. */
export function isRegional(call: FactName): boolean {
  return REGIONAL.has(call.slice(0, call.indexOf(':')));
}

/** What came of one read. What was refused says with AWS's code; nothing is made of it. */
export type Fact<N extends FactName> =
  | {
      readonly is: 'read';
      readonly value: FactValues[N];
      /** SHA-256, hex, of the answer as it came. */
      readonly sha256: string;
      /** Epoch milliseconds. */
      readonly at: number;
    }
  | { readonly is: 'refused'; readonly code: string }
  | { readonly is: 'absent' };

export type Facts = { readonly [N in FactName]?: Fact<N> };
