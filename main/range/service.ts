import type { Result } from '../core/result.ts';
import type { RangeClock } from './clock.ts';
import type { AwsError } from './failure.ts';
import type { Caller } from './identity/caller.ts';
import type { Directory } from './identity/directory.ts';
import type { Secrets } from './identity/secrets.ts';
import type { Input } from './protocol/input.ts';
import type { Structure } from './protocol/value.ts';
import type { LogGroups } from './logs/groups.ts';
import type { Buckets } from './s3/objects.ts';
import type { DataKeys } from './kms/data-keys.ts';
import type { PracticeSessions } from './terminal/sessions.ts';
import type { TrailBook } from './trail/book.ts';
import type { WorldInstance } from './worlds/model.ts';
import type { ThingBook } from './things/book.ts';
import type { StateStore } from './state/store.ts';

/** What every operation may use. */
export interface RangeParts {
  readonly directory: Directory;
  readonly secrets: Secrets;
  readonly store: StateStore;
  readonly things: ThingBook;
  readonly trail: TrailBook;
  readonly buckets: Buckets;
  readonly logGroups: LogGroups;
  readonly sessions: PracticeSessions;
  readonly dataKeys: DataKeys;
  readonly clock: RangeClock;
  readonly random: (count: number) => Uint8Array;
  /** Instances whose agent a fault has taken away. */
  readonly offline: () => readonly string[];
  /** An instance with what faults do to it now. */
  readonly asItIs: (instance: WorldInstance) => WorldInstance;
}

/** One verified call. */
export interface Call extends RangeParts {
  readonly region: string;
  /** `ws://…` of this Region's data channels. */
  readonly streamEndpoint: () => string;
  readonly caller: Caller;
  /** Server time of the call, milliseconds since the epoch. */
  readonly now: number;
  readonly requestId: string;
}

export type Operation = (call: Call, input: Input) => Result<Structure, AwsError>;

/** A service of the range: how it is recognised, how it speaks, what it can do. */
export interface Service {
  /** Name in the credential scope. */
  readonly name:
    | 'sts'
    | 'ssm'
    | 'iam'
    | 'logs'
    | 'kms'
    | 'secretsmanager'
    | 'resource-groups'
    | 'cloudtrail'
    | 'ec2'
    | 'organizations'
    | 'config';
  /**
   * A call is taken at every port for the Region it was signed for: a tool that was handed one
   * endpoint goes over all Regions there, and event history of us-east-1 has no port of its own.
   */
  readonly everyRegion?: boolean;
  readonly protocol:
    | { readonly kind: 'query' | 'ec2'; readonly version: string; readonly namespace: string }
    | { readonly kind: 'json'; readonly target: string }
    /** REST with JSON bodies: the path names the operation. */
    | { readonly kind: 'rest'; readonly paths: Readonly<Record<string, string>> };
  readonly operations: Readonly<Record<string, Operation>>;
}
