import { playbooksCommand } from './playbooks/command.ts';

/** `npm run playbooks -- lint PATH… [--json]`; exit codes in `playbooks/exit.ts`. */
process.exitCode = await playbooksCommand(process.argv.slice(2), {
  line: (text) => process.stdout.write(`${text}\n`),
  trouble: (text) => process.stderr.write(`${text}\n`),
});
