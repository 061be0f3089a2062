import { test } from './commands/test.ts';

type Command = (flags: readonly string[]) => Promise<number>;

const commands: Readonly<Record<string, Command>> = { test };

const [name = '', ...flags] = process.argv.slice(2);
const command = commands[name];
if (command === undefined) {
  process.stderr.write(`"${name}" is not built yet.\n`);
  process.exitCode = 2;
} else {
  process.exitCode = await command(flags);
}
