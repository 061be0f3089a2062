import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Real files that nobody here wrote: beside the project, or where the variable says. */
export const foreignFolder =
  process.env['BREAKGLASS_DATA_FILES'] ??
  fileURLToPath(new URL('../../../shared/data', import.meta.url));

/** Files of one kind, with a printed notice where there are none. */
export function foreignFiles(kind: string, wanted: RegExp): readonly string[] {
  const folder = join(foreignFolder, kind);
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && wanted.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
    : [];
  if (files.length === 0) console.info(`No files in ${folder}: their tests are left out.`);
  return files;
}
