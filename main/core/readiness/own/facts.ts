import type { Attestation } from './attestations.ts';
import type { Declared } from './declared.ts';
import type { BaselineFacts } from './baseline.ts';
import type { JournalFacts } from './journals.ts';
import type { ClockFacts } from './laptop.ts';
import type { RosterPerson } from './roster.ts';

/**
 * What no call of AWS answers: what people state, what drills showed, what lies on this computer. Named
 * `own:`, so that no policy asks AWS for it.
 */
export interface OwnFactValues {
  /** Every statement of the file, whatever check it is for. */
  readonly 'own:attestations': readonly Attestation[];
  readonly 'own:baseline': BaselineFacts;
  readonly 'own:clock': ClockFacts;
  readonly 'own:journals': JournalFacts;
  /** What the playbooks of this app need of roles. */
  readonly 'own:playbooks': readonly Declared[];
  readonly 'own:roster': readonly RosterPerson[];
}

export type OwnFactName = keyof OwnFactValues;

/** Whether a fact comes from the organisation itself: no action of IAM gives it. */
export function isOwn(name: string): name is OwnFactName {
  return name.startsWith('own:');
}
