import type { ApprovedAct } from '../../core/approval/request.ts';
import type { Mode } from '../../core/journal/payload.ts';
import type { Text } from '../../core/playbook/model.ts';

/** What an `approve` step asks for, and how far whoever is alone has waited. */
export interface ApproveView {
  readonly request: Text;
  /** The steps done on the strength of it, with their values. */
  readonly acts: readonly ApprovedAct[];
  /** Seconds a wait alone takes. */
  readonly seconds: number;
  /** Until when it lasts, epoch ms, once it has begun. */
  readonly until?: number;
}

/** A colleague's request for approval, as it was read. */
export interface ApprovalLookView {
  readonly id: string;
  readonly mode: Mode;
  readonly by: string;
  readonly playbook: string;
  readonly title: Text;
  readonly request: Text;
  readonly acts: readonly ApprovedAct[];
  readonly sentAt: number;
  readonly sha256: string;
}
