import { build, Platform, type Configuration } from 'electron-builder';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { resolveRuntime } from '../electron-runtime.mjs';
import { inProject } from '../project.ts';

export interface PackagedFolder {
  readonly folder: string;
  readonly executable: string;
  readonly productName: string;
  readonly electronVersion: string;
  /** What is to be said about the Electron inside; empty for the official one. */
  readonly note: string;
}

/**
 * Packs `out/` into an unpacked app with the resolved runtime, without downloads.
 * Built with the fallback runtime its name ends in `-test`: it must not pass for a release.
 *
 * @param output folder, relative to the project or absolute
 */
export async function packageFolder(output = 'dist'): Promise<PackagedFolder> {
  const runtime = await resolveRuntime();
  const base = parse(await readFile(inProject('electron-builder.yml'), 'utf8')) as Configuration;
  const suffix = runtime.official ? '' : '-test';
  const productName = `${base.productName ?? 'Breakglass'}${suffix}`;
  const executableName = `${base.linux?.executableName ?? 'breakglass'}${suffix}`;
  const config: Configuration = {
    ...base,
    productName,
    electronVersion: runtime.version,
    electronDist: runtime.dir,
    directories: { ...base.directories, output },
    linux: { ...base.linux, executableName },
    electronFuses: fusesFor(base.electronFuses, runtime.version),
    extraMetadata: { name: executableName, productName },
  };
  await build({
    projectDir: inProject(),
    targets: Platform.current().createTarget('dir'),
    publish: 'never',
    config: await writeConfig(config),
  });
  const folder = join(resolve(inProject(), output), 'linux-unpacked');
  return {
    folder,
    executable: join(folder, executableName),
    productName,
    electronVersion: runtime.version,
    note: runtime.official ? '' : ' (the stand-in: for tests, never for incidents)',
  };
}

/** Electron learnt this fuse in version 29; an older binary has no place for it and flipping fails. */
export function fusesFor(
  fuses: Configuration['electronFuses'],
  electronVersion: string,
): NonNullable<Configuration['electronFuses']> {
  if (Number(electronVersion.split('.')[0]) >= 29) return fuses ?? {};
  const { grantFileProtocolExtraPrivileges: _, ...known } = fuses ?? {};
  return known;
}

/** As a file: an object given to electron-builder would be merged with electron-builder.yml again. */
async function writeConfig(config: Configuration): Promise<string> {
  const file = inProject('.cache', `electron-builder-${process.pid}.json`);
  await mkdir(inProject('.cache'), { recursive: true });
  await writeFile(file, JSON.stringify(config));
  return file;
}
