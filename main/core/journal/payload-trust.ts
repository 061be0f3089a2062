import type { PlaybookRef } from '../playbook/model.ts';
import type { KitGate } from './payload-kit.ts';

/**
 * How far a playbook that was brought in was believed: `unsigned`, `foreign` (signed by keys that no
 * believed kit names) and `broken` (the signature is for other bytes, or is none) hold an incident.
 */
export type PlaybookStanding = 'trusted' | 'unsigned' | 'foreign' | 'broken';

/** A playbook that did not come with the app, as a run began with it. */
export interface BroughtPlaybook extends PlaybookRef {
  readonly standing: PlaybookStanding;
  /**
   * Who signed it: as the kit calls them and with their key's fingerprint where the kit names the key,
   * else what the key calls itself and its id.
   */
  readonly signers: readonly { readonly name: string; readonly key: string }[];
}

/** The playbooks of a run that were brought in, its own and those it includes. */
export interface BroughtAtStart {
  readonly playbooks: readonly BroughtPlaybook[];
  /**
   * Who let it begin. Absent where nothing was to be agreed to, where the same goes on, and where the
   * kit had concerns too: the `gate` of the kit then stands for both.
   */
  readonly gate?: KitGate;
}
