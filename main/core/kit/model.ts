import type { ServiceHost } from '../ports/aws.ts';

/**
 * The kit: what this organisation prepared (DESIGN section 13). Nothing in it is secret.
 * The range brings its own, made from its world.
 */
export interface Kit {
  readonly format: 'breakglass-kit/1';
  readonly name: string;
  /** RFC 3339 date the kit was prepared; shown as its age. */
  readonly prepared: string;
  /** RFC 3339 date until which it counts as current; a quarter where it names none. */
  readonly reviewBy?: string;
  /** By a key that this computer trusts. */
  readonly signed: boolean;
  readonly people: readonly Person[];
  readonly accounts: readonly Account[];
  readonly users: readonly KitUser[];
  readonly roles: readonly KitRole[];
  /** Ordered: the first that answers is used. */
  readonly regions: readonly KitRegion[];
  /** How calls leave this organisation's network. */
  readonly network?: KitNetwork;
  /** Ordered sign-in hosts for lane A. */
  readonly signInHosts: readonly string[];
  readonly lanes: readonly Lane[];
  /** Whom to reach outside the team, and how, when nothing of the company's own works. */
  readonly contacts: readonly Contact[];
  /** Systems Manager documents as they were when the kit was prepared. */
  readonly documents: readonly KitDocument[];
  /** Whose signature makes a playbook that is brought in one of this organisation's own. */
  readonly publishers: readonly Publisher[];
  /** Ids of the playbooks that the first screen begins with. */
  readonly pinned?: readonly string[];
  /** Users and roles made for game days: of no use in an incident, and none of those above. */
  readonly gameDay?: { readonly users: readonly KitUser[]; readonly roles: readonly KitRole[] };
}

/** Who may sign playbooks and bundles. The key of a signer of kits may stand here too. */
export interface Publisher {
  readonly id: string;
  /** As people call them. */
  readonly name: string;
  /** C2SP verifier key of an Ed25519 key. */
  readonly vkey: string;
}

/** A document kept to be read offline, and to be compared with what AWS has at the time. */
export interface KitDocument {
  readonly name: string;
  /** Empty for one from a file that AWS has not seen. */
  readonly version: string;
  /** SHA-256, hex: as DescribeDocument gives it, or of a file's bytes. */
  readonly hash: string;
  /** RFC 3339 UTC. */
  readonly taken: string;
  readonly from: 'aws' | 'file';
  readonly content: string;
  /** Lent by a bundle to be shown, as the kit has none of this name; never in a kit's file. */
  readonly lent?: true;
}

export interface Contact {
  readonly id: string;
  readonly kind:
    'aws-support' | 'identity-provider' | 'root-keeper' | 'legal' | 'network' | 'other';
  readonly name: string;
  /** Telephone, pager, a support case form: a way that does not need single sign-on. */
  readonly reach: string;
}

export const LANES = ['console', 'aws-login', 'sealed-key'] as const;
export type Lane = (typeof LANES)[number];

/** Documents a kit carries; each at most 64 KiB, so that the file stays small enough to read at once. */
export const MOST_DOCUMENTS = 16;

/** Characters of a session policy that are still read, to say how many are too many. */
export const LONGEST_TYPED_POLICY = 8_192;

export const DEVICE_KINDS = ['totp', 'hardware-totp', 'passkey'] as const;

export const CONTACT_KINDS = [
  'aws-support',
  'identity-provider',
  'root-keeper',
  'legal',
  'network',
  'other',
] as const;

/** Where an organisation's accounts may stand; the range's stand outside of it. */
export const ENVIRONMENTS = ['production', 'non-production', 'security'] as const;

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly contact: string;
  readonly order: number;
}

export interface Account {
  readonly id: string;
  readonly alias: string;
  readonly environment: (typeof ENVIRONMENTS)[number] | 'range';
}

export interface KitUser {
  readonly name: string;
  readonly person: string;
  readonly account: string;
  readonly arn: string;
  readonly mfa: readonly {
    readonly serial: string;
    readonly kind: (typeof DEVICE_KINDS)[number];
    readonly label: string;
  }[];
  /** The exception: this user's long-term key may be kept in a vault, until a day. */
  readonly vault?: VaultException;
}

/** Why a key may lie on a laptop at all, who answers for it, and until when. */
export interface VaultException {
  readonly reason: string;
  /** Id of a person in the kit; never the user's own person. */
  readonly approvedBy: string;
  /** RFC 3339 date, the last day it holds. */
  readonly until: string;
}

export interface KitRole {
  /** Id that playbooks name, e.g. `readonly`, `responder`. */
  readonly id: string;
  readonly arn: string;
  readonly account: string;
  readonly maxSessionSeconds: number;
  /** How long a session is asked for, where it is less than the most. */
  readonly sessionSeconds?: number;
  /** Inline policy, JSON text: narrows every session for which a playbook names no policy of its own. */
  readonly sessionPolicy?: string;
  /** Managed policies that narrow every session for which a playbook names none of its own. */
  readonly policyArns?: readonly string[];
  /** Session tags besides the incident's, e.g. for a policy of the organisation that exempts them. */
  readonly tags?: readonly { readonly key: string; readonly value: string }[];
  /** Of all tags, those that go along when another role is assumed from the session. */
  readonly transitiveTagKeys?: readonly string[];
  readonly trust: {
    readonly mfaRequired: boolean;
    readonly mfaMaxAgeSeconds?: number;
    readonly sourceIdentity: boolean;
    readonly incidentTag: boolean;
  };
}

export interface KitRegion {
  readonly name: string;
  /** Only for the range or a VPC endpoint. */
  readonly endpoint?: string;
  /** VPC endpoints have a host for each service; each goes before `endpoint`. */
  readonly endpoints?: Readonly<Partial<Record<ServiceHost, string>>>;
}

export interface KitNetwork {
  /** `http(s)://host:port`; its login is asked for, never kept. */
  readonly proxy?: string;
  /** PEM of the organisation's authorities: they vouch for its proxy, not for AWS. */
  readonly authorities?: readonly string[];
  readonly fips?: boolean;
  readonly dualStack?: boolean;
}
