/** Handing a session to other tools. No credential and no token crosses here. */
export interface HandoffCalls {
  /** Asks in main's own window, then lets one tool or terminal fetch this session. */
  'handoff.give': {
    args: {
      readonly session: string;
      readonly to: 'terminal' | 'tool' | 'process';
      /** What the person calls the tool. */
      readonly name: string;
    };
    result: null;
  };
  /** Asks in main's own window, then opens the AWS console in the browser. */
  'handoff.console': { args: { readonly session: string }; result: null };
  /** Puts the line that points a tool to its grant on the clipboard. */
  'handoff.copy': { args: { readonly grant: string }; result: null };
  'handoff.withdraw': { args: { readonly grant: string }; result: null };
  'handoff.withdraw-all': { args: Readonly<Record<string, never>>; result: null };
}

export const handoffCalls = {
  'handoff.give': true,
  'handoff.console': true,
  'handoff.copy': true,
  'handoff.withdraw': true,
  'handoff.withdraw-all': true,
} as const satisfies Record<keyof HandoffCalls, true>;
