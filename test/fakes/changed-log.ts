import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { verifyFolder, type FolderReport } from '../../main/adapters/disk/verify-folder.ts';
import { noTrust, parseTrust, type Trust } from '../../main/core/journal/verify/trust.ts';
import { hash, must, signatures, temporaryFolder } from './log-disk.ts';

/** A copy of a log's folder with its lines changed; checkpoints too, where a test says so. */
export function changedLog(
  original: string,
  change: (lines: readonly string[]) => readonly string[],
  checkpoints?: (text: string) => string,
): string {
  const folder = join(temporaryFolder(), basename(original));
  cpSync(original, folder, { recursive: true });
  const path = join(folder, 'seg-000000000000.jsonl');
  const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1);
  const changed = change(lines);
  writeFileSync(path, changed.map((line) => `${line}\n`).join(''));
  const notes = join(folder, 'checkpoints.txt');
  if (checkpoints) writeFileSync(notes, checkpoints(readFileSync(notes, 'utf8')));
  return folder;
}

export async function check(folder: string, trust: Trust = noTrust): Promise<FolderReport> {
  return must(await verifyFolder(folder, { hash, signatures, trust }));
}

export function trusting(trust: object): Trust {
  return must(parseTrust(hash, JSON.stringify(trust)));
}

/** The line with a check value that fits it, as a forger would write it. */
export function selfChecked(line: string): string {
  const before = line.slice(0, line.lastIndexOf(',"z":'));
  const digest = Buffer.from(hash.sha256(Buffer.from(`bgl1z\n${before}`)));
  return `${before},"z":"${digest.toString('hex').slice(0, 8)}"}`;
}

/** Changes one line and chains everything after it anew, as a forger without the key would. */
export function rechained(
  lines: readonly string[],
  from: number,
  change: (line: string) => string,
): readonly string[] {
  const result: string[] = [];
  for (const [seq, line] of lines.entries()) {
    if (seq < from) {
      result.push(line);
      continue;
    }
    const leaf = hash.sha256(Buffer.of(0), Buffer.from(result[seq - 1] ?? ''));
    const prev = `"prev":"${Buffer.from(leaf).toString('base64')}"`;
    const chained = line.replace(/"prev":"[^"]*"/, prev);
    result.push(selfChecked(seq === from ? change(chained) : chained));
  }
  return result;
}
