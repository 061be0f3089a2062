import type { ApprovalLook } from './approval/held.ts';
import type { OpenGate } from './kit/open-gate.ts';
import type { KitLook } from './kit/ports.ts';
import type { BundleLook, OwnLook } from './own-playbooks/ports.ts';
import type { Look } from './witness/look.ts';

/** What somebody looks at on the desk and has not decided on. */
export interface Looks {
  /** A kit, a playbook, a bundle that was chosen and read, until it is kept or another is chosen. */
  kitLook?: KitLook;
  /** Verifier key that a kit was signed with on this computer since the app was opened. */
  kitSigner?: string;
  playbookLook?: OwnLook;
  bundleLook?: BundleLook;
  /** An incident that is held until somebody agrees to its kit. */
  kitGate?: OpenGate;
  /** A colleague's request for approval that was read last, until it is signed. */
  approvalLook?: ApprovalLook;
  /** A colleague's request that was read last, until it is signed. */
  look?: Look;
}
