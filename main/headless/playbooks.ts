import { playbooksCommand } from './playbooks/command.ts';

// Whoever read enough, as `| head` does, closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

/** `npm run playbooks -- …`; usage and exit codes in `playbooks/exit.ts`. */
process.exitCode = await playbooksCommand(process.argv.slice(2), {
  line: (text) => process.stdout.write(`${text}\n`),
  trouble: (text) => process.stderr.write(`${text}\n`),
});
