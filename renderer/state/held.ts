import type { Failure } from '../../main/contract/failure.ts';

/** An incident that waits for somebody to agree to its kit: no failure, but a place to go to. */
export function isHeld({ code }: Failure): boolean {
  return code === 'kit-gate' || code === 'gate-waiting';
}
