import { join } from 'node:path';
import { countingVersions } from '../../core/bundle/counting.ts';
import type { Installed } from '../../core/bundle/installed.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { OwnHome } from './own-home.ts';
import type { OwnRecord } from './own-records.ts';
import { readBounded } from './read-bounded.ts';
import { replaceDurably } from './write-whole.ts';

/** Ten thousand versions of one playbook, and their history. */
const LARGEST_RECORD = 8 * 1024 * 1024;

/** What counts of one id. What a bundle brought that was rolled back stays in the file, and is hidden. */
export interface CountingRecord extends OwnRecord {
  readonly hidden: Pick<OwnRecord, 'versions' | 'acts'>;
}

/** Undefined: nothing was ever brought in under this id. */
export async function readOwnRecord(
  folder: string,
  id: string,
  installed: readonly Installed[],
): Promise<Result<CountingRecord | undefined, string>> {
  const read = await readBounded(join(folder, `${id}.json`), LARGEST_RECORD);
  if (!read.ok) return read.error.code === 'missing' ? ok(undefined) : err(read.error.detail);
  // Not needed by anybody who brought nothing in.
  const { readRecord } = await import('./own-records.ts');
  const record = readRecord(id, read.value);
  if (!record) return err('not a record of this playbook');
  const versions = countingVersions(id, record.versions, installed);
  const counts = ({ bundle }: OwnRecord['acts'][number]): boolean =>
    bundle === undefined || installed.some(({ install }) => install === bundle);
  return ok({
    id,
    versions,
    acts: record.acts.filter(counts),
    hidden: {
      versions: record.versions.filter((one) => !versions.includes(one)),
      acts: record.acts.filter((act) => !counts(act)),
    },
  });
}

/** False: it could not be read again, and would take every version of it with it. */
export async function writeOwnRecord(
  { folder, files }: Pick<OwnHome, 'folder' | 'files'>,
  { hidden, id, versions, acts }: CountingRecord,
): Promise<boolean> {
  const { readRecord, recordBytes } = await import('./own-records.ts');
  const bytes = recordBytes({
    id,
    versions: [...hidden.versions, ...versions],
    acts: [...hidden.acts, ...acts],
  });
  if (!readRecord(id, bytes)) return false;
  await replaceDurably(files, join(folder, `${id}.json`), bytes);
  return true;
}
