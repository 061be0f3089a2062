import type { ApprovalRequest } from '../../core/approval/request.ts';

/** A colleague's request for approval that was read, until it is signed or another is read. */
export interface ApprovalLook {
  readonly id: string;
  readonly request: ApprovalRequest;
  readonly sha256: string;
}

/** A wait at an `approve` step. It is kept in main, on the clock that nobody sets. */
export interface ApprovalWait {
  readonly reason: string;
  /** Microseconds of the monotonic clock. */
  readonly since: number;
  /** When the request was made that it is for, epoch seconds, and its hash. */
  readonly sent: number;
  readonly requestSha256: string;
}
