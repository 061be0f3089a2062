import type { Failure } from '../core/failure.ts';

export type JobKind =
  'export' | 'merge' | 'verify' | 'search' | 'reconcile' | 'evidence' | 'proof' | 'upload';

/** Long work under way, or ended and not yet put away. Shown wherever its subject is shown. */
export interface Job {
  readonly id: string;
  readonly kind: JobKind;
  /** What it works on: a log's id, a file's name. */
  readonly subject: string;
  readonly unit: 'records' | 'bytes' | 'files' | 'events';
  readonly startedAt: number;
  endedAt?: number;
  done: number;
  /** Unknown while absent. */
  total?: number;
  /** What it is doing now, as a key of `jobs.phase` in the window's texts. */
  phase?: string;
  state: 'running' | 'done' | 'failed' | 'cancelled';
  failure?: Failure;
  /** Where the result is, such as the folder that was written. */
  result?: string;
  readonly stop: AbortController;
}
