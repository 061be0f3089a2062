import { fork } from 'node:child_process';
import { availableParallelism, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Measured } from './bench/measured.ts';
import { MEASURES } from './bench/measures.ts';
import { tableLine } from './bench/table.ts';

/**
 * `npm run bench -- [--json] [--only ID]`: our figures beside another's in one run. Progress goes to
 * stderr, the table or the JSON to stdout. Exit codes: 0 all measured (met or not), 1 a measure
 * failed, 64 wrong usage.
 */
const USAGE = `usage: npm run bench -- [--json] [--only ID]\nmeasures: ${Object.keys(MEASURES).join(', ')}\n`;
const EXIT_USAGE = 64;

const asked = readArguments();
if (typeof asked === 'string') {
  process.stderr.write(`${asked}\n${USAGE}`);
  process.exitCode = EXIT_USAGE;
} else {
  await run(asked.ids, asked.json);
}

async function run(ids: readonly string[], json: boolean): Promise<void> {
  const all: Measured[] = [];
  const failed: string[] = [];
  warnWhenBusy();
  for (const [index, id] of ids.entries()) {
    process.stderr.write(`[${String(index + 1)}/${String(ids.length)}] ${id} …\n`);
    const measured = await inChild(id);
    if (!measured) failed.push(id);
    all.push(...(measured ?? []));
  }
  if (json) process.stdout.write(`${JSON.stringify(all, undefined, 2)}\n`);
  else process.stdout.write(`${all.map(tableLine).join('\n')}\n`);
  for (const id of failed) process.stderr.write(`not measured: ${id} (see above)\n`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

/** Ratios are taken turn by turn and bear it; limits in milliseconds do not. */
function warnWhenBusy(): void {
  const [load = 0] = loadavg();
  const cores = availableParallelism();
  if (load <= cores) return;
  const busy = `${load.toFixed(1)} programs wait for ${String(cores)} cores`;
  process.stderr.write(`This machine is busy (${busy}): figures will be worse than they are.\n`);
}

/** A measure that fails or leaks does so alone. */
function inChild(id: string): Promise<readonly Measured[] | undefined> {
  const child = fork(fileURLToPath(new URL('bench/run-one.ts', import.meta.url)), [id], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return new Promise((settle) => {
    let result: readonly Measured[] | undefined;
    child.on('message', (message) => {
      result = message as readonly Measured[];
    });
    child.on('exit', (code) => {
      settle(code === 0 ? result : undefined);
    });
  });
}

/** A sentence when the arguments are wrong. */
function readArguments(): { readonly ids: readonly string[]; readonly json: boolean } | string {
  const options = { json: { type: 'boolean' }, only: { type: 'string' } } as const;
  try {
    const { values } = parseArgs({ options, allowPositionals: false });
    const { json = false, only } = values;
    if (only === undefined) return { ids: Object.keys(MEASURES), json };
    return only in MEASURES ? { ids: [only], json } : `there is no measure "${only}"`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
