import { join } from 'node:path';
import { z } from 'zod';
import type { HeardCode, HeardCodes } from '../../core/ports/heard.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { messageOf, nodeFiles, readWhole, type Files } from './files.ts';
import { findLog, parseJson, utf8Text } from './log-folder.ts';
import { replaceDurably } from './write-whole.ts';

const HEARD = 'heard.json';
const STAMPS = 'timestamps';

const heardFile = z.array(
  z.strictObject({
    size: z.int().min(1),
    code: z.string().max(60),
    by: z.string().max(200),
    at: z.string().max(40),
  }),
);

/** Short codes that were read back, in `heard.json` beside each log. A damaged file vouches for nothing. */
export function createHeardCodes(root: string, files: Files = nodeFiles): HeardCodes {
  const read = (folder: string): readonly HeardCode[] => {
    const bytes = readWhole(files, join(folder, HEARD));
    const parsed = bytes && heardFile.safeParse(parseJson(utf8Text(bytes)));
    return parsed?.success === true ? parsed.data : [];
  };
  return {
    list: (logId) => {
      try {
        const folder = findLog(files, root, logId);
        return folder === undefined ? [] : read(folder);
      } catch {
        return [];
      }
    },
    add: async (logId, { size, code, by, at }) => {
      try {
        const folder = findLog(files, root, logId);
        if (folder === undefined) return err({ code: 'no-such-log', detail: logId });
        const text = JSON.stringify([...read(folder), { size, code, by, at }], undefined, 2);
        await replaceDurably(files, join(folder, HEARD), Buffer.from(`${text}\n`));
        return ok(null);
      } catch (error) {
        return err({ code: 'log-unreadable', detail: messageOf(error) });
      }
    },
  };
}

/** RFC 3161 answers in `timestamps/<size>.tsr` of each log, as they came. */
export function createStampFiles(root: string, files: Files = nodeFiles) {
  return {
    keep: async (logId: string, size: number, bytes: Uint8Array): Promise<Result<null, string>> => {
      try {
        const folder = findLog(files, root, logId);
        if (folder === undefined) return err(`no log ${logId}`);
        files.makeFolder(join(folder, STAMPS));
        await replaceDurably(files, join(folder, STAMPS, `${size}.tsr`), bytes);
        files.syncFolder(folder);
        return ok(null);
      } catch (error) {
        return err(messageOf(error));
      }
    },
    all: (logId: string): readonly { readonly size: number; readonly bytes: Uint8Array }[] => {
      try {
        const folder = findLog(files, root, logId);
        if (folder === undefined) return [];
        return files.list(join(folder, STAMPS)).flatMap((name) => {
          const size = /^([1-9][0-9]{0,15})\.tsr$/.exec(name)?.[1];
          const bytes = size && readWhole(files, join(folder, STAMPS, name));
          return size !== undefined && bytes ? [{ size: Number(size), bytes }] : [];
        });
      } catch {
        return [];
      }
    },
  };
}
