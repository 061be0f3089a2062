import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runChild } from '../process/run-child.ts';
import { inProject } from '../project.ts';

const electronPackage = inProject('node_modules', 'electron');
const failureNote = inProject('.cache', 'electron-download.json');
const probeMilliseconds = 5000;
const retryAfterMilliseconds = 24 * 3600 * 1000;

export interface OfficialElectron {
  readonly dir: string;
  readonly binary: string;
  readonly version: string;
}

/** The binary that the npm package `electron` has downloaded, if it is whole and of the pinned version. */
export function installedElectron(): OfficialElectron | undefined {
  const version = pinnedVersion();
  const pathFile = join(electronPackage, 'path.txt');
  const dir = join(electronPackage, 'dist');
  const versionFile = join(dir, 'version');
  if (!existsSync(pathFile) || !existsSync(versionFile)) return undefined;
  if (readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') !== version) return undefined;
  const binary = join(dir, readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? { dir, binary, version } : undefined;
}

/**
 * Downloads the official binary when its host answers within five seconds.
 * A failure is remembered for a day, so that work without a network does not wait every time.
 */
export async function downloadElectron(): Promise<OfficialElectron | undefined> {
  if (await failedRecently()) return undefined;
  const answers = await hostAnswers(pinnedVersion());
  if (answers) {
    process.stderr.write(`Downloading Electron ${pinnedVersion()}.\n`);
    const { code } = await runChild(process.execPath, [join(electronPackage, 'install.js')]);
    if (code === 0) return installedElectron();
  }
  await mkdir(dirname(failureNote), { recursive: true });
  await writeFile(failureNote, JSON.stringify({ failedAt: Date.now() }));
  return undefined;
}

async function hostAnswers(version: string): Promise<boolean> {
  const mirror =
    process.env['ELECTRON_MIRROR'] ?? 'https://github.com/electron/electron/releases/download/';
  try {
    const response = await fetch(`${mirror}v${version}/SHASUMS256.txt`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(probeMilliseconds),
    });
    return response.ok;
  } catch {
    return false;
  }
}

async function failedRecently(): Promise<boolean> {
  if (!existsSync(failureNote)) return false;
  const note: unknown = JSON.parse(await readFile(failureNote, 'utf8'));
  const failedAt = (note as { failedAt?: number }).failedAt ?? 0;
  return Date.now() - failedAt < retryAfterMilliseconds;
}

function pinnedVersion(): string {
  const manifest = JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}
