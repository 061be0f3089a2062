import type { Brief } from '../../programme/briefs.ts';

/** What the logs of this computer, and those brought in, come to. Only logs that verify are read. */
export interface JournalFacts {
  /** Runs that have ended, oldest first. None was only talked through: that proves nobody's access. */
  readonly runs: readonly RunFacts[];
  /** Logs that do not verify, with the verdict, or why they could not be checked. */
  readonly broken: readonly { readonly logId: string; readonly verdict: string }[];
  readonly uploads: readonly UploadFacts[];
}

/** One run: an incident, a probe of real accounts, or a rehearsal, which says nothing of AWS. */
export interface RunFacts extends Pick<Brief, 'logId' | 'how' | 'playbook' | 'person' | 'ended'> {
  /** Epoch milliseconds, as all times here. */
  readonly begunAt: number;
  readonly endedAt: number;
  /** The answer given last at each decision, by the step's path. */
  readonly answers: Readonly<Record<string, string>>;
  /** Paths of steps that were done and came out as expected. */
  readonly done: readonly string[];
  /** Numbers that were typed in, by path and field: `times.alarm_minutes`. */
  readonly numbers: Readonly<Record<string, number>>;
  /** ARNs of users who signed in. */
  readonly users: readonly string[];
  /** Times at which a device's code was taken, by its serial number. */
  readonly devices: Readonly<Record<string, number>>;
  readonly assumed: readonly Assumption[];
  /** ARNs of roles in whose session a call was answered. */
  readonly used: readonly string[];
}

/** One try to assume a role. */
export interface Assumption {
  /** ARN. */
  readonly role: string;
  /** ARN of who asked. */
  readonly by: string;
  /** The Region of STS that was asked; of the browser, the kit's first. */
  readonly region: string;
  readonly lane: 'sts' | 'console';
  readonly at: number;
  /** What AWS answered where it refused; a person's word in the console. */
  readonly refused?: string;
  /** The step it was for. */
  readonly path?: string;
}

/** Something that was confirmed to lie in another place. */
export interface UploadFacts {
  readonly kind: 's3' | 'logs' | 'folder';
  readonly at: number;
  /** Of S3: until when it says that it keeps it. */
  readonly lockedUntil?: string;
  /** ARN of the role that wrote it. */
  readonly principal?: string;
}
