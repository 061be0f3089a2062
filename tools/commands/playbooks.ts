import { exitCode } from './exit-codes.ts';
import { headless } from './headless.ts';

const subcommands = [
  'lint',
  'schema',
  'import',
  'export',
  'print',
  'keygen',
  'sign',
  'verify',
] as const;

/** `npm run playbooks -- lint PATH…` and the other subcommands of `main/headless/playbooks`. */
export function playbooks(flags: readonly string[]): Promise<number> {
  const [subcommand = ''] = flags;
  if (subcommands.some((known) => known === subcommand)) return headless('playbooks', flags);
  process.stderr.write(
    'Usage: npm run playbooks -- lint PATH… | import FILE… | export PATH… | print PATH… | schema DIR | keygen ID | sign PATH… --key FILE | verify PATH… --publisher VKEY\n',
  );
  return Promise.resolve(exitCode.usage);
}
