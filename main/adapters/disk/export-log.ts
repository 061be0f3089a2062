import { join } from 'node:path';
import type { Entry, Mode } from '../../core/journal/payload.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Hash, Signatures } from '../../core/ports/hash.ts';
import type { LogFileError } from '../../core/ports/log-files.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { digestOf, allFiles, MANIFEST } from './check-manifest.ts';
import { recordsAsCsv } from './export-csv.ts';
import { manifestText } from './export-manifest.ts';
import { reportHtml, type ReportLog } from './export-report.ts';
import { verifyText } from './export-verify-text.ts';
import { messageOf, readWhole, type Files } from './files.ts';
import { locateLogs, type LocatedLog } from './locate-logs.ts';
import { loadLog } from './log-folder.ts';
import { verifyFolder } from './verify-folder.ts';
import { renameOver, writeNew } from './write-whole.ts';

export interface ExportOptions {
  readonly clock: Clock;
  readonly hash: Hash;
  readonly signatures: Signatures;
  readonly playbookBytes?: (
    sha256: string,
  ) => Promise<Uint8Array | undefined> | Uint8Array | undefined;
  readonly verifier?: string;
  readonly app?: string;
  readonly files: Files;
}

const VERIFIER = 'verify.mjs';

/**
 * Writes the bundle an auditor checks without the app: the logs of the whole chain, playbooks as
 * run, reports, a list of records, the manifest over all of it, and the verifier. It appears under
 * its name when it is complete, or not at all.
 */
export async function exportLog(
  options: ExportOptions,
  folder: string,
  into: string,
): Promise<Result<{ readonly folder: string }, LogFileError>> {
  const { files, hash, clock } = options;
  const { logs } = locateLogs(files, folder);
  const [newest] = logs;
  if (!newest?.opening) return err({ code: 'log-unreadable', detail: `${folder} has no record 0` });
  const made = new Date(clock.now()).toISOString();
  const name = bundleName(newest.opening.mode, newest.opening.openedAt, newest.logId);
  const temporary = join(into, `.${name}.${process.pid}.${clock.boot}.partial`);
  try {
    files.removeFolder(temporary);
    files.makeFolder(temporary);
    for (const log of logs) copyLog(files, log, join(temporary, 'logs', log.logId));
    const loaded = logs.map(({ folder: from, logId }): ReportLog => {
      const { records } = loadLog(files, hash, from, logId);
      return { logId, records };
    });
    await addPlaybooks(
      options,
      temporary,
      loaded.flatMap(({ records }) => records.map((one) => one.entry)),
    );
    const verdict = await verifyFolder(join(temporary, 'logs', newest.logId), options);
    if (!verdict.ok) return err({ code: 'export-failed', detail: verdict.error.detail });
    for (const lang of ['en', 'ja'] as const) {
      const page = reportHtml(lang, loaded, verdict.value, made);
      writeNew(files, join(temporary, `report.${lang}.html`), Buffer.from(page));
    }
    writeNew(files, join(temporary, 'records.csv'), Buffer.from(recordsAsCsv(loaded)));
    const verifier =
      options.verifier === undefined ? undefined : readWhole(files, options.verifier);
    if (verifier) writeNew(files, join(temporary, VERIFIER), verifier);
    const guide = verifyText(verdict.value, verifier ? VERIFIER : undefined);
    writeNew(files, join(temporary, 'VERIFY.txt'), Buffer.from(guide));
    await addManifest(options, temporary, made, logs);
    const target = freeName(files, into, name);
    renameOver(files, temporary, target);
    files.syncFolder(into);
    return ok({ folder: target });
  } catch (error) {
    try {
      files.removeFolder(temporary);
    } catch {
      /* What is left is hidden and marked partial; the first error is the one to tell. */
    }
    return err({ code: 'export-failed', detail: messageOf(error) });
  }
}

/** All files of a log but its lock and what was quarantined. Checkpoints first, then what they cover. */
function copyLog(files: Files, log: LocatedLog, to: string): void {
  files.makeFolder(to);
  const names = files
    .list(log.folder)
    .filter((name) =>
      /^(?:checkpoints\.txt|keys\.txt|texts\.jsonl|scorecard\.json|seg-\d+\.jsonl)$/.test(name),
    );
  for (const name of names) {
    const bytes = readWhole(files, join(log.folder, name));
    if (bytes) writeNew(files, join(to, name), bytes);
  }
  const scorecard = readWhole(files, join(log.folder, 'scorecard.json'));
  if (scorecard && log.prefix === '')
    writeNew(files, join(to, '..', '..', 'scorecard.json'), scorecard);
}

async function addPlaybooks(
  { files, hash, playbookBytes }: ExportOptions,
  bundle: string,
  entries: readonly Entry[],
): Promise<void> {
  const run = entries.flatMap((entry) =>
    entry.type === 'run.start' ? [entry.data.playbook, ...entry.data.includes] : [],
  );
  const bySha = new Map(run.map((playbook) => [playbook.sha256, playbook]));
  const folder = join(bundle, 'playbooks');
  for (const [sha256, { id, version }] of bySha) {
    const bytes = await playbookBytes?.(sha256);
    if (!bytes || Buffer.from(hash.sha256(bytes)).toString('hex') !== sha256) continue;
    files.makeFolder(folder);
    const name = `${id}-${version}-${sha256.slice(0, 8)}`.replace(/[^A-Za-z0-9.-]/g, '_');
    writeNew(files, join(folder, `${name}.yaml`), bytes);
  }
}

async function addManifest(
  { files, app }: ExportOptions,
  bundle: string,
  made: string,
  logs: readonly LocatedLog[],
): Promise<void> {
  const listed: { readonly path: string; readonly size: number; readonly sha256: string }[] = [];
  for (const path of allFiles(files, bundle, '')) {
    const digest = await digestOf(files, join(bundle, path));
    if (!digest) throw new Error(`${path} cannot be read back`);
    listed.push({ path, ...digest });
  }
  const text = manifestText({
    made,
    app: app ?? '',
    logs: logs.map(({ logId }) => logId),
    files: listed,
  });
  writeNew(files, join(bundle, MANIFEST), Buffer.from(text));
}

function bundleName(mode: Mode, openedAt: string, logId: string): string {
  const when = openedAt.slice(0, 16).replace(/[-:]/g, '').replace('T', '-');
  return `breakglass-${mode}-${when}-${logId.slice(0, 8)}`;
}

function freeName(files: Files, into: string, name: string): string {
  const taken = new Set(files.list(into));
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name}-${number}`;
  return join(into, free);
}
