import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inProject, projectFolder } from '../project.ts';

/**
 * Folders whose files each need a worker of their own: React and the drawn page hold on to the first
 * document they see, and what is killed in the middle must find nothing of the file before.
 */
const ALONE: readonly string[] = ['faults', 'renderer'];

/** A module that a file puts another in place of may be loaded by then, with all that imports it. */
const REPLACES = /\bvi\.(?:mock|doMock|resetModules)[(<]/;

/** How the files of tests are run: starting a worker for each takes longer than what is in most. */
export interface Sharing {
  /** Folders whose files follow one another in the same workers, but for those in `apart`. */
  readonly shared: readonly string[];
  /** Folders and files that need a worker of their own for each file. */
  readonly apart: readonly string[];
  /** The files in `apart` that lie in a shared folder. */
  readonly left: readonly string[];
}

/** Sorts every folder in `test/` into what shares workers and what does not. */
export async function sharing(): Promise<Sharing> {
  const entries = await readdir(inProject('test'), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const shared = folders.filter((name) => !ALONE.includes(name)).map((name) => `test/${name}/`);
  const files = await Promise.all(shared.map(testsIn));
  const left = (await Promise.all(files.flat().map(replaces))).flat();
  return { shared, left, apart: [...ALONE.map((name) => `test/${name}/`), ...left] };
}

async function testsIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(inProject(folder), { recursive: true });
  return names
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => join(folder, name).replaceAll('\\', '/'));
}

async function replaces(file: string): Promise<readonly string[]> {
  return REPLACES.test(await readFile(join(projectFolder, file), 'utf8')) ? [file] : [];
}
