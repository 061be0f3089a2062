import { fileURLToPath } from 'node:url';
import { artefactsCommand } from './readiness/artefacts.ts';
import { muteCommand } from './readiness/mute.ts';
import { sealCommand } from './readiness/seal.ts';
import { passphraseAsker } from './playbooks/passphrase.ts';
import { readinessCommand } from './readiness/command.ts';

const out = {
  line: (text: string) => process.stdout.write(`${text}\n`),
  trouble: (text: string) => process.stderr.write(`${text}\n`),
};
const playbooks = fileURLToPath(new URL('../../playbooks', import.meta.url));

/** `npm run readiness -- …`; usage and exit codes in `readiness/`. */
const [first, ...rest] = process.argv.slice(2);
process.exitCode =
  first === 'artefacts'
    ? await artefactsCommand(rest, out, playbooks)
    : first === 'mute'
      ? await muteCommand(rest, out)
      : first === 'seal'
        ? await sealCommand(rest, out, passphraseAsker())
        : await readinessCommand(process.argv.slice(2), out, playbooks);
