import { EXIT, USAGE, type Output } from './exit.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { lintCommand } from './lint.ts';
import { schemaCommand } from './schema.ts';

/** The command `npm run playbooks -- …`. Answers the exit code. */
export async function playbooksCommand(args: readonly string[], output: Output): Promise<number> {
  const [command, ...rest] = args;
  switch (command) {
    case 'lint':
      return lintCommand(rest, output);
    case 'schema':
      return schemaCommand(rest, output);
    case 'import':
      return importCommand(rest, output);
    case 'export':
      return exportCommand(rest, output);
    case 'print':
      return exportCommand([...rest, '--to', 'html'], output);
    default:
      output.trouble(command === undefined ? USAGE : `There is no command "${command}".\n${USAGE}`);
      return EXIT.usage;
  }
}
