import { join } from 'node:path';
import { readReconciliation, type Reconciliation } from '../../../core/export/reconciliation.ts';
import { readWhole, type Files } from '../files.ts';
import { sizeOf } from '../list-logs.ts';
import { utf8Text } from '../log-folder.ts';

/** A comparison larger than this is left to its own file. */
const MOST = 64 * 1024 * 1024;

/** What a comparison with CloudTrail found, where there was one. */
export function readReconciled(files: Files, folder: string): Reconciliation | undefined {
  if (!files.list(folder).includes('reconciliation.json')) return undefined;
  const path = join(folder, 'reconciliation.json');
  if (sizeOf(files, path) > MOST) return undefined;
  const bytes = readWhole(files, path);
  return bytes && readReconciliation(utf8Text(bytes));
}

/** Sizes of the checkpoints a time-stamping authority has stamped, smallest first. */
export function stampsOf(files: Files, folder: string): readonly number[] {
  return files
    .list(join(folder, 'timestamps'))
    .flatMap((name) => {
      const digits = /^(\d{1,16})\.tsr$/.exec(name)?.[1];
      return digits === undefined ? [] : [Number(digits)];
    })
    .sort((left, right) => left - right);
}
