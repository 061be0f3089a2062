import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { makeFolders } from '../adapters/disk/files.ts';
import { drillOptions } from './drill/options.ts';
import { runRandom } from './drill/run-random.ts';
import { runScripted } from './drill/run-scripted.ts';

/**
 * `npm run drill`: a scenario without a window, against the range or only talked through, through the
 * same actions. Exit codes: 0 finished or asked for help, 1 failed, 2 a kind that only the app has, 64 usage.
 */
const options = drillOptions(process.argv.slice(2));
if (!options.ok && options.error.code === 'help') {
  process.stdout.write(`${options.error.text}\n`);
  process.exit(0);
}
if (!options.ok) {
  process.stderr.write(`${options.error.text}\n`);
  process.exit(options.error.code === 'window' ? 2 : 64);
}
const { responder, out } = options.value;
const root = out === undefined ? mkdtempSync(join(tmpdir(), 'breakglass-drill-')) : resolve(out);
try {
  makeFolders(root);
} catch (thrown) {
  process.stderr.write(`--out ${root} cannot be used: ${String(thrown)}\n`);
  process.exit(64);
}
const run = responder === 'random' ? runRandom : runScripted;
process.exit(await run(options.value, root));
