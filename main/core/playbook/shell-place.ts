/** What may stand in a stretch of a shell template: anything quoted, plain text, or a number. */
export interface ShellPlace {
  /** A whole number only: the shell calculates there, and would read a name or `a[…]` as code. */
  readonly number: boolean;
  /** Part of a word with `,` or `=` in it, such as the AWS CLI's `Key=x,Value=y`. */
  readonly listed: boolean;
}

/** Programs and built-ins that read their arguments, or what is piped to them, as code again. */
const READERS = new RegExp(
  `(?<![\\w.-])(?:${[
    'eval|source|let|declare|typeset|unset|trap|alias|read|mapfile|readarray|getopts',
    'sh|ash|bash|dash|ksh|mksh|zsh|fish|busybox|csh|tcsh|pwsh|powershell|cmd',
    'su|runuser|ssh|xargs|parallel|watch|crontab|send-command',
    'awk|gawk|mawk|sed|perl|python[0-9.]*|ruby|node|php|lua|psql|mysql|sqlite3',
  ].join('|')})(?![\\w-])`,
);
const DOT = /(?:^|[\s;&|({])\.[ \t]/;
/** `sh -c`, `perl -e`, `printf -v` under whatever name; `set -e` only sets how the shell works. */
const CODE_OPTION = /(?<!\bset)\s-[A-Za-z]*[cev](?:\s|$)/;
const CALCULATION = /\(\(|\$\[|\[\[|\w\[/;
const COMPARISON = /\s-(?:eq|ne|lt|le|gt|ge)\s|(?<![\w.-])let\s/;

/**
 * True where something in the script reads text as code a second time: one round of quotes does
 * not hold there. The whole script counts, as a value can reach such a place by way of a pipe, a
 * shell variable or a function.
 */
export function readsTwice(template: string): boolean {
  return (
    READERS.test(template) ||
    DOT.test(template) ||
    CODE_OPTION.test(template) ||
    CALCULATION.test(template)
  );
}

/** What surrounds the variable at `from` up to `to`. */
export function shellPlace(template: string, from: number, to: number): ShellPlace {
  const before = template.slice(0, from);
  const after = template.slice(to);
  const command = `${last(before, /[;&|\n]/)} ${first(after, /[;&|\n]/)} `;
  const word = `${last(before, /[\s;&|()]/)} ${first(after, /[\s;&|()]/)}`;
  return {
    number:
      COMPARISON.test(command) ||
      before.lastIndexOf('((') > before.lastIndexOf('))') ||
      before.lastIndexOf('$[') > before.lastIndexOf(']'),
    listed: /[,=]/.test(word),
  };
}

function last(text: string, separator: RegExp): string {
  return text.split(separator).at(-1) ?? '';
}

function first(text: string, separator: RegExp): string {
  return text.split(separator)[0] ?? '';
}
