/** What a drill's timeline asks of a person. */
export interface DrillCalls {
  /** The responder has read a message. */
  'drill.see': { args: { readonly id: string }; result: null };
}

export const drillCalls = {
  'drill.see': true,
} as const satisfies Record<keyof DrillCalls, true>;
