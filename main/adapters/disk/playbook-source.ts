import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type {
  CheckedFiles,
  PlaybookFile,
  PlaybookSource,
} from '../../core/ports/playbook-source.ts';
import { err, ok } from '../../core/result.ts';

/** Written by the build beside the playbooks it copies, gzipped. */
export const CHECKED_FILE = 'checked.json.gz';

const unpacked = promisify(gunzip);

const PLAYBOOK = /\.ya?ml$/i;

/**
 * Playbooks and scenarios of one folder: `*.yaml` in it, and in its `scenarios/`, by name. Error
 * `unreadable` when the folder or a file in it cannot be read; no `scenarios/` is no error.
 */
export function diskPlaybookSource(folder: string): PlaybookSource {
  return {
    playbooks: () => read(folder, false),
    scenarios: () => read(join(folder, 'scenarios'), true),
    checked: () => readChecked(join(folder, CHECKED_FILE)),
  };
}

/** Absent in a source tree; unreadable is as good as absent: the files themselves are then parsed. */
async function readChecked(path: string): Promise<CheckedFiles | undefined> {
  try {
    return JSON.parse((await unpacked(await readFile(path))).toString()) as CheckedFiles;
  } catch {
    return undefined;
  }
}

async function read(folder: string, mayBeAbsent: boolean): ReturnType<PlaybookSource['playbooks']> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries
      .filter((entry) => !entry.isDirectory() && PLAYBOOK.test(entry.name))
      .map(({ name }) => name)
      .sort();
    const files: PlaybookFile[] = [];
    for (const file of names) files.push({ file, bytes: await readFile(join(folder, file)) });
    return ok(files);
  } catch (thrown) {
    const code = (thrown as { readonly code?: string }).code;
    if (mayBeAbsent && code === 'ENOENT') return ok([]);
    return err({ code: 'unreadable', detail: thrown instanceof Error ? thrown.message : folder });
  }
}
