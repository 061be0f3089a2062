/** Terminals of everybody, which a denial leaves running. */
export interface TerminalsCalls {
  /** Asks every Region of the kit, with this session of the dock. */
  'terminals.look': { args: { readonly session: string }; result: null };
  /** Ends these of one Region; main reads them back by owner in its own window. */
  'terminals.end': {
    args: { readonly region: string; readonly ids: readonly string[] };
    result: null;
  };
}

export const terminalsCalls = {
  'terminals.look': true,
  'terminals.end': true,
} as const satisfies Record<keyof TerminalsCalls, true>;
