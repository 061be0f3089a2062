import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Mode } from '../../core/journal/payload.ts';
import { noTrust, type Trust } from '../../core/journal/verify/trust.ts';
import { exitCodes } from '../../core/journal/verify/verdict.ts';
import type { Hash, Signatures } from '../../core/ports/hash.ts';
import type { ExportWatch, ImportedLog, ImportedLogs } from '../../core/ports/log-export.ts';
import { err, ok } from '../../core/result.ts';
import { allFiles, MANIFEST } from './check-manifest.ts';
import { chainAt } from './export/chains.ts';
import { ExportStop, Meter, toExportError } from './export/context.ts';
import { copyFile } from './export/copy-file.ts';
import { readRecords } from './export/read-records.ts';
import { nodeFiles, type Files } from './files.ts';
import { sizeOf } from './list-logs.ts';
import { verifyFolder, type FolderReport } from './verify-folder.ts';
import { renameOver } from './write-whole.ts';

/** Below the data folder; in it each export by the id of its newest log. */
export const IMPORTED = 'imported';
const REPLACED = '.replaced';

export interface ImportedLogsOptions {
  /** The data folder. */
  readonly root: string;
  readonly hash: Hash;
  readonly signatures: Signatures;
  readonly files?: Files;
}

/** Exports of other laptops under `imported/<id of the newest log>/`, byte for byte as they came. */
export function createImportedLogs(options: ImportedLogsOptions): ImportedLogs {
  const { root, hash, signatures, files = nodeFiles } = options;
  const home = join(root, IMPORTED);
  const verified = async (folder: string, trust = noTrust): Promise<FolderReport> => {
    const report = await verifyFolder(folder, { hash, signatures, files, trust });
    if (report.ok) return report.value;
    throw new ExportStop({ code: 'import-not-export', detail: report.error.detail });
  };
  const seen = new Map<string, ImportedLog>();

  return {
    list: async () => {
      settleReplaced(files, home);
      const kept: ImportedLog[] = [];
      for (const id of files.list(home).filter((name) => /^[0-9a-f-]{36}$/.test(name))) {
        try {
          const known = seen.get(id);
          const log = known ?? brief(files, hash, join(home, id), await verified(join(home, id)));
          seen.set(id, log);
          kept.push(log);
        } catch {
          /* A folder that is no export is not offered; it stays where it is. */
        }
      }
      return kept;
    },
    take: async (folder, mode, watch = {}) => {
      try {
        return ok(await take(folder, mode, watch));
      } catch (error) {
        return err(toExportError(error, { needed: 0, free: undefined }));
      }
    },
  };

  async function take(folder: string, mode: Mode, watch: ExportWatch): Promise<ImportedLog> {
    if (!files.list(folder).includes(MANIFEST) || !files.list(folder).includes('logs')) {
      throw new ExportStop({ code: 'import-not-export', detail: folder });
    }
    const report = await verified(folder);
    const { verdict } = report;
    if (exitCodes[verdict] >= exitCodes.TORN_TAIL) {
      const detail = report.findings[0]?.text ?? verdict;
      throw new ExportStop({ code: 'import-not-intact', detail, params: { verdict } });
    }
    const chain = chainAt(files, folder);
    if (chain.mode !== mode) throw new ExportStop({ code: 'merge-other-mode', detail: chain.mode });
    const target = join(home, chain.newest);
    settleReplaced(files, home);
    const held = files.list(home).includes(chain.newest) ? await verified(target) : undefined;
    const keep = held !== undefined && (await alreadyThere(held, report, folder, target));
    if (!keep) await copyAll(folder, chain.newest, target, watch);
    const log = brief(files, hash, target, keep ? held : report);
    seen.set(log.logId, log);
    return log;
  }

  /**
   * True: what is held says all that the export says. False: the export goes on from what is held,
   * record for record. Anything else is another history of the log, and what is held stays.
   */
  async function alreadyThere(
    held: FolderReport,
    given: FolderReport,
    folder: string,
    target: string,
  ): Promise<boolean> {
    if (exitCodes[held.verdict] < exitCodes.TORN_TAIL) {
      if (fits(await verified(target, codesOf(given)))) return true;
      if (fits(await verified(folder, codesOf(held)))) return false;
    }
    const [log] = given.logs;
    throw new ExportStop({
      code: 'import-other-history',
      detail: target,
      params: { log: log?.logId ?? '' },
    });
  }

  /** Into a hidden folder first: a log that is listed is whole. */
  async function copyAll(
    folder: string,
    id: string,
    target: string,
    watch: ExportWatch,
  ): Promise<void> {
    const paths = allFiles(files, folder, '');
    const sizes = paths.map((path) => sizeOf(files, join(folder, ...path.split('/'))));
    const meter = new Meter(
      sizes.reduce((sum, size) => sum + size, 0),
      watch,
    );
    const temporary = join(home, `.${id}.partial`);
    files.removeFolder(temporary);
    try {
      for (const path of paths) {
        const parts = path.split('/');
        /* A link or a pipe put there since it was checked is not followed. */
        if (!lstatSync(join(folder, ...parts)).isFile()) {
          throw new ExportStop({
            code: 'import-not-intact',
            detail: path,
            params: { verdict: path },
          });
        }
        files.makeFolder(join(temporary, ...parts.slice(0, -1)));
        await copyFile(files, join(folder, ...parts), join(temporary, ...parts), false, meter);
      }
      /* What was copied is what was checked, or it does not come in. */
      const { verdict } = await verified(temporary);
      if (exitCodes[verdict] >= exitCodes.TORN_TAIL) {
        throw new ExportStop({ code: 'import-not-intact', detail: verdict, params: { verdict } });
      }
      const old = join(home, `.${id}${REPLACED}`);
      if (files.isFolder(target)) renameOver(files, target, old);
      renameOver(files, temporary, target);
      files.syncFolder(home);
      files.removeFolder(old);
    } catch (error) {
      files.removeFolder(temporary);
      throw error;
    }
  }
}

/** A crash between the two renames of a newer export: the one before it is there again. */
function settleReplaced(files: Files, home: string): void {
  for (const name of files.list(home).filter((one) => one.endsWith(REPLACED))) {
    const target = join(home, name.slice(1, -REPLACED.length));
    if (files.isFolder(target)) files.removeFolder(join(home, name));
    else files.rename(join(home, name), target);
  }
}

function codesOf({ logs }: FolderReport): Trust {
  const shortCodes = logs.map(({ records, shortCode }) => ({ size: records, code: shortCode }));
  return { ...noTrust, shortCodes };
}

function fits({ verdict }: FolderReport): boolean {
  return exitCodes[verdict] < exitCodes.TORN_TAIL;
}

/** What is shown of an export in a list. */
function brief(files: Files, hash: Hash, folder: string, report: FolderReport): ImportedLog {
  const { logs, newest, mode, openedAt } = chainAt(files, folder);
  let person = '';
  let device = '';
  let lastAt = Date.parse(openedAt);
  for (const log of logs) {
    const records = readRecords({
      files,
      hash,
      folder: log.folder,
      logId: log.logId,
      open: () => undefined,
      reason: () => undefined,
    });
    for (const stored of records) {
      if (person === '') person = stored.who;
      if (device === '') device = stored.device;
      lastAt = stored.at;
    }
  }
  return {
    logId: newest,
    mode,
    person,
    device,
    openedAt: Date.parse(logs[0]?.opening?.openedAt ?? openedAt),
    lastAt,
    records: report.logs.reduce((sum, log) => sum + log.records, 0),
    verdict: report.verdict,
    ...(report.root === undefined ? {} : { root: report.root }),
  };
}
