import { EXIT, USAGE, type Output } from './exit.ts';
import { readPaths, type ReadFile } from './files.ts';
import type { Shown } from './report.ts';

/** What every command on files is told. */
export interface Wanted extends Shown {
  readonly paths: readonly string[];
}

/** Options that every command on files takes. */
export const shownOptions = {
  json: { type: 'boolean' },
  sarif: { type: 'boolean' },
  lang: { type: 'string' },
} as const;

interface FilesCommand<W extends Wanted> {
  /** A sentence when the arguments are wrong; may throw what `parseArgs` throws. */
  readonly understand: (args: readonly string[]) => W | string;
  /** What a folder's files end in; of playbooks without it. */
  readonly endings?: readonly string[];
  /** Answers the exit code. */
  readonly run: (wanted: W, files: readonly ReadFile[]) => number | Promise<number>;
}

/** Runs a command on the files it was given, or says what is wrong with its arguments or paths. */
export async function onFiles<W extends Wanted>(
  args: readonly string[],
  output: Output,
  { understand, endings, run }: FilesCommand<W>,
): Promise<number> {
  const wanted = understood(args, understand);
  if (typeof wanted === 'string') {
    output.trouble(`${wanted}\n${USAGE}`);
    return EXIT.usage;
  }
  const read = await readPaths(wanted.paths, endings);
  if (!read.ok) {
    output.trouble(`${read.error.path}: ${read.error.detail}`);
    return EXIT.unreadable;
  }
  return run(wanted, read.value);
}

function understood<W>(
  args: readonly string[],
  understand: (args: readonly string[]) => W | string,
): W | string {
  try {
    return understand(args);
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
}

/** How findings are told; a sentence for a language there is not. */
export function shownOf(given: {
  readonly json?: boolean | undefined;
  readonly sarif?: boolean | undefined;
  readonly lang?: string | undefined;
}): Shown | string {
  const { lang = 'en', json = false, sarif = false } = given;
  if (lang !== 'en' && lang !== 'ja') return `--lang takes en or ja, not "${lang}"`;
  return { json, sarif, lang };
}
