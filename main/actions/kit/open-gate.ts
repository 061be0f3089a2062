import type { DrillKind } from '../../core/drill/kind.ts';
import type { KitAtStart, KitGate } from '../../core/journal/payload-kit.ts';
import type { PlaybookRef } from '../../core/playbook/model.ts';
import type { BroughtPlaybook } from '../../core/journal/payload-trust.ts';
import type { PlaybookConcern } from '../../core/publish/gate.ts';

/**
 * What is to begin: a playbook (`instead`: why the open run is given up for it, `kind`: as a drill in real
 * accounts), or the run of a log.
 */
export type Beginning =
  | { readonly playbook: string; readonly instead?: string; readonly kind?: DrillKind }
  | { readonly logId: string };

/** A playbook that was brought in, and that nobody's believed word stands for. */
export type HeldPlaybook = PlaybookRef &
  Pick<BroughtPlaybook, 'signers'> & { readonly standing: PlaybookConcern };

/**
 * What stands between an incident and a kit with concerns, or playbooks that were brought in (DESIGN
 * section 13): one question for both. It is kept in main: a
 * window that is closed and opened again finds the wait where it is, and cannot shorten it.
 */
export interface OpenGate {
  readonly id: string;
  readonly begins: Beginning;
  /** Absent where the kit is not what holds it. */
  readonly kit?: KitAtStart;
  /** Empty where they are not what holds it. */
  readonly playbooks: readonly HeldPlaybook[];
  readonly seconds: number;
  /** Since when, microseconds of the monotonic clock: setting the wall clock shortens nothing. */
  wait?: { readonly reason: string; readonly since: number };
  approved?: Extract<KitGate, { readonly by: 'second-person' }>;
}
