import { dirname, join } from 'node:path';
import type { Clock } from '../../core/ports/clock.ts';
import type { Hash, Signatures } from '../../core/ports/hash.ts';
import type { LogFileError, LogFiles } from '../../core/ports/log-files.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { ExportError, LogExports } from '../../core/ports/log-export.ts';
import type { Printer } from '../../core/ports/printer.ts';
import { toExportError } from './export/context.ts';
import { parseCheckpoint } from '../../core/journal/note.ts';
import type { Progress } from '../../core/journal/verify/tools.ts';
import { noTrust, type Trust } from '../../core/journal/verify/trust.ts';
import { messageOf, nodeFiles, readWhole, type Files } from './files.ts';
import { findLog } from './log-folder.ts';
import { verifyFolder } from './verify-folder.ts';
import { writeWhole } from './write-whole.ts';

export interface LogFilesOptions {
  /** The same root the journals have. */
  readonly root: string;
  readonly clock: Clock;
  readonly hash: Hash;
  readonly signatures: Signatures;
  /** The exact bytes of a playbook that was run, by its SHA-256 in hex; undefined when unknown. */
  readonly playbookBytes?: (
    sha256: string,
  ) => Promise<Uint8Array | undefined> | Uint8Array | undefined;
  /** The same of a file that a playbook names. */
  readonly attachmentBytes?: (sha256: string) => Promise<Uint8Array | undefined>;
  /** The bundled verifier, one file, to put into exports. */
  readonly verifier?: string;
  /** Version written into exports. */
  readonly app?: string;
  /** What is known from outside a log, for its verdict; nothing when absent. */
  readonly trustOf?: (logId: string) => Trust;
  readonly files?: Files;
  /** Makes the PDF of reports; without one there is none. */
  readonly printer?: Printer;
  /** IANA name of the time zone reports show beside UTC. */
  readonly zone?: string;
  /** A folder nothing may be exported into: the app's own. */
  readonly ownFolder?: string;
  readonly freeBytes?: (path: string) => number | undefined;
}

/** Names `saveBeside` takes: a plain small file, none of the log's own. */
const BESIDE = /^[a-z0-9][a-z0-9-]*\.(?:json|md|html)$/;

/** An export may have been edited since: no other name is looked up. */
const LOG_ID = /^[0-9a-f-]{36}$/;

/** Logs as files: verdicts, exports. Reads only, but for `saveBeside`. */
export function createLogFiles(options: LogFilesOptions): LogFiles & LogExports {
  const { root, hash, signatures, files = nodeFiles } = options;
  const withFolder = async <T>(
    logId: string,
    use: (folder: string) => Promise<Result<T, LogFileError>> | Result<T, LogFileError>,
  ): Promise<Result<T, LogFileError>> => {
    try {
      const folder = findLog(files, root, logId);
      if (folder === undefined) return err({ code: 'no-such-log', detail: logId });
      return await use(folder);
    } catch (error) {
      return err({ code: 'log-unreadable', detail: messageOf(error) });
    }
  };
  const exporting = async <T>(
    logId: string,
    use: (folder: string) => Promise<Result<T, ExportError>>,
  ): Promise<Result<T, ExportError>> => {
    try {
      const folder = findLog(files, root, logId);
      if (folder === undefined) return err({ code: 'no-such-log', detail: logId });
      return await use(folder);
    } catch (error) {
      return err(toExportError(error, { needed: 0, free: undefined }));
    }
  };
  return {
    saveBeside: (logId, name, text) =>
      withFolder(logId, (folder) => {
        if (!BESIDE.test(name)) {
          return err({ code: 'export-failed', detail: `${name} may not be kept beside a log` });
        }
        try {
          writeWhole(files, join(folder, name), Buffer.from(text));
          return ok(null);
        } catch (error) {
          return err({ code: 'export-failed', detail: messageOf(error) });
        }
      }),
    verify: (logId, watch = {}, kept = []) =>
      withFolder(logId, async (folder) => {
        const report = await verifyFolder(folder, {
          hash,
          signatures,
          files,
          ...(watch.signal && { stop: watch.signal }),
          ...(watch.at && { progress: counting(watch.at) }),
          trust: withKept(options.trustOf?.(logId) ?? noTrust, kept),
        });
        if (report.ok) return report;
        const stopped = report.error.code === 'stopped';
        return err({ code: stopped ? 'cancelled' : 'log-unreadable', detail: report.error.detail });
      }),
    export: (logId, into, choice, watch) =>
      exporting(logId, async (folder) => {
        const { exportLog } = await import('./export-log.ts');
        const told = watch?.told;
        return exportLog({ ...options, files, ...(told && { told }) }, folder, into, choice, watch);
      }),
    planExport: (logId, into, choice = {}) =>
      exporting(logId, async (folder) => {
        const { planOf } = await import('./export/plan.ts');
        return ok(await planOf({ ...options, files }, folder, into, choice));
      }),
    verifyExport: async (folder) => {
      const trust = trustOfExport(options, files, folder);
      const report = await verifyFolder(folder, { hash, signatures, files, trust });
      return report.ok ? report : err({ code: 'log-unreadable', detail: report.error.detail });
    },
  };
}

/** What the report of that export was judged by: this computer's word on its newest log. */
function trustOfExport(
  { trustOf }: Pick<LogFilesOptions, 'trustOf'>,
  files: Files,
  folder: string,
): Trust {
  const bytes = readWhole(files, join(folder, 'manifest.json'));
  const newest = bytes && newestLogIn(bytes);
  return (newest === undefined ? undefined : trustOf?.(newest)) ?? noTrust;
}

function newestLogIn(manifest: Uint8Array): string | undefined {
  try {
    const { logs } = JSON.parse(Buffer.from(manifest).toString('utf8')) as { logs?: unknown };
    const [newest] = Array.isArray(logs) ? (logs as readonly unknown[]) : [];
    return typeof newest === 'string' && LOG_ID.test(newest) ? newest : undefined;
  } catch {
    return undefined;
  }
}

function withKept(trust: Trust, kept: readonly string[]): Trust {
  const checkpoints = kept.flatMap((note) => parseCheckpoint(note) ?? []);
  return { ...trust, checkpoints: [...trust.checkpoints, ...checkpoints] };
}

/** The verifier counts the records of each log by itself; a person wants one count of all. */
function counting(at: (records: number) => void): (done: Progress) => void {
  let before = 0;
  let last = 0;
  let folder: string | undefined;
  return ({ file, records }) => {
    if (records < 0) return;
    const now = dirname(file);
    if (folder !== undefined && now !== folder) before += last;
    folder = now;
    last = records;
    at(before + records);
  };
}
