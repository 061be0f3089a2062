import { join } from 'node:path';
import { z } from 'zod';
import type { TrustedKey } from '../../core/ports/kit.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { messageOf, nodeFiles, readWhole, type Files } from './files.ts';
import { parseJson, utf8Text } from './log-folder.ts';
import { replaceDurably } from './write-whole.ts';

const keys = z.array(
  z.strictObject({
    vkey: z.string().max(500),
    person: z.string().max(200),
    addedAt: z.string().max(40),
  }),
);

export interface TrustedKeys {
  list(): readonly TrustedKey[];
  add(
    key: TrustedKey,
  ): Promise<Result<null, { readonly code: 'not-saved'; readonly detail: string }>>;
  /** Durable when it resolves; a key that is not there is no error. */
  remove(
    vkey: string,
  ): Promise<Result<null, { readonly code: 'not-saved'; readonly detail: string }>>;
}

/**
 * Keys that a person compared and believes, in a file of the data folder: witnesses of logs in one,
 * signers of kits in another. A file that cannot be read vouches for nobody: the list is empty then,
 * and changes leave the file alone and say why.
 */
export function createTrustedKeys(
  root: string,
  { file, field }: { readonly file: string; readonly field: string },
  files: Files = nodeFiles,
): TrustedKeys {
  const path = join(root, file);
  const shape = z.strictObject({ version: z.literal(1), [field]: keys });
  let last: Promise<unknown> = Promise.resolve();
  const read = (): readonly TrustedKey[] | undefined => {
    const bytes = readWhole(files, path);
    if (bytes === undefined) return [];
    const parsed = shape.safeParse(parseJson(utf8Text(bytes)));
    return parsed.success ? (parsed.data[field] as readonly TrustedKey[]) : undefined;
  };
  const change = (vkey: string, more: readonly TrustedKey[]): ReturnType<TrustedKeys['remove']> => {
    const next = last.then(async () => {
      try {
        const before = read();
        if (!before) return err({ code: 'not-saved' as const, detail: `${path} is damaged` });
        const others = before.filter((one) => one.vkey !== vkey);
        const text = JSON.stringify({ version: 1, [field]: [...others, ...more] }, undefined, 2);
        await replaceDurably(files, path, Buffer.from(`${text}\n`));
        return ok(null);
      } catch (error) {
        return err({ code: 'not-saved' as const, detail: messageOf(error) });
      }
    });
    last = next;
    return next;
  };
  return {
    list: () => {
      try {
        return read() ?? [];
      } catch {
        return [];
      }
    },
    add: (key) => change(key.vkey, [key]),
    remove: (vkey) => change(vkey, []),
  };
}
