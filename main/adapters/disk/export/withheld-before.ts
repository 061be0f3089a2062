import type { WithheldRecord } from '../../../core/export/withhold.ts';
import { readManifest } from '../../../core/journal/verify/manifest.ts';
import { folderSource } from '../folder-source.ts';
import type { ExportOptions } from './context.ts';
import { importedFolder } from './plan.ts';

/**
 * What exports of other laptops had left out before they were brought in. Listed again: without it
 * an attachment that was withheld lawfully would be missing from the export they become part of.
 */
export async function withheldBefore(
  options: ExportOptions,
  others: readonly string[],
): Promise<readonly WithheldRecord[]> {
  const listed: WithheldRecord[] = [];
  for (const id of others) {
    const source = folderSource(options.files, importedFolder(options, id));
    try {
      const { manifest } = await readManifest(source, options);
      for (const { att, ...record } of manifest?.withheld ?? []) {
        listed.push(att.length === 0 ? record : { ...record, att });
      }
    } finally {
      source.close();
    }
  }
  return listed;
}
