import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { selfDigest } from '../../main/adapters/disk/check-manifest.ts';
import { temporaryFolder } from './log-disk.ts';
import type { MadeLog } from './made-log.ts';

/** An export as the format page describes it. `files` lie beside the logs. */
export function madeBundle(
  logs: readonly MadeLog[],
  more: {
    readonly chains?: readonly (readonly string[])[];
    readonly withheld?: readonly object[];
    readonly files?: Readonly<Record<string, string>>;
  } = {},
): string {
  const bundle = temporaryFolder();
  for (const { folder, logId } of logs) {
    cpSync(folder, join(bundle, 'logs', logId), { recursive: true });
    const att = join(bundle, 'logs', logId, 'att');
    if (readdirSync(att).length === 0) rmSync(att, { recursive: true });
  }
  for (const [path, text] of Object.entries(more.files ?? {})) {
    mkdirSync(dirname(join(bundle, path)), { recursive: true });
    writeFileSync(join(bundle, path), text);
  }
  const { chains, withheld } = more;
  listAnew(bundle, { ...(chains && { chains }), ...(withheld && { withheld }) });
  return bundle;
}

/**
 * Writes the manifest over whatever lies there now, as a forger with an editor would.
 *
 * @param beyond entries of files that are not there
 */
export function listAnew(
  bundle: string,
  more: object = {},
  beyond: readonly { path: string; sha256: string; size: number }[] = [],
): void {
  const path = join(bundle, 'manifest.json');
  rmSync(path, { force: true });
  const files = readdirSync(bundle, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const bytes = readFileSync(join(entry.parentPath, entry.name));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const name = join(entry.parentPath, entry.name).slice(bundle.length + 1);
      return { path: name, size: bytes.length, sha256 };
    });
  const self = '0'.repeat(64);
  const listed = [...files, ...beyond];
  const manifest = {
    ...{ format: 'breakglass-export/1', made: '', app: '', files: listed },
    ...more,
    self,
  };
  const text = `${JSON.stringify(manifest, undefined, 2)}\n`;
  writeFileSync(path, text.replace(self, selfDigest(text)));
}
