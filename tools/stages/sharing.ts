import { readdir, readFile } from 'node:fs/promises';
import { inProject } from '../project.ts';

/**
 * Folders whose files each need a worker of their own: React and the drawn page hold on to the first
 * document they see, and what is killed in the middle must find nothing of the file before.
 */
const ALONE: readonly string[] = ['test/faults/', 'test/renderer/'];

/** Pure code, and what is made of it with fakes at the ports. */
const PURE: readonly string[] = ['test/core/', 'test/actions/', 'test/ipc/'];

/** Suites with a configuration of their own. */
const ELSEWHERE: readonly string[] = ['test/e2e/', 'test/spectron/', 'test/package/'];

/** A module that a file puts another in place of may be loaded by then, with all that imports it. */
const REPLACES = /\bvi\.(?:mock|doMock|resetModules)[(<]/;

/** How the files of tests are run: starting a worker for each takes longer than what is in most. */
interface Sharing {
  /** Files that follow one another in the same workers. */
  readonly pure: readonly string[];
  /** The same, with disks, networks and programs. */
  readonly shared: readonly string[];
  /** Folders and files that need a worker of their own for each file. */
  readonly apart: readonly string[];
}

/** Sorts every file of tests into what shares workers and what does not. */
export async function sharing(): Promise<Sharing> {
  const alone = within([...ALONE, ...ELSEWHERE]);
  const files = (await testFiles()).filter((file) => !alone(file));
  const replacing = new Set<string>();
  for (const file of files) {
    if (REPLACES.test(await readFile(inProject(file), 'utf8'))) replacing.add(file);
  }
  const rest = files.filter((file) => !replacing.has(file));
  const isPure = within(PURE);
  return {
    pure: rest.filter(isPure),
    shared: rest.filter((file) => !isPure(file)),
    apart: [...ALONE, ...replacing],
  };
}

async function testFiles(): Promise<readonly string[]> {
  const names = await readdir(inProject('test'), { recursive: true });
  return names
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `test/${name.replaceAll('\\', '/')}`)
    .sort();
}

function within(folders: readonly string[]): (file: string) => boolean {
  return (file) => folders.some((folder) => file.startsWith(folder));
}
