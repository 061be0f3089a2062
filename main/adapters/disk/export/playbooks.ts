import { join } from 'node:path';
import { utf8 } from '../../../core/journal/bytes.ts';
import { ATTACHMENTS } from '../../../core/playbook/attachment.ts';
import { attachedFiles, LIST, type AttachedFiles } from './attached-files.ts';
import { namesOf, type Names } from '../../../core/export/names.ts';
import type { Entry } from '../../../core/journal/payload.ts';
import { takenIn } from '../../../core/run/pulled.ts';
import type { Stored } from '../../../core/export/stored.ts';
import type { Pulled } from '../../../core/run/state.ts';
import type { PlaybookRef } from '../../../core/playbook/model.ts';
import type { PinnedPlaybook } from '../../../core/run/plan.ts';
import { allFiles } from '../check-manifest.ts';
import { readWhole } from '../files.ts';
import { writeNew } from '../write-whole.ts';
import type { Chain } from './chains.ts';
import type { ExportOptions } from './context.ts';

/** Playbooks as they were run, by file name, and what steps are called by the log that ran them. */
export interface RunPlaybooks {
  readonly bytes: ReadonlyMap<string, Uint8Array>;
  readonly names: ReadonlyMap<string, Names>;
  readonly attached: AttachedFiles;
}

/** Playbooks of a run: its own, those it includes, those a section was taken in from. */
export interface UsedPlaybooks {
  readonly refs: readonly PlaybookRef[];
  /** The sections that are in it still: what was put back moves no number. */
  readonly pulled: readonly Pulled[];
}

const NONE: UsedPlaybooks = { refs: [], pulled: [] };

/** What a record says of the playbooks of its run, with those known before it. */
export function usedAfter(entry: Entry, before: UsedPlaybooks = NONE): UsedPlaybooks {
  const pulled = takenIn(before.pulled, entry);
  if (entry.type === 'run.start') {
    const taken = pulled.flatMap(refsOf);
    return { refs: [entry.data.playbook, ...entry.data.includes, ...taken], pulled };
  }
  if (pulled === before.pulled) return before;
  const added = pulled.filter((one) => !before.pulled.includes(one));
  return { refs: [...before.refs, ...added.flatMap(refsOf)], pulled };
}

function refsOf({ playbook, includes = [] }: Pulled): readonly PlaybookRef[] {
  return [playbook, ...includes];
}

/** The same record by record: what a log says so far stands in `found`. @returns what is known now */
export function noteUse(
  found: Map<string, UsedPlaybooks>,
  logId: string,
  entry: Entry,
  before: UsedPlaybooks | undefined,
): UsedPlaybooks | undefined {
  if ((entry.type === 'run.start') === found.has(logId)) return before;
  const used = usedAfter(entry, before);
  found.set(logId, used);
  return used;
}

/** The same of a whole log, with what the logs before it in its chain said. */
export function usedIn(
  entries: Iterable<Stored>,
  before: UsedPlaybooks | undefined,
): UsedPlaybooks | undefined {
  let used = before;
  let begun = false;
  for (const { entry } of entries) {
    if ((entry.type === 'run.start') === begun) continue;
    begun = true;
    used = usedAfter(entry, used);
  }
  return used;
}

/** Puts the playbooks beside the logs, byte for byte, with the files they name. */
export function writePlaybooks(
  { files }: ExportOptions,
  bundle: string,
  { bytes, attached }: RunPlaybooks,
): void {
  const folder = join(bundle, 'playbooks');
  files.removeFolder(folder);
  if (bytes.size > 0) files.makeFolder(folder);
  if (attached.files.size > 0) files.makeFolder(join(folder, ATTACHMENTS));
  for (const [name, content] of [...bytes, ...attached.files]) {
    writeNew(files, join(folder, ...name.split('/')), content);
  }
  files.remove(join(bundle, LIST));
  if (attached.list !== '') writeNew(files, join(bundle, LIST), utf8(attached.list));
}

/** Finds them here, or in the export they were brought in with; what has another digest is not them. */
export async function runPlaybooks(
  options: ExportOptions,
  refs: ReadonlyMap<string, UsedPlaybooks>,
  chains: readonly Chain[],
): Promise<RunPlaybooks> {
  const bytes = new Map<string, Uint8Array>();
  const named = new Map<string, Uint8Array>();
  const brought = broughtIn(options, chains);
  for (const ref of [...refs.values()].flatMap((used) => used.refs)) {
    if (bytes.has(ref.sha256)) continue;
    const found = (await options.playbookBytes?.(ref.sha256)) ?? brought.get(ref.sha256);
    if (!found || digest(options, found) !== ref.sha256) continue;
    bytes.set(ref.sha256, found);
    named.set(fileName(ref), found);
  }
  /* It brings the YAML reader with it, which nothing else needs at start-up. */
  const { parsePlaybook } = await import('../../../core/playbook/parse.ts');
  const names = new Map<string, Names>();
  const drafts = [...named].flatMap(([name, found]) => parsePlaybook(name, found).draft ?? []);
  const attached = await attachedFiles(
    drafts.flatMap(({ playbook }) => playbook.attachments ?? []),
    async (sha256) => (await options.attachmentBytes?.(sha256)) ?? brought.get(sha256),
    (found) => digest(options, found),
  );
  for (const [logId, { refs: used, pulled }] of refs) {
    const pinned = used.flatMap((ref): readonly PinnedPlaybook[] => {
      const found = bytes.get(ref.sha256);
      const draft = found && parsePlaybook(ref.id, found).draft;
      return draft ? [{ ref, playbook: draft.playbook }] : [];
    });
    if (pinned[0]?.ref.sha256 === used[0]?.sha256) names.set(logId, namesOf(pinned, pulled));
  }
  return { bytes: named, names, attached };
}

function fileName({ id, version, sha256 }: PlaybookRef): string {
  return `${`${id}-${version}-${sha256.slice(0, 8)}`.replace(/[^A-Za-z0-9.-]/g, '_')}.yaml`;
}

/** Playbook files of exports that were brought in, by their digest: two folders above their logs. */
function broughtIn(
  options: ExportOptions,
  chains: readonly Chain[],
): ReadonlyMap<string, Uint8Array> {
  const { files, root } = options;
  const found = new Map<string, Uint8Array>();
  for (const { logs } of chains) {
    const folder = logs[0]?.folder ?? '';
    if (!folder.startsWith(join(root, 'imported'))) continue;
    const playbooks = join(folder, '..', '..', 'playbooks');
    for (const path of allFiles(files, playbooks, '')) {
      const bytes = readWhole(files, join(playbooks, ...path.split('/')));
      if (bytes && bytes.length < 5_000_000) found.set(digest(options, bytes), bytes);
    }
  }
  return found;
}

function digest({ hash }: ExportOptions, bytes: Uint8Array): string {
  return Buffer.from(hash.sha256(bytes)).toString('hex');
}
