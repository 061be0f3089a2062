import type { Failure } from '../../core/failure.ts';
import type { Mode } from '../../core/journal/payload.ts';
import type { Text } from '../../core/playbook/model.ts';

/** Copies of logs elsewhere. Times are epoch ms, sizes bytes. */
export interface UploadsView {
  readonly paused: boolean;
  /** What is wrong with `uploads.yaml`. With an error in it there are no targets. */
  readonly findings: readonly UploadFindingView[];
  readonly targets: readonly UploadTargetView[];
}

export interface UploadFindingView {
  readonly level: 'error' | 'warning' | 'info';
  readonly place: string;
  readonly message: Text;
}

export interface UploadTargetView {
  readonly id: string;
  readonly kind: 's3' | 'logs' | 'folder';
  readonly mode: Mode;
  /** As people write it: `s3://bucket/prefix`, a folder's path, a log group. */
  readonly place: string;
  readonly region?: string;
  readonly paused: boolean;
  /** What of it takes keys by hand. */
  readonly pasted: boolean;
  /** Who the target takes us for, once it was asked. */
  readonly principal?: string;
  /** Kibibytes a second. */
  readonly bandwidth?: number;
  /** Seconds this laptop's clock was found to be off. */
  readonly clockOff?: number;
  readonly attempt: number;
  /** As the laptop's clock stands now. */
  readonly nextTryAt?: number;
  readonly failure?: Failure;
  readonly sending?: {
    readonly logId: string;
    readonly key: string;
    readonly size: number;
    readonly since: number;
  };
  readonly logs: readonly UploadLogView[];
}

export interface UploadLogView {
  readonly logId: string;
  readonly records: number;
  readonly closed: boolean;
  /** Everything below this record number was confirmed there, and when. */
  readonly upTo: number;
  readonly at?: number;
  /** Whether S3 keeps a signed checkpoint of it under Object Lock: then the log is anchored there. */
  readonly anchored: boolean;
  readonly versionId?: string;
  /** RFC 3339. */
  readonly lockedUntil?: string;
  /** COMPLIANCE or GOVERNANCE. */
  readonly lockMode?: string;
  /** Whether there is, or may be, something that is not there yet. */
  readonly due: boolean;
  readonly waiting: number;
  readonly waitingBytes: number;
  /** Records a mirror did not take, and why. */
  readonly missed: readonly {
    readonly first: number;
    readonly last: number;
    readonly why: 'too-old' | 'too-new' | 'expired';
  }[];
  readonly failure?: Failure;
}
