import type { WorldRole, WorldUser } from '../worlds/people.ts';

/** What a world holds beside its people and servers, and calls may change, by kind. */
export interface Things {
  /** As it is now; a world's own users and roles are where nothing was changed. */
  readonly user: WorldUser;
  readonly role: WorldRole;
  /** A service control policy unless it says otherwise, and what it is attached to: roots, units, accounts. */
  readonly 'organization-policy': {
    readonly type?: 'RESOURCE_CONTROL_POLICY';
    readonly name: string;
    readonly description: string;
    readonly content: string;
    readonly targets: readonly string[];
  };
  readonly 'security-group': {
    readonly name: string;
    readonly description: string;
    readonly vpc: string;
    readonly tags: Readonly<Record<string, string>>;
    readonly rules: readonly SecurityRule[];
  };
  /** What calls changed of an instance; what is absent is as it was. */
  readonly instance: {
    readonly groups?: readonly string[];
    readonly state?: 'running' | 'stopped' | 'terminated';
    readonly keptFromTermination?: boolean;
    readonly profile?: string;
    readonly key?: string;
  };
  readonly snapshot: {
    readonly volume: string;
    readonly started: string;
    readonly description: string;
    readonly tags: Readonly<Record<string, string>>;
    /** Accounts that may make volumes of it; `all` for everyone. */
    readonly shared: readonly string[];
    readonly locked?: { readonly days: number };
  };
  readonly bucket: {
    readonly policy?: string;
    readonly block?: PublicAccessBlock;
    readonly versioning?: 'Enabled' | 'Suspended';
    readonly website?: boolean;
    /** Rule names that let objects expire. */
    readonly expiry?: readonly { readonly id: string; readonly days: number }[];
    /** Where objects are copied to. */
    readonly copiedTo?: { readonly role: string; readonly bucket: string };
    readonly logsTo?: string;
    /** What was in it when the drill began, oldest first; the same key again is a newer version. */
    readonly objects?: readonly WorldObject[];
  };
  /** Of a whole account; its id is `account`. */
  readonly 'public-access-block': PublicAccessBlock;
  readonly trail: WorldTrail;
  /** Accounts a document of the organisation is shared with; `All` for everyone. */
  readonly 'document-sharing': { readonly accounts: readonly string[] };
  readonly key: {
    readonly state: 'Enabled' | 'Disabled' | 'PendingDeletion';
    readonly description: string;
    readonly policy: string;
    readonly deletionAt?: string;
  };
  readonly 'secret-turn': { readonly turned: string; readonly times: number };
  readonly alarm: {
    readonly metric: string;
    readonly namespace: string;
    readonly state: 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';
    readonly reason: string;
    readonly since: string;
  };
  readonly 'identity-provider': { readonly metadata: string; readonly created: string };
  /** GuardDuty's detector and what it found. */
  readonly detector: {
    readonly on: boolean;
    readonly findings: readonly WorldFinding[];
  };
  readonly recorder: { readonly on: boolean };
}

export interface WorldObject {
  readonly key: string;
  readonly body: string;
  readonly minutesBefore: number;
  /** A delete marker. */
  readonly deleted?: boolean;
}

export interface PublicAccessBlock {
  readonly BlockPublicAcls: boolean;
  readonly IgnorePublicAcls: boolean;
  readonly BlockPublicPolicy: boolean;
  readonly RestrictPublicBuckets: boolean;
}

export interface SecurityRule {
  readonly id: string;
  readonly out: boolean;
  readonly protocol: string;
  readonly from: number;
  readonly to: number;
  readonly source: string;
}

export interface WorldTrail {
  readonly bucket: string;
  readonly everyRegion: boolean;
  readonly globalEvents: boolean;
  readonly organization: boolean;
  readonly validation: boolean;
  readonly logging: boolean;
  readonly startedAt: string;
  readonly stoppedAt?: string;
  /** Writes objects' reads and writes, too. */
  readonly dataEvents: boolean;
}

export interface WorldFinding {
  readonly id: string;
  readonly type: string;
  readonly severity: number;
  readonly title: string;
  readonly resource: string;
}

export type ThingKind = keyof Things;

/** One thing of an account; `region` where it belongs to one. */
export type Thing = {
  [K in ThingKind]: {
    readonly kind: K;
    readonly account: string;
    readonly region?: string;
    readonly id: string;
    readonly data: Things[K];
  };
}[ThingKind];

export type ThingOf<K extends ThingKind> = Extract<Thing, { readonly kind: K }>;
