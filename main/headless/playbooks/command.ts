import { attachCommand } from './attach.ts';
import { bundleCommand } from './bundle.ts';
import { EXIT, USAGE, usageOf, type Output } from './exit.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { keygenCommand } from './keygen.ts';
import { lintCommand } from './lint.ts';
import { passphraseAsker, type AskPassphrase } from './passphrase.ts';
import { schemaCommand } from './schema.ts';
import { signCommand } from './sign.ts';
import { verifyCommand } from './verify.ts';

/** The command `npm run playbooks -- …`. Answers the exit code. */
export async function playbooksCommand(
  args: readonly string[],
  output: Output,
  ask: AskPassphrase = passphraseAsker(),
): Promise<number> {
  const [command, ...rest] = args;
  if (command !== undefined && rest.includes('--help')) {
    output.line(usageOf(command));
    return EXIT.clean;
  }
  switch (command) {
    case 'lint':
      return lintCommand(rest, output);
    case 'attach':
      return attachCommand(rest, output);
    case 'schema':
      return schemaCommand(rest, output);
    case 'import':
      return importCommand(rest, output);
    case 'export':
      return exportCommand(rest, output);
    case 'print':
      return exportCommand([...rest, '--to', 'html'], output);
    case 'keygen':
      return keygenCommand(rest, output, ask);
    case 'sign':
      return signCommand(rest, output, ask);
    case 'bundle':
      return bundleCommand(rest, output, ask);
    case 'verify':
      return verifyCommand(rest, output);
    case '--help':
    case 'help':
      output.line(USAGE);
      return EXIT.clean;
    default:
      output.trouble(command === undefined ? USAGE : `There is no command "${command}".\n${USAGE}`);
      return EXIT.usage;
  }
}
