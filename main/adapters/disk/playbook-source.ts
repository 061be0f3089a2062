import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import type {
  CheckedFiles,
  PlaybookFile,
  PlaybookSource,
} from '../../core/ports/playbook-source.ts';
import { err, ok } from '../../core/result.ts';

/** What the build makes of the folder of playbooks: one file, packed with Brotli, as JSON. */
export const SHIPPED_FILE = 'shipped.br';

/** The files by name, as UTF-8 text, and what they were read as. */
export interface Shipped {
  readonly playbooks: Readonly<Record<string, string>>;
  readonly scenarios: Readonly<Record<string, string>>;
  readonly checked: CheckedFiles;
}

const unpacked = promisify(brotliDecompress);

const PLAYBOOK = /\.ya?ml$/i;

/**
 * Playbooks and scenarios of one folder: `*.yaml` in it, and in its `scenarios/`, with those the build
 * packed, by name. Error `unreadable` when the folder or a file in it cannot be read; no `scenarios/`
 * and no packed file is no error.
 */
export function diskPlaybookSource(folder: string): PlaybookSource {
  let packed: Promise<Shipped | undefined> | undefined;
  const shipped = (): Promise<Shipped | undefined> => (packed ??= readShipped(folder));
  return {
    playbooks: () => read(folder, false, async () => (await shipped())?.playbooks),
    scenarios: () =>
      read(join(folder, 'scenarios'), true, async () => (await shipped())?.scenarios),
    // One that cannot be read is told with the files it should have held.
    checked: async () => (await shipped().catch(() => undefined))?.checked,
  };
}

/** Absent in a source tree. */
async function readShipped(folder: string): Promise<Shipped | undefined> {
  const bytes = await readFile(join(folder, SHIPPED_FILE)).catch((thrown: unknown) => {
    if (codeOf(thrown) === 'ENOENT') return undefined;
    throw thrown;
  });
  if (bytes === undefined) return undefined;
  try {
    return JSON.parse((await unpacked(bytes)).toString()) as Shipped;
  } catch (thrown) {
    throw new Error(`${SHIPPED_FILE} is damaged: ${detailOf(thrown)}`, { cause: thrown });
  }
}

async function read(
  folder: string,
  mayBeAbsent: boolean,
  packed: () => Promise<Shipped['playbooks'] | undefined>,
): ReturnType<PlaybookSource['playbooks']> {
  try {
    const texts = Object.entries((await packed()) ?? {});
    const files: PlaybookFile[] = texts.map(([file, text]) => ({ file, bytes: Buffer.from(text) }));
    for (const file of await namesIn(folder, mayBeAbsent || texts.length > 0)) {
      files.push({ file, bytes: await readFile(join(folder, file)) });
    }
    return ok(files.sort((one, other) => (one.file < other.file ? -1 : 1)));
  } catch (thrown) {
    return err({ code: 'unreadable', detail: detailOf(thrown) });
  }
}

async function namesIn(folder: string, mayBeAbsent: boolean): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory() && PLAYBOOK.test(entry.name))
      .map(({ name }) => name);
  } catch (thrown) {
    if (mayBeAbsent && codeOf(thrown) === 'ENOENT') return [];
    throw thrown;
  }
}

function codeOf(thrown: unknown): string | undefined {
  return (thrown as { readonly code?: string }).code;
}

function detailOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
