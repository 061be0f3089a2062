import type { KitAtStart, KitConcern } from '../journal/payload-kit.ts';
import { kitAge } from './age.ts';
import type { Kit } from './model.ts';
import type { KitStanding } from './read.ts';

/**
 * Seconds between a reason and a start with nobody else. A kit that is only old held once: as long as
 * the countdown of a step that destroys (10 s). One that nobody's word stands for decides where
 * credentials go, and the wait is what a call to a second person takes to be thought of.
 */
const WAIT_OLD = 10;
const WAIT_UNBELIEVED = 60;

type Judged = Pick<Kit, 'prepared' | 'reviewBy'>;

/** Why an incident does not begin with this kit unasked, most pressing first; none: it does. */
export function kitConcerns(
  kit: Judged,
  standing: KitStanding,
  now: number,
): readonly KitConcern[] {
  const overdue = kitAge(kit, now)?.standing === 'overdue';
  return [
    ...(standing === 'trusted' ? [] : [standing]),
    ...(overdue ? [kit.reviewBy === undefined ? ('stale' as const) : ('expired' as const)] : []),
  ];
}

/** Seconds of the run's clock from the reason to the start. */
export function waitSeconds(concerns: readonly KitConcern[]): number {
  return concerns.some(isOfBelief) ? WAIT_UNBELIEVED : WAIT_OLD;
}

/**
 * Whether a run that was left goes on unasked: with the very bytes it began with, believed no less
 * than then. That they have grown old meanwhile stops nobody in mid-incident.
 */
export function goesOnWith(
  began: KitAtStart | undefined,
  sha256: string,
  concerns: readonly KitConcern[],
): boolean {
  if (began?.sha256 !== sha256) return false;
  return concerns.filter(isOfBelief).every((concern) => began.concerns.includes(concern));
}

/** The same person under either of their names, however it is typed. */
export function isOneself(
  second: { readonly id?: string; readonly name: string },
  me: { readonly id: string; readonly name?: string },
): boolean {
  const own = [me.id, me.name ?? me.id].map(plain);
  return [second.id ?? second.name, second.name].map(plain).some((name) => own.includes(name));
}

function isOfBelief(concern: KitConcern): boolean {
  return concern !== 'expired' && concern !== 'stale';
}

/** What is left of a name when width, case and everything between its letters do not count. */
function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}
