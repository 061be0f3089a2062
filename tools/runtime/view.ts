import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, link, mkdir, readdir, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { inProject } from '../project.ts';

/**
 * A runtime of its own for one app folder: the binary as a hard link, all else as symbolic links, and
 * `resources/app` pointing at the app. The fallback runtime finds its app only there, so two projects
 * (or a test page beside the app) cannot share one folder.
 *
 * @returns path of the binary inside the view
 */
export async function runtimeView(dir: string, appDir: string): Promise<string> {
  const key = createHash('sha256').update(`${dir}\n${appDir}`).digest('hex').slice(0, 12);
  const view = inProject('.cache', 'electron', `${basename(dir)}-${key}`);
  const binary = join(view, 'electron');
  if (isWhole(view)) return binary;
  const building = `${view}-${randomUUID()}`;
  await mkdir(join(building, 'resources'), { recursive: true });
  for (const entry of await readdir(dir)) {
    if (entry === 'resources' || entry === 'electron') continue;
    await symlink(join(dir, entry), join(building, entry));
  }
  for (const entry of await readdir(join(dir, 'resources'))) {
    await symlink(join(dir, 'resources', entry), join(building, 'resources', entry));
  }
  await symlink(appDir, join(building, 'resources', 'app'));
  await linkOrCopy(join(dir, 'electron'), join(building, 'electron'));
  await replace(building, view);
  return binary;
}

/** Links whose target is gone, because the cache was emptied or the app moved, do not count. */
function isWhole(view: string): boolean {
  return ['electron', 'icudtl.dat', join('resources', 'app')].every((part) =>
    existsSync(join(view, part)),
  );
}

/** The kernel gives Electron the path of the binary itself, so a symbolic link would lead back to `dir`. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch {
    await copyFile(from, to);
  }
}

async function replace(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  try {
    await rename(from, to);
  } catch {
    // Another run has built the same view meanwhile, or a broken one is in the way.
    if (isWhole(to)) await rm(from, { recursive: true });
    else {
      await rm(to, { recursive: true, force: true });
      await rename(from, to);
    }
  }
}
