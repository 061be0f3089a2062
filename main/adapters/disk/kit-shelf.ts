import { basename, join } from 'node:path';
import type { KitTools } from '../../core/kit/signature.ts';
import type { ReadKit } from '../../core/kit/read.ts';
import type { InstalledKit, KitShelf } from '../../core/ports/kit.ts';
import { err, ok } from '../../core/result.ts';
import { messageOf, nodeFiles, readWhole, type Files } from './files.ts';
import { utf8Text } from './log-folder.ts';
import { readBounded } from './read-bounded.ts';
import { replaceDurably, writeWhole } from './write-whole.ts';
import { unreadableFinding } from './unreadable-finding.ts';

const KIT_FILE = 'kit.yaml';
const DRAFT_FILE = 'kit-draft.json';
/** Kits that were replaced, by the SHA-256 of their bytes: a wrong update is taken back with them. */
const BEFORE = 'kits';
/** A kit of a thousand accounts has a third of this. */
const LARGEST = 4 * 1024 * 1024;

export interface KitShelfParts {
  readonly root: string;
  readonly tools: KitTools;
  /** Verifier keys of trusted signers, as they are now. */
  readonly trusted: () => readonly string[];
  readonly files?: Files;
}

/**
 * `kit.yaml` of the data folder: read once at start, replaced as a whole by an install. A file that
 * cannot be read is no kit, with a finding that says why.
 */
export function createKitShelf({
  root,
  tools,
  trusted,
  files = nodeFiles,
}: KitShelfParts): KitShelf {
  const path = join(root, KIT_FILE);
  let current: InstalledKit | undefined;
  const judge = async (file: string, bytes: Uint8Array): Promise<ReadKit> => {
    // The YAML reader is not needed before a window is there.
    const { readKit } = await import('../../core/kit/read.ts');
    return readKit(tools, trusted(), file, bytes);
  };
  const load = async (): Promise<InstalledKit | undefined> => {
    const read = await readBounded(path, LARGEST);
    if (read.ok) {
      current = { ...(await judge(path, read.value)), file: path, bytes: read.value };
    } else {
      current = read.error.code === 'missing' ? undefined : unreadable(path, read.error.detail);
    }
    return current;
  };
  const ready = load();
  return {
    current: () => current,
    ready: () => ready,
    look: async (from) => {
      const read = await readBounded(from, LARGEST);
      if (!read.ok) {
        const { code, detail } = read.error;
        return err({ code: code === 'too-large' ? code : 'unreadable', detail });
      }
      const replaced = files.list(join(root, BEFORE)).includes(nameBefore(tools, read.value));
      return ok({ ...(await judge(basename(from), read.value)), bytes: read.value, replaced });
    },
    install: async (bytes) => {
      try {
        keepBefore(files, root, path, tools);
        await replaceDurably(files, path, bytes);
      } catch (error) {
        return err({ code: 'not-saved', detail: messageOf(error) });
      }
      current = { ...(await judge(path, bytes)), file: path, bytes };
      return ok(current);
    },
    draft: async () => {
      const read = await readBounded(join(root, DRAFT_FILE), LARGEST);
      return read.ok ? utf8Text(read.value) : undefined;
    },
    keepDraft: (text) => {
      try {
        const draft = join(root, DRAFT_FILE);
        writeWhole(files, draft, Buffer.from(text));
        return Promise.resolve(ok(null));
      } catch (error) {
        return Promise.resolve(err({ code: 'not-saved', detail: messageOf(error) }));
      }
    },
    judgeAgain: async () => {
      if (current) current = { ...current, ...(await judge(current.file, current.bytes)) };
    },
  };
}

function nameBefore({ hash }: KitTools, bytes: Uint8Array): string {
  return `${Buffer.from(hash.sha256(bytes)).toString('hex')}.yaml`;
}

function keepBefore(files: Files, root: string, path: string, tools: KitTools): void {
  const before = readWhole(files, path);
  if (!before) return;
  const folder = join(root, BEFORE);
  files.makeFolder(folder);
  const name = nameBefore(tools, before);
  if (!files.list(folder).includes(name)) writeWhole(files, join(folder, name), before);
}

function unreadable(file: string, why: string): InstalledKit {
  return {
    file,
    bytes: new Uint8Array(),
    standing: 'unsigned',
    signers: [],
    sha256: '',
    findings: [unreadableFinding(file, { en: 'The kit', ja: 'キット' }, why)],
  };
}
