import { basename, dirname, join } from 'node:path';
import { noteRecord, type Opening } from '../../core/journal/verify/log-facts.ts';
import type { Files } from './files.ts';
import { part } from './list-logs.ts';
import { segmentsOf, utf8Text } from './log-folder.ts';

/** A log that was found at a path, and how findings name its folder. */
export interface LocatedLog {
  readonly folder: string;
  /** Prefix of its file names in findings: empty, or `logs/<id>/`. */
  readonly prefix: string;
  readonly logId: string;
  /** Undefined when record 0 cannot be read. */
  readonly opening?: Opening;
}

export interface Located {
  /** The export bundle, when the path is one. */
  readonly bundle?: string;
  /** Newest first; each next one is the log before it. */
  readonly logs: readonly LocatedLog[];
}

const HEAD_BYTES = 66 * 1024;

/**
 * What there is to verify at a path: an export bundle, or one log's folder with the logs it goes
 * on from beside it. No logs: the path is neither.
 */
export function locateLogs(files: Files, path: string): Located {
  const names = files.list(path);
  const isBundle = names.includes('manifest.json');
  if (segmentsOf(files, path).length > 0 && !isBundle && !names.includes('logs')) {
    const newest = located(files, path, '');
    return { logs: [newest, ...before(files, newest)] };
  }
  const inside = join(path, 'logs');
  const logs = files
    .list(inside)
    .filter((name) => segmentsOf(files, join(inside, name)).length > 0)
    .map((name) => located(files, join(inside, name), `logs/${name}/`));
  if (logs.length === 0)
    return isBundle || segmentsOf(files, path).length > 0 ? { bundle: path, logs } : { logs };
  return { bundle: path, logs: newestFirst(logs) };
}

function located(files: Files, folder: string, prefix: string): LocatedLog {
  const [first] = segmentsOf(files, folder);
  const bytes = first ? part(files, first.path, 0, HEAD_BYTES) : new Uint8Array();
  const end = bytes.indexOf(0x0a);
  const line = utf8Text(bytes.subarray(0, Math.max(0, end)));
  const opening = attempt(() => noteRecord('log.open', line, 0, '').opening);
  return { folder, prefix, logId: basename(folder), ...(opening && { opening }) };
}

/** The logs before it, as long as they lie where the app keeps them. */
function before(files: Files, newest: LocatedLog): readonly LocatedLog[] {
  const chain: LocatedLog[] = [];
  const seen = new Set([newest.logId]);
  for (let log: LocatedLog | undefined = newest; log;) {
    const id: string | undefined = log.opening?.prevLog?.id;
    if (id === undefined || seen.has(id) || !/^[0-9a-f-]{36}$/.test(id)) break;
    seen.add(id);
    const parent = dirname(log.folder);
    const places = [parent, join(parent, '../logs'), join(parent, '../drills')];
    const found: string | undefined = places
      .map((place) => join(place, id))
      .find((place) => segmentsOf(files, place).length > 0);
    if (found === undefined) break;
    log = located(files, found, `${basename(dirname(found))}/${id}/`);
    chain.push(log);
  }
  return chain;
}

function newestFirst(logs: readonly LocatedLog[]): readonly LocatedLog[] {
  const referred = new Set(logs.flatMap(({ opening }) => opening?.prevLog?.id ?? []));
  const ordered: LocatedLog[] = [];
  let next = logs.find(({ logId }) => !referred.has(logId));
  while (next && !ordered.includes(next)) {
    ordered.push(next);
    const id: string | undefined = next.opening?.prevLog?.id;
    next = logs.find(({ logId }) => logId === id);
  }
  return [...ordered, ...logs.filter((log) => !ordered.includes(log))];
}

function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
