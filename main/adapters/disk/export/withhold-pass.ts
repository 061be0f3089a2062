import { join } from 'node:path';
import type { Withholding } from '../../../core/export/withhold.ts';
import type { Chain } from './chains.ts';
import { breathe, type ExportOptions } from './context.ts';
import { readRecords } from './read-records.ts';

/** Finds what is to be left out of the copied logs. Without a rule nothing is read. */
export async function withholdFrom(
  { files, hash }: ExportOptions,
  bundle: string,
  chains: readonly Chain[],
  withholding: Withholding,
): Promise<void> {
  if (!withholding.any) return;
  let count = 0;
  for (const { logId } of chains.flatMap(({ logs }) => logs)) {
    const records = readRecords({
      files,
      hash,
      folder: join(bundle, 'logs', logId),
      logId,
      open: () => undefined,
      reason: () => undefined,
    });
    for (const stored of records) {
      withholding.add(stored);
      count += 1;
      if (count % 500 === 0) await breathe();
    }
  }
}
