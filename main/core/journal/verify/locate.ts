import type { VerifySource } from '../../ports/verify-source.ts';
import { utf8Decode } from '../bytes.ts';
import { MAX_LINE } from '../line.ts';
import { noteRecord, type Opening } from './log-facts.ts';
import { join, regular } from './source-files.ts';

/** A log that was found, and how findings name its folder. */
export interface LocatedLog {
  /** Its folder in the source; empty when the source is the log. */
  readonly folder: string;
  /** Prefix of its file names in findings: empty, or `logs/<id>/`. */
  readonly prefix: string;
  readonly logId: string;
  /** Undefined when record 0 cannot be read. */
  readonly opening?: Opening;
}

export interface Located {
  /** True when the source is an export bundle rather than one log. */
  readonly bundle: boolean;
  /** True when it shows some records of a log instead. */
  readonly disclosure?: true;
  /** In a bundle in the order of their names; else the log and those it goes on from, newest first. */
  readonly logs: readonly LocatedLog[];
}

export interface SegmentFile {
  readonly name: string;
  readonly first: number;
}

export async function segmentsIn(
  source: VerifySource,
  folder: string,
): Promise<readonly SegmentFile[]> {
  return (await regular(source, folder))
    .flatMap(({ name, kind }) => {
      const digits = /^seg-(\d{12,16})\.jsonl$/.exec(name)?.[1];
      return digits === undefined || kind !== 'file' ? [] : [{ name, first: Number(digits) }];
    })
    .sort((left, right) => left.first - right.first);
}

/** What there is to verify: an export bundle, or one log with the logs it goes on from beside it. */
export async function locate(source: VerifySource): Promise<Located | undefined> {
  const names = (await regular(source, '')).map(({ name }) => name);
  const isBundle = names.includes('manifest.json');
  if (names.includes('disclosure.json') && !names.includes('logs')) {
    return { bundle: true, disclosure: true, logs: [] };
  }
  const here = (await segmentsIn(source, '')).length > 0;
  if (here && !isBundle && !names.includes('logs')) {
    const newest = await located(source, '', '', source.name);
    return { bundle: false, logs: [newest, ...(await before(source, newest))] };
  }
  const logs: LocatedLog[] = [];
  for (const { name, kind } of await regular(source, 'logs')) {
    const folder = join('logs', name);
    if (kind !== 'folder' || (await segmentsIn(source, folder)).length === 0) continue;
    logs.push(await located(source, folder, `${folder}/`, name));
  }
  return isBundle || here || logs.length > 0 ? { bundle: true, logs } : undefined;
}

async function located(
  source: VerifySource,
  folder: string,
  prefix: string,
  logId: string,
): Promise<LocatedLog> {
  const [first] = await segmentsIn(source, folder);
  const opening = first && (await openingOf(source, join(folder, first.name)));
  return { folder, prefix, logId, ...(opening && { opening }) };
}

async function openingOf(source: VerifySource, path: string): Promise<Opening | undefined> {
  const bytes = new Uint8Array(MAX_LINE + 1);
  let held = 0;
  for (let end = -1; end < 0;) {
    const count = await source.read(path, bytes.subarray(held), held);
    held += count;
    end = bytes.subarray(0, held).indexOf(0x0a);
    if (end < 0 && (count === 0 || held === bytes.length)) return undefined;
  }
  try {
    const line = utf8Decode(bytes.subarray(0, bytes.indexOf(0x0a)));
    return noteRecord('log.open', line, 0, '').opening;
  } catch {
    return undefined;
  }
}

/** The logs before it, as long as they lie where the app keeps them. */
async function before(source: VerifySource, newest: LocatedLog): Promise<readonly LocatedLog[]> {
  const chain: LocatedLog[] = [];
  const seen = new Set([newest.logId]);
  for (let log: LocatedLog | undefined = newest; log;) {
    const id: string | undefined = log.opening?.prevLog?.id;
    if (id === undefined || seen.has(id) || !/^[0-9a-f-]{36}$/.test(id)) break;
    seen.add(id);
    let found: LocatedLog | undefined;
    for (const [place, name] of [
      ['..', 'logs'],
      ['../../logs', 'logs'],
      ['../../drills', 'drills'],
    ] as const) {
      const folder = `${place}/${id}`;
      if (found || (await segmentsIn(source, folder)).length === 0) continue;
      const kept = await located(source, folder, `${name}/${id}/`, id);
      const mode = place === '..' ? kept.opening?.mode : undefined;
      found = mode === 'drill' ? { ...kept, prefix: `drills/${id}/` } : kept;
    }
    if (!found) break;
    log = found;
    chain.push(log);
  }
  return chain;
}
