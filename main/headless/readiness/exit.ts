/** Exit codes, as scripts rely on them. What was not run is no pass. */
export const EXIT = {
  ready: 0,
  failed: 1,
  notRun: 3,
  /** sysexits EX_USAGE. */
  usage: 64,
  /** sysexits EX_NOINPUT. */
  unreadable: 66,
} as const;
