import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, constants, lstat, readlink, realpath, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { distrustOf, type Distrust, type Place } from '../../core/aws-login/trusted.ts';

/** Links that lead on to further ones; installers use three. */
const MOST_LINKS = 16;

export interface Program {
  /** Behind any links. */
  readonly file: string;
  readonly sha256: string;
  readonly distrust?: Distrust;
}

/** The program at a path, looked at and not run; undefined where there is none. */
export async function programAt(path: string): Promise<Program | undefined> {
  try {
    await access(path, constants.X_OK);
    if (!(await stat(path)).isFile()) return undefined;
    const file = await realpath(path);
    const around = {
      uid: process.getuid?.() ?? -1,
      loose: [process.cwd(), tmpdir(), await realpath(tmpdir())],
    };
    const ways = await waysTo(path);
    const distrust = ways.map((way) => distrustOf(way, around)).find((why) => why !== undefined);
    return { file, sha256: await sha256Of(file), ...(distrust ? { distrust } : {}) };
  } catch {
    return undefined;
  }
}

/** Each link on the way and what it leads to, with the folders it lies in: every one of them can be turned. */
async function waysTo(path: string) {
  const ways: { readonly file: Place; readonly folders: readonly Place[] }[] = [];
  let at = path;
  for (let links = 0; links <= MOST_LINKS; links += 1) {
    const { place, link } = await placeAt(at);
    ways.push({ file: place, folders: await foldersOf(at) });
    if (!link) return ways;
    at = resolve(dirname(at), await readlink(at));
  }
  throw new Error('links lead nowhere');
}

/** Upwards, where they are and as they are named: a folder on the way may be a link itself. */
async function foldersOf(path: string): Promise<readonly Place[]> {
  const named = dirname(path);
  const all = [...upwards(await realpath(named)), ...upwards(named)];
  return Promise.all([...new Set(all)].map(async (folder) => (await placeAt(folder)).place));
}

function upwards(folder: string): readonly string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...upwards(above)];
}

/** What stands at a path itself. A link's own mode says nothing: who may turn it, its folder says. */
async function placeAt(path: string): Promise<{ readonly place: Place; readonly link: boolean }> {
  const found = await lstat(path);
  const link = found.isSymbolicLink();
  const mode = link ? found.mode & ~0o777 : found.mode;
  return { place: { path, uid: process.platform === 'win32' ? -1 : found.uid, mode }, link };
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
