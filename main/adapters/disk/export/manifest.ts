import { join } from 'node:path';
import type { WithheldRecord } from '../../../core/export/withhold.ts';
import { allFiles, digestOf, MANIFEST } from '../check-manifest.ts';
import { manifestText } from '../export-manifest.ts';
import { writeDurably } from '../write-whole.ts';
import type { Chain } from './chains.ts';
import type { ExportOptions } from './context.ts';

/** Lists all that lies in the export, with the digests of what was really written. */
export async function writeManifest(
  { files, app }: ExportOptions,
  bundle: string,
  made: string,
  chains: readonly Chain[],
  withheld: readonly WithheldRecord[],
): Promise<void> {
  files.remove(join(bundle, MANIFEST));
  const listed: { readonly path: string; readonly size: number; readonly sha256: string }[] = [];
  for (const path of allFiles(files, bundle, '')) {
    const digest = await digestOf(files, join(bundle, ...path.split('/')));
    if (!digest) throw new Error(`${path} cannot be read back`);
    listed.push({ path, ...digest });
  }
  const ids = chains.map(({ logs }) => logs.map(({ logId }) => logId).reverse());
  const text = manifestText({
    made,
    app: app ?? '',
    logs: ids.flat(),
    chains: ids,
    withheld,
    files: listed,
  });
  await writeDurably(files, join(bundle, MANIFEST), Buffer.from(text));
}
