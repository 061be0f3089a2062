import type {
  AnchoredView,
  AnchorView,
  GatheredView,
  LookView,
  MessageView,
  OwnWitnessView,
  CosignedView,
} from '../views/witness-view.ts';

interface OfLog {
  readonly logId: string;
}
/** Pasted text, a file's text, or the texts of scanned codes joined by U+001E. */
interface Given {
  readonly given: string;
}

/** Fixing a log outside this computer, and witnessing a colleague's. */
export interface WitnessCalls {
  /** What vouches for the log from outside, each checked now. */
  'anchor.list': { args: OfLog; result: readonly AnchoredView[] };
  /** Signs what is recorded, and answers the code to read aloud and all that is known of anchors. */
  'anchor.open': { args: OfLog; result: AnchorView };
  /** The request for a witness; `vkey` names one who has signed before. */
  'anchor.request': { args: OfLog & { readonly vkey?: string }; result: MessageView };
  'anchor.take': { args: OfLog & Given; result: CosignedView };
  /** Believes a witness's key from now on. */
  'anchor.trust': { args: { readonly vkey: string; readonly person: string }; result: null };
  /** Somebody read this code back. */
  'anchor.heard': {
    args: OfLog & { readonly code: string; readonly by: string };
    result: null;
  };
  /** Asks the organisation's time-stamping authority: the only call here that uses the network. */
  'anchor.stamp': { args: OfLog; result: null };
  'witness.key': { args: { readonly person: string }; result: OwnWitnessView };
  'witness.look': { args: Given; result: LookView };
  'witness.sign': {
    args: { readonly id: string; readonly person: string };
    result: MessageView;
  };
  /** Copies a message of ours, or a verifier key; nothing else is taken. */
  'message.copy': { args: { readonly text: string }; result: null };
  /** Main asks where; answers the file written, or empty when the person changed their mind. */
  'message.save': { args: { readonly text: string }; result: { readonly file: string } };
  /** Prints the card that is on the screen. */
  'message.print': { args: Readonly<Record<string, never>>; result: null };
  'codes.gather': { args: { readonly codes: readonly string[] }; result: GatheredView };
  /** The camera may be used by this window from now on, or no more. */
  'camera.allow': { args: { readonly on: boolean }; result: null };
}

export const witnessCalls = {
  'anchor.list': true,
  'anchor.open': true,
  'anchor.request': true,
  'anchor.take': true,
  'anchor.trust': true,
  'anchor.heard': true,
  'anchor.stamp': true,
  'witness.key': true,
  'witness.look': true,
  'witness.sign': true,
  'message.copy': true,
  'message.save': true,
  'message.print': true,
  'codes.gather': true,
  'camera.allow': true,
} as const satisfies Record<keyof WitnessCalls, true>;
