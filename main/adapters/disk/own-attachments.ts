import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ATTACHMENTS, LARGEST_ATTACHMENT } from '../../core/playbook/attachment.ts';
import type { ChosenFile, KeptFile, OwnAttachments } from '../../core/ports/own-playbooks.ts';
import { ok } from '../../core/result.ts';
import { codeOf } from './files.ts';
import type { OwnHome } from './own-home.ts';
import { readBounded } from './read-bounded.ts';

export interface AttachedFiles extends OwnAttachments {
  /** Within a change that is going on. */
  write(files: readonly KeptFile[]): Promise<void>;
}

/** Under the hash of their bytes, and under no name of their own: none can lead anywhere. */
export function createOwnAttachments(home: OwnHome): AttachedFiles {
  const pathOf = (sha256: string): string => join(home.folder, 'kept', `${sha256}.attachment`);
  const write = async (files: readonly KeptFile[]): Promise<void> => {
    for (const { sha256, bytes } of files) await home.write(pathOf(sha256), sha256, bytes);
  };
  return {
    write,
    keep: (file) =>
      home.change(async () => {
        await write([file]);
        return ok(null);
      }),
    look: async (path) => {
      const name = basename(path);
      const read = await readBounded(path, LARGEST_ATTACHMENT);
      if (read.ok) return { name, bytes: read.value };
      const { code, detail } = read.error;
      return code === 'too-large'
        ? { name, trouble: { is: code, most: LARGEST_ATTACHMENT } }
        : { name, trouble: { is: 'unreadable', detail } };
    },
    stamp: async (sha256) => {
      if (!isHash(sha256)) return undefined;
      try {
        const { ino, size, mtimeNs } = await stat(pathOf(sha256), { bigint: true });
        return `${String(ino)} ${String(size)} ${String(mtimeNs)}`;
      } catch (error) {
        return codeOf(error) === 'ENOENT' ? undefined : 'unreadable';
      }
    },
    bytes: async (sha256) => {
      if (!isHash(sha256)) return undefined;
      const read = await readBounded(pathOf(sha256), LARGEST_ATTACHMENT);
      // One that is too large now is there, and is another.
      if (read.ok) return read.value;
      return read.error.code === 'missing' ? undefined : new Uint8Array();
    },
  };
}

function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/** A file in the folder of attachments beside this one. The name is the caller's to have checked. */
export function besideOf(path: string): NonNullable<ChosenFile['beside']> {
  return async (file) => {
    const read = await readBounded(join(dirname(path), ATTACHMENTS, file), LARGEST_ATTACHMENT);
    if (read.ok) return read.value;
    return read.error.code === 'missing' ? undefined : new Uint8Array();
  };
}
