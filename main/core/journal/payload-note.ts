/** The list was left: on at another step, or something was done that no step says. */
export interface Deviation {
  readonly is: 'jump' | 'added';
  readonly path: string;
  readonly to?: string;
  /** Steps a jump passed over, not started. */
  readonly over?: readonly string[];
  /** Free text, as in every other record. */
  readonly what?: { readonly text: string } | { readonly c: string; readonly text?: string };
}

/** The run went to the next person, who read back what is open. */
export interface Handover {
  readonly from: string;
  readonly to: string;
}
