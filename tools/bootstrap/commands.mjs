/**
 * Every command the project answers to, with the line that `usage` prints for it.
 *
 * @type {readonly (readonly [name: string, text: string])[]}
 */
const commands = [
  ['start', 'build what changed and open the app'],
  ['test', 'every suite, ending with one line "N passed, N failed"'],
  ['check', 'types, lint, format, layers, dead code, unit tests'],
  ['drill', 'a rehearsal without the window: --scenario ID --kind rehearsal --lang ja --out DIR'],
  ['range', 'the AWS stand-in on loopback: --port N --scenario ID'],
  ['verify', 'verify an exported log: PATH [--trust FILE] [--json]'],
  ['playbooks', 'for authors: lint PATH… [--json]'],
  ['bench', 'measure against the goals: [--json]'],
  ['package', 'build an installable app: --dir for an unpacked one'],
  ['readiness', 'readiness checks for CI and cron: --kit FILE'],
];

export const commandNames = new Set(commands.map(([name]) => name));

/**
 * @param {string | undefined} asked what was typed instead of a known command
 * @returns {string} the lines to print
 */
export function usage(asked) {
  const first = asked === undefined ? 'Which command?' : `There is no command "${asked}".`;
  const lines = commands.map(([name, text]) => `  npm run ${name.padEnd(10)} ${text}`);
  return `${first} These exist (flags go after "--"):\n${lines.join('\n')}\n`;
}
