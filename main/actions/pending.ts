import type { PendingWhat } from '../core/run/pending.ts';

/** What runs at a step now, and whether and how it can be stopped. */
export interface Pending {
  readonly what: PendingWhat;
  readonly since: number;
  readonly region?: string;
  readonly canCancel: boolean;
  /** `how` is for automations: at once, or behind the step it is at. */
  readonly cancel?: (how?: 'Cancel' | 'Complete') => void;
}
