import { readinessCommand } from './readiness/command.ts';

/** `npm run readiness -- …`; usage and exit codes in `readiness/command.ts`. */
process.exitCode = await readinessCommand(process.argv.slice(2), {
  line: (text) => process.stdout.write(`${text}\n`),
  trouble: (text) => process.stderr.write(`${text}\n`),
});
