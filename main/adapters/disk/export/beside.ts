import { join } from 'node:path';
import {
  parseReconciliation,
  RECONCILIATION,
  type StoredReconciliation,
} from '../../../core/reconcile/stored.ts';
import { readWhole, type Files } from '../files.ts';
import { sizeOf } from '../list-logs.ts';
import { utf8Text } from '../log-folder.ts';

/** A comparison larger than this is left to its own file. */
const MOST = 64 * 1024 * 1024;

/**
 * What a comparison with CloudTrail found, where there was one. A damaged one is not passed over in
 * silence: the report says that it is there.
 */
export function readReconciled(
  files: Files,
  folder: string,
): StoredReconciliation | 'unreadable' | undefined {
  if (!files.list(folder).includes(RECONCILIATION)) return undefined;
  const path = join(folder, RECONCILIATION);
  if (sizeOf(files, path) > MOST) return 'unreadable';
  const bytes = readWhole(files, path);
  return (bytes && parseReconciliation(utf8Text(bytes))) ?? 'unreadable';
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
