import type { PolicyDocument } from '../../core/iam/policy.ts';
import type { Thing } from '../things/model.ts';
import type { WorldGroup, WorldRole, WorldUser } from './people.ts';
import type { PastEvent } from './past-event.ts';

/** Everything a drill's AWS consists of, as data: no behaviour, nothing random. */
export interface World {
  readonly scenario: string;
  readonly organization: string;
  /** The account the organization's policies are kept in; absent: the world has none. */
  readonly management?: string;
  readonly regions: readonly string[];
  /** The first user is the responder of the drill. */
  readonly accounts: readonly WorldAccount[];
  readonly responder: string;
  /** Where logs are copied to: an account of its own, with users of its own. */
  readonly evidence?: WorldEvidence;
  /** What else the accounts hold: buckets, groups, trails, keys and the like, as they are at first. */
  readonly things?: readonly Thing[];
  /** What CloudTrail knows of the time before the drill, oldest first. */
  readonly history?: readonly PastEvent[];
}

export interface WorldEvidence {
  readonly id: string;
  readonly alias: string;
  readonly uploaders: readonly WorldUploader[];
  readonly buckets: readonly WorldBucket[];
  readonly logGroups: readonly WorldLogGroup[];
}

/** A user for one program: a key, a policy, no console and no MFA device. */
export interface WorldUploader {
  readonly name: string;
  readonly created: string;
  /** The mode of the logs it may send. */
  readonly mode: 'incident' | 'drill';
  readonly policy: PolicyDocument;
}

/** A versioned bucket with Object Lock and a default retention. */
export interface WorldBucket {
  readonly name: string;
  readonly region: string;
  readonly retention: { readonly mode: 'GOVERNANCE' | 'COMPLIANCE'; readonly days: number };
  readonly policy: PolicyDocument;
}

export interface WorldLogGroup {
  readonly name: string;
  readonly region: string;
  readonly retentionDays: number;
}

export interface WorldAccount {
  readonly id: string;
  readonly alias: string;
  readonly users: readonly WorldUser[];
  /** Groups that nobody is in yet, or that some are; those of `users` need not be named again. */
  readonly groups?: readonly WorldGroup[];
  readonly roles: readonly WorldRole[];
  /** Customer managed policies, which sessions of its roles may be narrowed by. */
  readonly managedPolicies?: readonly WorldPolicy[];
  readonly instances: readonly WorldInstance[];
  readonly resourceGroups: readonly WorldResourceGroup[];
  /** Where commands' whole output may go. */
  readonly logGroups?: readonly WorldLogGroup[];
  /** In AWS Secrets Manager; their values are made when the range first starts. */
  readonly secrets: readonly WorldSecret[];
}

/** An AWS resource group defined by a tag. */
export interface WorldResourceGroup {
  readonly name: string;
  readonly region: string;
  readonly tag: { readonly key: string; readonly value: string };
}

export interface WorldPolicy {
  readonly name: string;
  readonly document: PolicyDocument;
}

export interface WorldSecret {
  readonly name: string;
  readonly username: string;
  readonly created: string;
  /** Where it is, its replicas among them. */
  readonly regions: readonly string[];
}

export interface WorldInstance {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly platform: 'Linux' | 'Windows';
  readonly platformName: string;
  readonly platformVersion: string;
  readonly agentVersion: string;
  readonly address: string;
  readonly agent: 'online' | 'offline';
  /** How long the agent takes from picking a script up to its end, drill milliseconds. */
  readonly scriptMs: number;
  readonly host: WorldHost;
}

/** What the practice shell reads: the state of one machine. */
export interface WorldHost {
  /** Finds no other host by its name. */
  readonly nameless?: boolean;
  readonly kernel: string;
  readonly upSinceHours: number;
  readonly load: readonly [number, number, number];
  readonly cores: number;
  readonly memoryMiB: { readonly total: number; readonly used: number; readonly cache: number };
  readonly disks: readonly {
    readonly device: string;
    readonly mount: string;
    readonly sizeGiB: number;
    readonly usedGiB: number;
  }[];
  readonly services: readonly WorldService[];
}

export interface WorldService {
  readonly name: string;
  readonly description: string;
  readonly state: 'active' | 'inactive' | 'failed';
  readonly pid?: number;
  readonly port?: number;
  /** What `GET /health…` on its port answers. */
  readonly health?: { readonly status: number; readonly body: string };
  readonly journal: readonly string[];
}
