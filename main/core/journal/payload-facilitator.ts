/** Free text, as in every other record. */
type Text = { readonly text: string } | { readonly c: string; readonly text?: string };

/** HSEEP's four ratings, as a person gives them. */
export type GivenRating = 'P' | 'S' | 'M' | 'U';

/**
 * What whoever leads a drill did in it. An item of the timeline that they let happen is an `inject`.
 * `paused` until `went-on`: the drill's clock stands still.
 */
export interface FacilitatorRecord {
  readonly is:
    | 'joined'
    | 'held'
    | 'let-go'
    | 'paused'
    | 'went-on'
    | 'note'
    | 'rated'
    | 'fault'
    | 'fault-over'
    | 'ended'
    /** It is led from another device by codes made from `key`; what was noted there was taken in. */
    | 'elsewhere'
    | 'sheet';
  /** Their name, as they gave it. */
  readonly person: string;
  /** Of the timeline: what is held back, or no longer. */
  readonly item?: string;
  /** For the debrief, or why the rating. */
  readonly text?: Text;
  readonly objective?: string;
  readonly rating?: GivenRating;
  /** What is switched on or off by hand, `region-dark:us-east-1`. */
  readonly fault?: string;
  /** What the codes are made from, hexadecimal. It is no secret once the drill is over. */
  readonly key?: string;
  /** When it was noted on the other device, by its clock. */
  readonly at?: string;
}
