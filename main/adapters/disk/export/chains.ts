import { join } from 'node:path';
import type { Mode } from '../../../core/journal/payload.ts';
import type { Files } from '../files.ts';
import { sizeOf } from '../list-logs.ts';
import { locateLogs, type LocatedLog } from '../locate-logs.ts';
import { segmentsOf } from '../log-folder.ts';
import { ExportStop } from './context.ts';

/** The logs one laptop wrote of one run. Oldest first. */
export interface Chain {
  readonly logs: readonly LocatedLog[];
  readonly newest: string;
  readonly mode: Mode;
  readonly openedAt: string;
}

/** One file that goes into the export as it is, or line by line. */
export interface Copy {
  readonly from: string;
  /** Below the export, with `/` between names. */
  readonly to: string;
  readonly size: number;
  readonly kind: 'lines' | 'file' | 'texts' | 'attachment';
}

/**
 * Files of a log that go into an export: all but its lock and what was quarantined. `batch` too: a
 * log that a power cut left is exported as it is.
 */
const PLAIN =
  /^(?:batch|checkpoints\.txt|keys\.txt|scorecard\.json|reconciliation\.json|seg-\d{12,16}\.jsonl)$/;
const ATTACHMENT = /^[0-9a-f]{64}$/;
const TIMESTAMP = /^\d{1,16}\.tsr$/;

/** The chain at a path: a log's folder, or an export that was brought in. */
export function chainAt(files: Files, path: string): Chain {
  const { logs } = locateLogs(files, path);
  const [newest] = logs;
  if (!newest?.opening) {
    throw new ExportStop({ code: 'log-unreadable', detail: `${path} has no record 0` });
  }
  const { mode, openedAt } = newest.opening;
  return { logs: [...logs].reverse(), newest: newest.logId, mode, openedAt };
}

/** Chains that may be shown together: all of one mode, none twice. */
export function checkTogether(chains: readonly Chain[]): void {
  const modes = new Set(chains.map(({ mode }) => mode));
  if (modes.size > 1) {
    throw new ExportStop({
      code: 'merge-other-mode',
      detail: 'a drill and an incident are never brought together',
    });
  }
  const ids = chains.flatMap(({ logs }) => logs.map(({ logId }) => logId));
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) {
    throw new ExportStop({ code: 'merge-same-log', detail: twice, params: { log: twice } });
  }
}

/**
 * What is copied of a log: what is signed before what signs it grows, records before their texts,
 * so that a log that is being written is copied whole up to some record.
 */
export function copiesOf(files: Files, { folder, logId }: LocatedLog): readonly Copy[] {
  const names = files.list(folder);
  const segments = new Set(segmentsOf(files, folder).map(({ name }) => name));
  const copy = (name: string, kind: Copy['kind']): Copy => ({
    from: join(folder, ...name.split('/')),
    to: `logs/${logId}/${name}`,
    size: sizeOf(files, join(folder, ...name.split('/'))),
    kind,
  });
  const inside = (name: string, wanted: RegExp): readonly string[] =>
    files.list(join(folder, name)).filter((one) => wanted.test(one));
  return [
    ...names
      .filter((name) => PLAIN.test(name) && !segments.has(name))
      .map((name) => copy(name, name.endsWith('.txt') ? 'lines' : 'file')),
    ...inside('timestamps', TIMESTAMP).map((name) => copy(`timestamps/${name}`, 'file')),
    ...[...segments].map((name) => copy(name, 'lines')),
    ...(names.includes('texts.jsonl') ? [copy('texts.jsonl', 'texts')] : []),
    ...inside('att', ATTACHMENT).map((name) => copy(`att/${name}`, 'attachment')),
  ];
}
