type Nothing = Readonly<Record<string, never>>;

/** Windows that show the run and can do nothing, for a second screen or for sharing. */
export interface ObserverOpenCalls {
  'observer.open': { args: Nothing; result: null };
  'observer.close-all': { args: Nothing; result: null };
  /** The window to lead a drill from; not in an incident. */
  'facilitator.open': { args: Nothing; result: null };
}

export const observerOpenCalls = {
  'observer.open': true,
  'observer.close-all': true,
  'facilitator.open': true,
} as const satisfies Record<keyof ObserverOpenCalls, true>;
