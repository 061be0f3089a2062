/** Characters that mean themselves to every POSIX shell. */
const PLAIN = /^[A-Za-z0-9_@%+:,./-]+$/;

/**
 * A command line that a POSIX shell reads back as exactly these words. Single quotes hold all but
 * a single quote; nothing is expanded within. A NUL cannot stand in an argument (execve) and is
 * left out.
 */
export function shellLine(argv: readonly string[]): string {
  return argv.map(quoted).join(' ');
}

function quoted(word: string): string {
  const text = word.replaceAll('\0', '');
  return PLAIN.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
