/** Exit codes of the commands; the verifier has its own, docs/log-format.md. */
export const exitCode = {
  ok: 0,
  failed: 1,
  /** The command or subcommand belongs to a later release. */
  notYet: 2,
  usage: 64,
  /** Something the command needs is not on this machine. */
  unavailable: 69,
} as const;
