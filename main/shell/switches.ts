/**
 * Switches a packaged app does not start with: they take down the sandbox or let another program
 * drive it. Fuses close the Node ones as well; this closes Chromium's, and says why.
 */
const REFUSED = [
  'no-sandbox',
  'disable-setuid-sandbox',
  'disable-seccomp-filter-sandbox',
  'disable-namespace-sandbox',
  'disable-gpu-sandbox',
  'disable-site-isolation-trials',
  'disable-web-security',
  'single-process',
  'no-zygote',
  'in-process-gpu',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'inspect-publish-uid',
  'debug',
  'debug-port',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'js-flags',
  'load-extension',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'host-rules',
  'log-net-log',
  'ssl-key-log-file',
] as const;

/** The switches on this command line that a packaged app refuses; none in development. */
export function refusedSwitches(argv: readonly string[], packaged: boolean): readonly string[] {
  if (!packaged) return [];
  const given = new Set(argv.slice(1).flatMap((argument) => nameOf(argument) ?? []));
  return REFUSED.filter((name) => given.has(name));
}

/** `--Name=value`, `-name` and `/name` (Windows) all name a switch to Chromium. */
function nameOf(argument: string): string | undefined {
  return /^(?:--?|\/)([A-Za-z][\w-]*)/.exec(argument)?.[1]?.toLowerCase();
}

/** Chromium's own background traffic, switched off; and no name resolves for it in any case. */
export const QUIET_SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-breakpad'],
  ['no-pings'],
  ['no-default-browser-check'],
  ['dns-prefetch-disable'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
];
