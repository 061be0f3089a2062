import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Clock } from '../../../core/ports/clock.ts';
import type { ExportChoice } from '../../../core/ports/log-export.ts';
import { canonical, type Json } from '../../../core/journal/canonical.ts';
import { isRecord } from '../../../core/journal/parse.ts';
import { allFiles } from '../check-manifest.ts';
import { readWhole, type Files } from '../files.ts';
import { sizeOf } from '../list-logs.ts';
import { lockState, nodeProcesses, releaseLock, takeLock } from '../lock.ts';
import { parseJson, utf8Text } from '../log-folder.ts';
import { writeWhole } from '../write-whole.ts';

/** Beside the unfinished export, as the lock is: neither ever becomes part of it. */
const STATE = 'state.json';
const EXPORT = 'export';
const FORMAT = 'breakglass-unfinished-export/2';

/** Unfinished exports this process works on: its own lock would let it in twice. */
const busy = new Set<string>();

export interface Unfinished {
  readonly folder: string;
  readonly startedAt: number;
  readonly bytes: number;
}

/** The folder an unfinished export of this name lies in: hidden, and marked as no export. */
function partialName(into: string, name: string, number: number): string {
  return join(into, `.${name}${number === 1 ? '' : `-${number}`}.partial`);
}

/**
 * An export of the same choice that was begun here and left; undefined when there is none, or
 * another works on it.
 */
export function findUnfinished(
  files: Files,
  into: string,
  name: string,
  boot: string,
  choice: ExportChoice,
): Unfinished | undefined {
  const folder = partialName(into, name, 1);
  if (busy.has(folder)) return undefined;
  const state = readState(files, folder);
  if (state?.choice !== choiceDigest(choice)) return undefined;
  if (lockState(files, folder, boot, nodeProcesses) === 'held') return undefined;
  const made = exportIn(folder);
  const bytes = allFiles(files, made, '').reduce(
    (sum, path) => sum + sizeOf(files, join(made, ...path.split('/'))),
    0,
  );
  return { folder, startedAt: state.startedAt, bytes };
}

/**
 * Takes a folder to work in: the one that was left when the person goes on with the same choice,
 * else an empty one, for what one choice leaves out another may have written. What another program
 * works on is left alone, and the next name is taken.
 */
export function takePartial(
  files: Files,
  into: string,
  name: string,
  clock: Clock,
  choice: ExportChoice,
): string {
  const digest = choiceDigest(choice);
  for (let number = 1; ; number += 1) {
    const folder = partialName(into, name, number);
    if (busy.has(folder)) continue;
    const held =
      files.isFolder(folder) && lockState(files, folder, clock.boot, nodeProcesses) === 'held';
    if (held) continue;
    const keep = choice.goOn === true && readState(files, folder)?.choice === digest;
    if (!keep) files.removeFolder(folder);
    files.makeFolder(exportIn(folder));
    if (!takeLock(files, folder, clock.boot, nodeProcesses)) continue;
    if (!keep) {
      const state = { format: FORMAT, startedAt: clock.now(), choice: digest };
      writeWhole(files, join(folder, STATE), Buffer.from(JSON.stringify(state)));
    }
    busy.add(folder);
    return folder;
  }
}

/** Where the export itself grows. */
export function exportIn(folder: string): string {
  return join(folder, EXPORT);
}

/**
 * Removes what the folder holds beyond these files: a page or table of an earlier attempt may show
 * what this one leaves out, and a log of it may not belong to this one at all.
 */
export function keepOnly(files: Files, folder: string, wanted: ReadonlySet<string>): void {
  const made = exportIn(folder);
  for (const path of allFiles(files, made, '')) {
    if (!wanted.has(path)) files.remove(join(made, ...path.split('/')));
  }
}

/** Lets go of the folder. Without `keep` nothing of it stays, as far as the disk allows. */
export function leavePartial(files: Files, folder: string, keep: boolean): void {
  busy.delete(folder);
  releaseLock(files, folder);
  if (keep) return;
  try {
    files.removeFolder(folder);
  } catch {
    /* What is left is hidden and marked as unfinished; the first error is the one to tell. */
  }
}

function readState(
  files: Files,
  folder: string,
): { readonly startedAt: number; readonly choice: string } | undefined {
  try {
    const bytes = readWhole(files, join(folder, STATE));
    const state = bytes && parseJson(utf8Text(bytes));
    if (!isRecord(state) || state.format !== FORMAT) return undefined;
    const { startedAt, choice } = state;
    return typeof startedAt === 'number' && typeof choice === 'string'
      ? { startedAt, choice }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Tells choices apart; whether one goes on is no part of it. */
function choiceDigest({ goOn: _, ...choice }: ExportChoice): string {
  /* Through JSON: a field that is undefined is one that is not there. */
  const plain = JSON.parse(JSON.stringify(choice)) as Json;
  return createHash('sha256').update(canonical(plain)).digest('hex');
}
