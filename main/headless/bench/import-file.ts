import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createNodeHash } from '../../adapters/system/hash.ts';
import { jssKeys } from '../../adapters/system/jss-keys.ts';
import { nameIds } from '../../adapters/system/name-ids.ts';
import { importPlaybook } from '../../core/imported/import.ts';
import { limited, median, timed, type Measure, type Measured } from './measured.ts';
import { project } from './scratch.ts';

const ROUNDS = 15;
const LIMIT_MS = 300;

/** Playbooks that others published: beside the project, or where the variable says. */
const DATA = process.env['BREAKGLASS_DATA_FILES'] ?? join(project, '..', 'shared', 'data');

const KINDS = [
  { id: 'import-cacao', folder: 'cacao', ends: '.json' },
  { id: 'import-markdown', folder: 'aws-playbooks', ends: '.md' },
] as const;

/** The largest file of each format made into a draft, its first time: what whoever imports waits for. */
export const measure: Measure = async () => {
  const measured: Measured[] = [];
  for (const { id, folder, ends } of KINDS) {
    const file = largest(join(DATA, folder), ends);
    if (file === undefined)
      process.stderr.write(`${id}: no file in ${join(DATA, folder)}, left out\n`);
    else measured.push(await imported(id, file));
  }
  return measured;
};

async function imported(id: string, file: string): Promise<Measured> {
  const bytes = readFileSync(file);
  const tools = { hash: createNodeHash(), ids: nameIds, keys: jssKeys };
  const once = (): void => {
    const { draft } = importPlaybook(file, bytes, tools);
    if (!draft) throw new Error(`${file} gave no draft`);
  };
  // People import a file once: its first time in this process is what they wait for.
  const value = await timed(once);
  const again: number[] = [];
  for (let round = 1; round < ROUNDS; round += 1) again.push(await timed(once));
  const size = `${(bytes.length / 1024).toFixed(1)} KB`;
  const what = `most to wait for ${basename(file)}, ${size} (again: ${median(again).toFixed(1)} ms)`;
  return limited({ id, unit: 'ms', value, limit: LIMIT_MS, what });
}

/** Files that must be refused lie in folders below. */
function largest(folder: string, ends: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  const sized = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ends))
    .map(({ name }) => ({ path: join(folder, name), size: statSync(join(folder, name)).size }));
  return sized.sort((one, other) => other.size - one.size)[0]?.path;
}
