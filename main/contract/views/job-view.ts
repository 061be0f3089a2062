import type { Failure } from '../../core/failure.ts';

/** Long work of main, running or ended and not yet put away. */
export interface JobView {
  readonly id: string;
  readonly kind:
    'export' | 'merge' | 'verify' | 'search' | 'reconcile' | 'evidence' | 'proof' | 'upload';
  readonly subject: string;
  readonly unit: 'records' | 'bytes' | 'files' | 'events';
  readonly startedAt: number;
  readonly endedAt?: number;
  readonly done: number;
  readonly total?: number;
  readonly phase?: string;
  readonly state: 'running' | 'done' | 'failed' | 'cancelled';
  readonly failure?: Failure;
  readonly result?: string;
}
