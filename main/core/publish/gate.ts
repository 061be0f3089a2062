import type { KitConcern } from '../journal/payload-kit.ts';
import type { BroughtPlaybook, PlaybookStanding } from '../journal/payload-trust.ts';
import { waitSeconds } from '../kit/gate.ts';

/** What holds an incident: all but what somebody's word stands for. */
export type PlaybookConcern = Exclude<PlaybookStanding, 'trusted'>;

/**
 * Seconds between a reason and a start with nobody else. A playbook nobody's word stands for says what
 * is done with credentials, as such a kit says where they go, and takes as long.
 */
export function gateSeconds(kit: readonly KitConcern[], playbooks: number): number {
  return waitSeconds(playbooks > 0 ? [...kit, 'unsigned'] : kit);
}

export function isHeld<P extends { readonly standing: PlaybookStanding }>(
  playbook: P,
): playbook is P & { readonly standing: PlaybookConcern } {
  return playbook.standing !== 'trusted';
}

/**
 * Whether a run that was left goes on unasked with this playbook: with the very bytes it had, believed
 * no less than then.
 */
export function hadAlready(
  began: readonly BroughtPlaybook[],
  { sha256, standing }: BroughtPlaybook,
): boolean {
  return began.some((one) => one.sha256 === sha256 && one.standing === standing);
}
