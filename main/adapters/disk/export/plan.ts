import { dirname, join } from 'node:path';
import type { ExportChoice, ExportPlan } from '../../../core/ports/log-export.ts';
import { Withholding } from '../../../core/export/withhold.ts';
import type { Files } from '../files.ts';
import { IMPORTED } from '../imported-logs.ts';
import { chainAt, checkTogether, copiesOf, type Chain, type Copy } from './chains.ts';
import { breathe, ExportStop, type ExportOptions } from './context.ts';
import { freeBytes, isInside } from './disk-space.ts';
import { findUnfinished } from './partial.ts';
import { runPlaybooks, noteUse, type UsedPlaybooks } from './playbooks.ts';
import { readRecords } from './read-records.ts';

/** What a record costs in the tables made from it: both reports, Markdown, CSV and OCSF. */
const TABLES = 8;
/** Styles, texts, verifier, playbooks. */
const AROUND = 3_000_000;

export interface Prepared {
  readonly chains: readonly Chain[];
  readonly copies: readonly Copy[];
  readonly name: string;
  readonly needed: number;
  readonly free: number | undefined;
}

/** Looks up what an export is made of, and refuses in words what cannot be. */
export function prepare(
  options: ExportOptions,
  folder: string,
  into: string,
  choice: ExportChoice,
): Prepared {
  const { files, ownFolder } = options;
  if (ownFolder !== undefined && isInside(into, ownFolder)) {
    throw new ExportStop({ code: 'export-own-folder', detail: into, params: { folder: into } });
  }
  const own = chainAt(files, folder);
  const others = (choice.others ?? []).map((id) => chainAt(files, importedFolder(options, id)));
  const chains = [own, ...others];
  checkTogether(chains);
  const copies = chains.flatMap(({ logs }) => logs.flatMap((log) => copiesOf(files, log)));
  const sum = copies.reduce((total, { size }) => total + size, 0);
  const records = copies.reduce(
    (total, { size, to }) => (to.includes('/seg-') ? total + size : total),
    0,
  );
  const needed = sum + records * TABLES + AROUND;
  return {
    chains,
    copies,
    name: `${bundleName(own)}${choice.records ? '-records' : ''}`,
    needed,
    free: (options.freeBytes ?? freeBytes)(existing(files, into)),
  };
}

export function importedFolder({ files, root }: ExportOptions, logId: string): string {
  const folder = join(root, IMPORTED);
  if (!/^[0-9a-f-]{36}$/.test(logId) || !files.list(folder).includes(logId)) {
    throw new ExportStop({ code: 'no-such-log', detail: logId });
  }
  return join(folder, logId);
}

/** The same as numbers, for the dialog. Counts what would be withheld. */
export async function planOf(
  options: ExportOptions,
  folder: string,
  into: string,
  choice: ExportChoice,
): Promise<ExportPlan> {
  const { files, hash, clock } = options;
  const { chains, name, needed, free } = prepare(options, folder, into, choice);
  const withholding = new Withholding(choice.withhold ?? []);
  const playbooks = new Map<string, UsedPlaybooks>();
  let records = 0;
  for (const { logs } of chains) {
    let used: UsedPlaybooks | undefined;
    for (const log of logs) {
      const stored = readRecords({
        files,
        hash,
        folder: log.folder,
        logId: log.logId,
        open: () => undefined,
        reason: () => undefined,
      });
      for (const one of stored) {
        withholding.add(one);
        used = noteUse(playbooks, log.logId, one.entry, used);
        records += 1;
        if (records % 500 === 0) await breathe();
      }
    }
  }
  // Chosen records go without the playbooks.
  const attached = choice.records
    ? 0
    : (await runPlaybooks(options, playbooks, chains)).attached.size;
  const unfinished = findUnfinished(files, into, name, clock.boot, choice);
  return {
    needed: needed + attached,
    records,
    withheld: withholding.commitments.size,
    ...(free !== undefined && { free }),
    ...(unfinished && { unfinished: { startedAt: unfinished.startedAt, bytes: unfinished.bytes } }),
  };
}

function bundleName({ mode, openedAt, newest }: Chain): string {
  const when = openedAt.slice(0, 16).replace(/[-:]/g, '').replace('T', '-');
  return `breakglass-${mode}-${when}-${newest.slice(0, 8)}`;
}

/** The nearest folder that is there: the target itself may only be made by the export. */
function existing(files: Files, path: string): string {
  let at = path;
  while (!files.isFolder(at) && dirname(at) !== at) at = dirname(at);
  return at;
}
