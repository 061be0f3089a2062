import { exitCode } from './exit-codes.ts';
import { headless } from './headless.ts';
import { later } from './later.ts';

const laterSubcommands: Readonly<Record<string, string>> = {
  print: 'Printing a playbook on paper is not built yet; open it in the app and print the window.',
};

/** `npm run playbooks -- lint PATH…`; the other subcommands say what is missing. */
export function playbooks(flags: readonly string[]): Promise<number> {
  const [subcommand = ''] = flags;
  if (['lint', 'schema', 'import', 'export'].includes(subcommand))
    return headless('playbooks', flags);
  const missing = laterSubcommands[subcommand];
  if (missing !== undefined) return later(missing);
  process.stderr.write(
    'Usage: npm run playbooks -- lint PATH… | import FILE… | export PATH… | schema DIR   (print: later)\n',
  );
  return Promise.resolve(exitCode.usage);
}
