import type { KitAtStart, KitGate } from '../../core/journal/payload-kit.ts';

/** What is to begin: a playbook, or the run a log was left with. */
export type Beginning = { readonly playbook: string } | { readonly logId: string };

/**
 * What stands between an incident and a kit with concerns (DESIGN section 13). It is kept in main: a
 * window that is closed and opened again finds the wait where it is, and cannot shorten it.
 */
export interface OpenGate {
  readonly id: string;
  readonly begins: Beginning;
  readonly kit: KitAtStart;
  readonly seconds: number;
  /** Since when, microseconds of the monotonic clock: setting the wall clock shortens nothing. */
  wait?: { readonly reason: string; readonly since: number };
  approved?: Extract<KitGate, { readonly by: 'second-person' }>;
}
