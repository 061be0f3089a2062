import type { Mode } from '../journal/payload.ts';
import type { Result } from '../result.ts';
import type { LogFacts, Part } from '../upload/facts.ts';
import type { MirrorEvent } from '../upload/mirror.ts';
import type { ParsedUploads } from '../upload/check-targets.ts';
import type { UploadTarget } from '../upload/target.ts';
import type { Credentials } from './aws.ts';
import type { AbortSignalLike } from './timer.ts';

/** The bytes of one object, hashed before they are sent. May be read more than once. */
export interface UploadBody {
  readonly size: number;
  /** Lower-case hex. */
  readonly sha256: string;
  chunks(): AsyncIterable<Uint8Array>;
}

/** Why a target did not take something, and what the queue is to do about it. */
export interface UploadFailure {
  readonly code: UploadFailureCode;
  /**
   * `again`: wait and try. `credentials`: nothing goes until new ones are given. `clock`: the
   * laptop's clock is wrong by `skewMs`; sign with the corrected one at once. `stop`: a person must
   * change something first.
   */
  readonly then: 'again' | 'credentials' | 'clock' | 'stop';
  /** The target's own words. */
  readonly raw: string;
  readonly requestId?: string;
  /** AWS's clock minus this laptop's, milliseconds. */
  readonly skewMs?: number;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type UploadFailureCode =
  | 'upload-denied'
  | 'upload-credentials-expired'
  | 'upload-credentials-wrong'
  | 'upload-credentials-missing'
  | 'upload-credentials-of-incident'
  | 'upload-credentials-shared'
  | 'upload-clock'
  | 'upload-no-bucket'
  | 'upload-wrong-region'
  | 'upload-no-log-group'
  | 'upload-damaged'
  | 'upload-busy'
  | 'upload-unreachable'
  | 'upload-refused'
  | 'upload-refused-on-this-runtime'
  | 'upload-too-large'
  | 'upload-folder-missing'
  | 'upload-folder-full'
  | 'upload-folder-read-only'
  | 'upload-not-kept'
  | 'upload-cannot-confirm'
  | 'upload-forked'
  | 'upload-source-unreadable'
  | 'upload-wrong-mode';

/** What a store says of an object that is there. */
export interface StoredObject {
  /** S3's version; absent in a folder. */
  readonly versionId?: string;
  /** Until when Object Lock keeps it, RFC 3339, where the store tells. */
  readonly lockedUntil?: string;
  readonly lockMode?: string;
}

export type PutAnswer =
  | ({ readonly is: 'stored' } & StoredObject)
  /** Something is there under this key already: S3's 412, a file of that name. */
  | { readonly is: 'exists' }
  | { readonly is: 'refused'; readonly failure: UploadFailure };

export type HeadAnswer =
  | ({ readonly is: 'found'; readonly size: number; readonly sha256?: string } & StoredObject)
  | { readonly is: 'absent' }
  /** Refused without saying whether it is there (S3 without `s3:ListBucket`, or without `s3:GetObject`). */
  | { readonly is: 'hidden' }
  | { readonly is: 'refused'; readonly failure: UploadFailure };

/** Somewhere objects are kept for good: never overwritten, never deleted by this app. */
export interface ObjectStore {
  /** Writes only where nothing is (`If-None-Match: *`), with its SHA-256 checked by the store. */
  put(
    key: string,
    body: UploadBody,
    options: { readonly contentType: string; readonly signal?: AbortSignalLike },
  ): Promise<PutAnswer>;
  head(key: string): Promise<HeadAnswer>;
  /**
   * Names right below a folder (`…/cp`); undefined where that may not be asked (no `s3:ListBucket`).
   * A target that cannot answer now is a failure: it may be asked later.
   */
  names?(folder: string): Promise<Result<readonly string[] | undefined, UploadFailure>>;
  /** Who the target takes us for: an ARN, or the folder's path. */
  principal(): Promise<Result<string, UploadFailure>>;
}

/** Events the mirror did not keep: the first and one past the last index of the batch. */
export interface MirrorRefusal {
  readonly from: number;
  readonly to: number;
  readonly why: 'too-old' | 'too-new' | 'expired';
}

/** A live copy that may hold an event twice and may refuse old ones: never the record. */
export interface MirrorStream {
  put(
    stream: string,
    events: readonly MirrorEvent[],
  ): Promise<Result<readonly MirrorRefusal[], UploadFailure>>;
  /** Messages of the newest events, to find out how far a lost answer got; none when they cannot be read. */
  newest(stream: string): Promise<readonly string[]>;
  principal(): Promise<Result<string, UploadFailure>>;
}

/** A target ready to be used: objects are the record, a mirror is for those who watch. */
export type OpenedTarget =
  | { readonly kind: 'objects'; readonly store: ObjectStore }
  | { readonly kind: 'mirror'; readonly stream: MirrorStream };

/** What a target needs at each call: nobody keeps credentials but main. */
export interface UploadAccess {
  readonly credentials: () => Credentials | undefined;
  /** Measured AWS clock minus laptop clock, milliseconds. */
  readonly skewMs: () => number;
  /** Waits until `bytes` more may be sent. */
  readonly take: (bytes: number) => Promise<void>;
}

/** The logs of this laptop as files to be sent. Reads only, but for `keepProgress`. */
export interface UploadSource {
  logs(): Promise<readonly { readonly logId: string; readonly mode: Mode }[]>;
  facts(logId: string): Promise<Result<LogFacts, UploadFailure>>;
  open(logId: string, part: Part): Promise<Result<UploadBody, UploadFailure>>;
  /** Lines of the records `from` to before `to`, with their leaf hashes. */
  records(
    logId: string,
    from: number,
    to: number,
  ): Promise<Result<readonly MirrorEvent[], UploadFailure>>;
  /** `upload.json` of a log; undefined when there is none or it cannot be read. */
  progress(logId: string): Promise<string | undefined>;
  /** False when the disk refuses: the upload goes on, and is found out again later. */
  keepProgress(logId: string, text: string): Promise<boolean>;
}

/** All that uploads take from outside. */
export interface UploadPorts {
  readonly source: UploadSource;
  readonly open: (target: UploadTarget, access: UploadAccess) => Promise<OpenedTarget>;
  /** `uploads.yaml` in the data folder; no targets when there is none. */
  readonly targets: () => Promise<ParsedUploads>;
  /** A section of `uploads-credentials` in the data folder; read anew at each call, never kept. */
  readonly credentials: (profile: string) => Promise<Credentials | undefined>;
}
