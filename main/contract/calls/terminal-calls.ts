interface Of {
  /** The session's id, as the view shows it. */
  readonly session: string;
}

/** The terminal that is open in a run. Its output comes as `terminal` events while it is watched. */
export interface TerminalCalls {
  /** Begins to show it: answers the newest output; what follows comes as events. */
  'terminal.watch': { args: Of; result: { readonly bytes: Uint8Array } };
  'terminal.unwatch': { args: Of; result: null };
  /** So many bytes of events were drawn: more may come. */
  'terminal.taken': { args: Of & { readonly count: number }; result: null };
  'terminal.type': { args: Of & { readonly text: string }; result: null };
  'terminal.size': { args: Of & { readonly cols: number; readonly rows: number }; result: null };
  /** Read-only: nothing that is typed is sent. */
  'terminal.lock': { args: Of & { readonly locked: boolean }; result: null };
  'terminal.end': { args: Of; result: null };
}

export const terminalCalls = {
  'terminal.watch': true,
  'terminal.unwatch': true,
  'terminal.taken': true,
  'terminal.type': true,
  'terminal.size': true,
  'terminal.lock': true,
  'terminal.end': true,
} as const satisfies Record<keyof TerminalCalls, true>;
