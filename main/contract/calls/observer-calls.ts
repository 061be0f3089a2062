type Nothing = Readonly<Record<string, never>>;

/** Windows that show the run and can do nothing, for a second screen or for sharing. */
export interface ObserverOpenCalls {
  'observer.open': { args: Nothing; result: null };
  'observer.close-all': { args: Nothing; result: null };
  /** The window to lead a drill from; not in an incident. */
  'facilitator.open': { args: Nothing; result: null };
  /** A code of whoever leads the drill from another device, as it was typed. */
  'facilitator.code': { args: { readonly code: string }; result: null };
  /** The score sheet of that device: pasted, from a file, or from scanned codes. */
  'facilitator.sheet': { args: { readonly given: string }; result: null };
}

export const observerOpenCalls = {
  'observer.open': true,
  'observer.close-all': true,
  'facilitator.open': true,
  'facilitator.code': true,
  'facilitator.sheet': true,
} as const satisfies Record<keyof ObserverOpenCalls, true>;
