import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { loadLibrary } from '../../actions/load-library.ts';
import { diskPlaybookSource } from '../../adapters/disk/playbook-source.ts';
import { createNodeHash } from '../../adapters/system/hash.ts';
import { compared, median, timed, type Measure } from './measured.ts';
import { project, withScratch } from './scratch.ts';

const SIZE = 4 * 1024 * 1024;
const ROUNDS = 5;
const GOAL = 2;

/**
 * 4 MB of playbooks that no build has seen, read and checked as at start, beside the same files only
 * read and parsed as YAML: turn by turn, so that both meet the same machine.
 */
export const measure: Measure = async () =>
  withScratch(async (folder) => {
    const files = fill(folder);
    const ours: number[] = [];
    const bare: number[] = [];
    // The first turn of each warms up.
    for (let round = 0; round <= ROUNDS; round += 1) {
      const parsed = await timed(() => onlyParsed(folder));
      const loaded = await timed(() => opened(folder, files));
      if (round === 0) continue;
      bare.push(parsed);
      ours.push(loaded);
    }
    const than = `the same ${String(files)} files read and parsed as YAML`;
    return [
      compared({
        ...{ id: 'open-library', unit: 'ms', value: median(ours) },
        ...{ than, other: median(bare), goal: GOAL },
      }),
    ];
  });

/** The bundled playbooks over and over, each under an id of its own. */
function fill(folder: string): number {
  const from = join(project, 'playbooks');
  const texts = readdirSync(from)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(join(from, name), 'utf8'));
  let size = 0;
  let files = 0;
  while (size < SIZE) {
    const id = `OWN-${String(1_000 + files)}`;
    const text = (texts[files % texts.length] ?? '').replace(/^id: .*$/m, `id: ${id}`);
    writeFileSync(join(folder, `${id}.yaml`), text);
    size += Buffer.byteLength(text);
    files += 1;
  }
  return files;
}

async function onlyParsed(folder: string): Promise<void> {
  for (const name of await readdir(folder)) parse((await readFile(join(folder, name))).toString());
}

async function opened(folder: string, files: number): Promise<void> {
  const { playbooks } = await loadLibrary(diskPlaybookSource(folder), createNodeHash());
  if (playbooks.length !== files)
    throw new Error(`${String(playbooks.length)} of ${String(files)}`);
}
