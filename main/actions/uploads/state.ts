import type { FailureCode } from '../../core/failure.ts';
import type { Mode } from '../../core/journal/payload.ts';
import type { Credentials } from '../../core/ports/aws.ts';
import type { OpenedTarget, StoredObject, UploadFailure } from '../../core/ports/upload.ts';
import type { Finding } from '../../core/playbook/finding.ts';
import type { Cut, Missed } from '../../core/upload/progress.ts';
import type { Known } from '../../core/upload/object-step.ts';
import type { UploadTarget } from '../../core/upload/target.ts';
import type { TokenBucket } from '../../core/upload/token-bucket.ts';

/** Copying logs elsewhere: what is configured and where each target is. Main memory only. */
export interface Uploads {
  readonly targets: readonly TargetState[];
  readonly findings: readonly Finding[];
  paused: boolean;
}

export interface TargetState {
  readonly target: UploadTarget;
  opened?: OpenedTarget;
  /** Pasted for this app run; those of a file are read when they are needed. */
  pasted?: Credentials;
  /** The credentials in use, until they are refused. */
  credentials?: Credentials;
  /** Who the target takes us for, asked once for each set of credentials. */
  principal?: string;
  paused: boolean;
  /** AWS's clock minus this laptop's, milliseconds, as this target told it. */
  skewMs: number;
  bucket?: TokenBucket;
  /** Failed tries in a row. */
  attempt: number;
  /** Monotonic milliseconds. */
  nextTryAt?: number;
  failure?: UploadFailure;
  /** What is on its way now. */
  sending?: Sending;
  readonly logs: Map<string, LogAtTarget>;
  /** Ends the wait between two looks; replaced for each wait. */
  wake?: AbortController;
  /** Something may be new: look at every log again, not only at the open one. */
  lookAtAll: boolean;
}

export interface Sending {
  readonly logId: string;
  readonly key: string;
  readonly size: number;
  readonly since: number;
}

/** One log as far as a target has it. */
export interface LogAtTarget {
  readonly logId: string;
  readonly mode: Mode;
  /** Records on the disk when it was last looked at. */
  records: number;
  closed: boolean;
  /** False once a look has found that all that can be there is there. */
  due: boolean;
  /** The newest cut: everything below its size was confirmed there. */
  cut?: Cut;
  /** Objects of the round under way that are not there yet, and their bytes. */
  waiting: number;
  waitingBytes: number;
  /** Records below this were given to the mirror. */
  mirrored?: number;
  missed: readonly Missed[];
  /** Whether earlier claims were confirmed since the app started. */
  verified: boolean;
  /**
   * The newest checkpoint of ours that the target itself has shown or taken since the app started,
   * and how it keeps it. Never from our own notes of earlier days: anybody here can write those.
   */
  seen?: SeenCheckpoint;
  /** SHA-256 of the vouchers that are known to be there. */
  readonly vouched: Set<string>;
  /** What the target has said of each object since the app started. */
  readonly known: Map<string, Known>;
  /** Why this log alone does not go on. */
  failure?: UploadFailure;
}

export interface SeenCheckpoint extends StoredObject {
  readonly size: number;
  /** Base64, of the checkpoint that is there byte for byte. */
  readonly root: string;
  /** The checkpoint itself, with its signature. */
  readonly note: string;
  /** Laptop time, epoch ms. */
  readonly at: number;
}

export function targetState(target: UploadTarget): TargetState {
  return {
    target,
    paused: false,
    skewMs: 0,
    attempt: 0,
    logs: new Map(),
    lookAtAll: true,
  };
}

/** Failures that stop one log and leave the target to the others. */
const OF_ONE_LOG: readonly FailureCode[] = [
  'upload-forked',
  'upload-cannot-confirm',
  'upload-source-unreadable',
  'upload-wrong-mode',
  'upload-too-large',
];

export function stopsOneLog({ code }: UploadFailure): boolean {
  return OF_ONE_LOG.includes(code);
}

/** Paused, alone or with all, or no longer configured: what is on its way ends, nothing else begins. */
export function isHeld(uploads: Uploads | undefined, state: TargetState): boolean {
  if (state.paused) return true;
  return uploads !== undefined && (uploads.paused || !uploads.targets.includes(state));
}

export const HELD: UploadFailure = { code: 'upload-busy', then: 'again', raw: 'paused' };

/** All of the log is asked for again, from its first object. */
export function doubt(log: LogAtTarget): void {
  log.verified = false;
  delete log.seen;
  log.vouched.clear();
  log.known.clear();
  log.known.set('', 'claimed');
}
