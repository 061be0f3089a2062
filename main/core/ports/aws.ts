import type { SeenCertificate } from '../aws/network.ts';
import type { Result } from '../result.ts';

/** Long-lived or temporary credentials. Held in main memory only; never logged, never sent to a window. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** Where calls go. An endpoint is given only for the range (loopback) or a VPC endpoint of the kit. */
export interface RegionEndpoint {
  readonly region: string;
  readonly endpoint?: string;
  /** VPC endpoints are one per service; each goes before `endpoint`. */
  readonly endpoints?: Readonly<Partial<Record<ServiceHost, string>>>;
  readonly fips?: boolean;
  readonly dualStack?: boolean;
}

/** Services of a Region that are called. */
export type ServiceHost =
  'sts' | 'ssm' | 's3' | 'iam' | 'logs' | 'kms' | 'secretsmanager' | 'resource-groups';

/** What AWS, or the way to it, refused. `code` picks the error card; `raw` is AWS's own text. */
export interface AwsFailure {
  readonly code: AwsFailureCode;
  readonly raw: string;
  readonly awsCode?: string;
  readonly requestId?: string;
  readonly region?: string;
  readonly status?: number;
  /** False when it is certain that AWS did nothing; true when the call may have been carried out. */
  readonly mayHaveHappened: boolean;
  /** Refused because of the time: AWS's clock minus this laptop's as this answer told it, milliseconds. */
  readonly skewMs?: number;
  /** What stood at the other end, where its certificate was the reason. */
  readonly certificate?: SeenCertificate;
}

/** One per error card (aws-credential-apps facts, section 3.6), then the ways a network fails. */
export type AwsFailureCode =
  | 'mfa-code-refused'
  | 'mfa-serial-unknown'
  | 'mfa-incomplete'
  | 'assume-role-denied'
  | 'access-denied'
  | 'key-unknown'
  | 'secret-wrong'
  | 'clock-behind'
  | 'clock-ahead'
  | 'session-expired'
  | 'region-disabled'
  | 'chaining-too-long'
  | 'duration-too-long'
  | 'policy-malformed'
  | 'policy-too-large'
  | 'request-invalid'
  | 'target-not-connected'
  | 'instance-unknown'
  | 'document-unknown'
  | 'secret-unknown'
  | 'document-changed'
  | 'command-not-visible-yet'
  | 'platform-unsupported'
  | 'throttled'
  | 'service-error'
  | 'no-network'
  | 'name-not-resolved'
  | 'connection-refused'
  | 'timed-out'
  | 'connection-lost'
  | 'tls-refused'
  | 'tls-intercepted'
  | 'certificate-expired'
  | 'certificate-not-yet'
  | 'certificate-other-name'
  | 'captive-portal'
  | 'not-aws'
  | 'proxy-login'
  | 'proxy-login-wrong'
  | 'proxy-refused'
  | 'proxy-unreachable'
  | 'refused-on-this-runtime'
  | 'not-in-this-drill'
  | 'unknown';

export interface RegionProbe {
  readonly region: string;
  readonly ok: boolean;
  readonly ms: number;
  /** AWS's clock minus this laptop's, milliseconds, and how sure (± ms); absent when no Date header came. */
  readonly skewMs?: number;
  readonly skewUncertaintyMs?: number;
  /** What the Region proved, over TLS. */
  readonly certificate?: SeenCertificate;
  readonly failure?: AwsFailure;
}

/** Why calls go to one Region: the kit's first, the one that answered before, or an earlier one failed. */
export type RegionChoice = 'first' | 'kept' | 'earlier-failed';

export interface Identity {
  readonly account: string;
  readonly arn: string;
  readonly userId: string;
}

export interface ProbeReport {
  readonly chosen: string;
  readonly identity: Identity;
  readonly skewMs: number;
  readonly regions: readonly RegionProbe[];
}

/** Temporary credentials as STS issued them. */
export interface Issued {
  readonly credentials: Credentials;
  readonly expires: string;
  readonly arn: string;
  readonly packedPolicySize?: number;
  /** `AssumedRoleId`, `AROA…:name`: what IAM knows the session by as `aws:userid`; of a role only. */
  readonly userId?: string;
  readonly requestId: string;
  readonly region: string;
}

export interface CallTo {
  readonly at: RegionEndpoint;
  readonly credentials: Credentials;
  /** Measured AWS clock minus laptop clock, milliseconds; signs with AWS's time. */
  readonly skewMs: number;
}

export interface MfaCode {
  readonly serial: string;
  readonly code: string;
}

