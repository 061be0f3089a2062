/**
 * What makes a kit one that an incident does not begin with unasked. `unsigned`, `stranger` (signed
 * by a key nobody here vouched for), `broken` (changed after it was signed): nobody's word stands for
 * it. `expired`: the day it names itself has passed; `stale`: it names none, and a quarter has passed.
 */
export type KitConcern = 'unsigned' | 'stranger' | 'broken' | 'expired' | 'stale';

/** How a second person agreed: where no server carries it, a person says how they were asked. */
export type HowAsked = 'in-person' | 'phone' | 'other';

/** Who let a run begin with a kit that had concerns. */
export type KitGate =
  | {
      readonly by: 'second-person';
      readonly person: string;
      /** Their id in the kit; absent for a name that was typed. */
      readonly id?: string;
      readonly how: HowAsked;
    }
  | {
      readonly by: 'wait';
      /** Free text, as in every other record. */
      readonly reason: { readonly text: string } | { readonly c: string; readonly text?: string };
      /** Seconds from the reason to the start. */
      readonly waited: number;
      /** Nobody else agreed: somebody looks at it afterwards. */
      readonly review: true;
    };

/** The kit a run began with, as `run.start` keeps it. */
export interface KitAtStart {
  readonly name: string;
  readonly prepared: string;
  /** Of the file's bytes, hex. */
  readonly sha256: string;
  /** Whole days since it was prepared. */
  readonly days?: number;
  readonly standing: 'trusted' | 'unsigned' | 'stranger' | 'broken';
  /** Who signed it, as they are called here where they are trusted. */
  readonly signers: readonly { readonly name: string; readonly fingerprint: string }[];
  readonly concerns: readonly KitConcern[];
  /** Absent where nothing was to be agreed to, or the same kit goes on. */
  readonly gate?: KitGate;
}
