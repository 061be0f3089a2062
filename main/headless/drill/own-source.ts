import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Library } from '../../actions/library.ts';
import { diskPlaybookSource } from '../../adapters/disk/playbook-source.ts';
import type { PlaybookFile, PlaybookSource } from '../../core/ports/playbook-source.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { isScenario, readPaths } from '../playbooks/files.ts';

/** What a drill without a window plays from: the app's own, and before them an author's `folder`. */
export function drillSource(folder?: string): PlaybookSource {
  const shipped = diskPlaybookSource(SHIPPED);
  return folder === undefined ? shipped : withOwn(folder, shipped);
}

type Files = Awaited<ReturnType<PlaybookSource['playbooks']>>;

const SHIPPED = fileURLToPath(new URL('../../../playbooks', import.meta.url));

/**
 * An author's folder before what ships with the app: `folder` is read as `playbooks lint` reads it, with
 * its `scenarios/` and, laid out for a bundle, its `playbooks/`. Of two files with one id the author's
 * counts. Its files are named by their path, so that a finding leads to them.
 */
function withOwn(folder: string, shipped: PlaybookSource): PlaybookSource {
  let read: ReturnType<typeof readFolder> | undefined;
  const own = async (kind: keyof Own): Promise<Files> => {
    const files = await (read ??= readFolder(resolve(folder)));
    return files.ok ? ok(files.value[kind]) : files;
  };
  return {
    playbooks: async () => together(await own('playbooks'), await shipped.playbooks()),
    scenarios: async () => together(await own('scenarios'), await shipped.scenarios()),
    checked: () => shipped.checked(),
  };
}

/** Says why files of the author's folder, or all of it, cannot be drilled. False where nothing is refused. */
export function tellRefused(
  { refused }: Library,
  { playbooks }: { readonly playbooks: string | undefined },
): boolean {
  if (playbooks === undefined) return false;
  const folder = resolve(playbooks);
  const own = refused.filter(
    ({ file, finding }) => file.startsWith(`${folder}${sep}`) || finding.startsWith(folder),
  );
  for (const { finding } of own) process.stderr.write(`${finding}\n`);
  return own.length > 0;
}

interface Own {
  readonly playbooks: readonly PlaybookFile[];
  readonly scenarios: readonly PlaybookFile[];
}

async function readFolder(
  folder: string,
): Promise<Result<Own, { readonly code: 'unreadable'; readonly detail: string }>> {
  const read = await readPaths([folder]);
  if (!read.ok) {
    return err({ code: 'unreadable', detail: `${read.error.path}: ${read.error.detail}` });
  }
  const files = read.value.map(({ path, bytes }) => ({ file: path, bytes }));
  return ok({
    playbooks: files.filter(({ file, bytes }) => !isScenario(file, bytes)),
    scenarios: files.filter(({ file, bytes }) => isScenario(file, bytes)),
  });
}

function together(own: Files, shipped: Files): Files {
  return own.ok && shipped.ok ? ok([...own.value, ...shipped.value]) : own.ok ? shipped : own;
}