export interface Sts {
  /** GetCallerIdentity in the given order, hedged: no permission needed, no code spent. */
  probe(
    regions: readonly RegionEndpoint[],
    credentials: Credentials,
  ): Promise<
    Result<ProbeReport, { readonly regions: readonly RegionProbe[]; readonly failure: AwsFailure }>
  >;
  /** Sent once to one endpoint (`maxAttempts: 1`): it carries a code. 900 to 129,600 s. */
  getSessionToken(
    to: CallTo,
    mfa: MfaCode,
    durationSeconds: number,
  ): Promise<Result<Issued, AwsFailure>>;
  assumeRole(
    to: CallTo,
    request: {
      readonly roleArn: string;
      readonly sessionName: string;
      readonly sourceIdentity?: string;
      readonly tags: readonly { readonly key: string; readonly value: string }[];
      readonly transitiveTagKeys?: readonly string[];
      readonly policy?: string;
      readonly policyArns?: readonly string[];
      readonly durationSeconds: number;
      readonly mfa?: MfaCode;
    },
  ): Promise<Result<Issued, AwsFailure>>;
}

export interface Instance {
  readonly id: string;
  readonly name: string;
  readonly platform: string;
  readonly online: boolean;
  readonly lastPing: string;
  readonly agentVersion: string;
}

export interface CommandTarget {
  readonly target: string;
  readonly status: string;
  /** StatusDetails: DeliveryTimedOut, Terminated …; says more than the status. */
  readonly details?: string;
  readonly exitCode?: number;
  readonly output: string;
  /** AWS cut the output: the rest is only where the command wrote it. */
  readonly cut?: true;
  readonly startedAt?: string;
  readonly endedAt?: string;
  /** True: AWS names a start. False: it says that nothing ran. Absent: it says neither. */
  readonly began?: boolean;
}

export interface CommandReport {
  readonly commandId: string;
  readonly status: string;
  readonly done: boolean;
  readonly targets: readonly CommandTarget[];
}

export interface Ssm {
  describeInstances(
    to: CallTo,
    filter: {
      readonly instanceIds?: readonly string[];
      readonly tag?: { readonly key: string; readonly value: string };
    },
  ): Promise<Result<readonly Instance[], AwsFailure>>;
  /** Ids of the instances in a resource group, as they are now (ListGroupResources). */
  groupMembers(to: CallTo, group: string): Promise<Result<readonly string[], AwsFailure>>;
  document(
    to: CallTo,
    name: string,
  ): Promise<
    Result<
      {
        readonly name: string;
        readonly version: string;
        readonly sha256: string;
        readonly content: string;
      },
      AwsFailure
    >
  >;
  /** Sent once. Comment (at most 100 characters) carries the incident and the intent id, to be found again by. */
  sendCommand(
    to: CallTo,
    request: {
      readonly document: string;
      readonly documentVersion: string;
      readonly documentSha256: string;
      readonly instanceIds: readonly string[];
      readonly parameters: Readonly<Record<string, readonly string[]>>;
      readonly comment: string;
      readonly timeoutSeconds: number;
      readonly maxConcurrency: number;
      readonly maxErrors: number;
      /** CloudWatch Logs group for the whole output. */
      readonly logGroup?: string;
    },
  ): Promise<Result<{ readonly commandId: string; readonly requestId: string }, AwsFailure>>;
  /**
   * Looks a lost answer up: ids of the commands since `invokedAfter` (RFC 3339) with this whole comment,
   * document and these targets. Whoever may list commands knows the comment, and can send another with it.
   */
  findCommands(
    to: CallTo,
    sent: {
      readonly comment: string;
      readonly document: string;
      readonly instanceIds: readonly string[];
    },
    invokedAfter: string,
  ): Promise<Result<readonly string[], AwsFailure>>;
  command(to: CallTo, commandId: string): Promise<Result<CommandReport, AwsFailure>>;
  cancel(to: CallTo, commandId: string): Promise<Result<void, AwsFailure>>;
  /** One target's output, up to 24,000 characters (GetCommandInvocation). */
  output(
    to: CallTo,
    request: { readonly commandId: string; readonly target: string },
  ): Promise<Result<{ readonly text: string; readonly cut: boolean }, AwsFailure>>;
  /** What one target has written to the command's log group so far; undefined before its first line. */
  loggedOutput(
    to: CallTo,
    request: { readonly group: string; readonly commandId: string; readonly target: string },
  ): Promise<Result<{ readonly text: string; readonly cut: boolean } | undefined, AwsFailure>>;
}
