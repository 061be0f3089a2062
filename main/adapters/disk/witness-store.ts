import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import type { WitnessState } from '../../core/journal/witness/decide.ts';
import type { WitnessStore, WitnessStoreError } from '../../core/ports/witness.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { codeOf, messageOf, nodeFiles, readWhole, type Files } from './files.ts';
import { nodeProcesses, releaseLock, takeLock, type Processes } from './lock.ts';
import { parseJson, utf8Text } from './log-folder.ts';
import { renameOver, replaceDurably, writeDurably } from './write-whole.ts';

const FOLDER = 'witness';

const stateFile = z.strictObject({
  v: z.literal(1),
  origin: z.string(),
  size: z.int().min(1),
  root: z.base64().length(44),
  note: z.string(),
  vkey0: z.string(),
  epoch: z.strictObject({ k: z.int().min(0), vkey: z.string() }),
  firstSeen: z.string(),
  signedAt: z.string(),
});

export interface WitnessStoreOptions {
  /** The app's data folder; the states are kept in `witness/` below it. */
  readonly root: string;
  readonly boot: string;
  readonly files?: Files;
  readonly processes?: Processes;
}

/**
 * One small file per log. It is replaced as a whole and is on the disk before an answer leaves, so
 * that no crash makes this witness forget what it has signed. One writer at a time, also over two
 * copies of the app on one folder.
 */
export function createWitnessStore(options: WitnessStoreOptions): WitnessStore {
  const { root, boot, files = nodeFiles, processes = nodeProcesses } = options;
  const folder = join(root, FOLDER);
  let last: Promise<unknown> = Promise.resolve();

  const read = (origin: string): { state?: WitnessState; damaged?: string } => {
    const path = join(folder, fileOf(origin));
    const bytes = readWhole(files, path);
    if (bytes === undefined) return {};
    const parsed = stateFile.safeParse(parseJson(utf8Text(bytes)));
    if (!parsed.success || parsed.data.origin !== origin) return { damaged: path };
    const { v: _version, ...state } = parsed.data;
    return { state };
  };

  const alone = <T>(
    work: () => Promise<Result<T, WitnessStoreError>>,
  ): Promise<Result<T, WitnessStoreError>> => {
    const locked = async (): Promise<Result<T, WitnessStoreError>> => {
      try {
        files.makeFolder(folder);
        if (!takeLock(files, folder, boot, processes)) {
          return err({ code: 'busy', detail: `${folder} is being written by another process` });
        }
        try {
          return await work();
        } finally {
          releaseLock(files, folder);
        }
      } catch (error) {
        return err({ code: 'not-saved', detail: messageOf(error) });
      }
    };
    const next = last.then(locked);
    last = next;
    return next;
  };

  return {
    load: (origin) => {
      try {
        const { state, damaged } = read(origin);
        if (state) return Promise.resolve(ok({ state }));
        if (damaged === undefined) return Promise.resolve(ok({}));
        return alone(async () => {
          const aside = `${damaged}.damaged`;
          renameOver(files, damaged, aside);
          files.syncFolder(folder);
          return ok({ movedAside: aside });
        });
      } catch (error) {
        return Promise.resolve(err({ code: 'not-saved', detail: messageOf(error) }));
      }
    },
    save: (next, before) =>
      alone(async () => {
        const { state } = read(next.origin);
        if (state?.size !== before?.size || state?.root !== before?.root) {
          return err({ code: 'changed', detail: `signed meanwhile up to ${state?.size ?? 0}` });
        }
        const text = `${JSON.stringify({ v: 1, ...next })}\n`;
        await replaceDurably(files, join(folder, fileOf(next.origin)), Buffer.from(text));
        return ok(null);
      }),
    keepProof: (origin, why, notes) =>
      alone(async () => {
        const text = `${why}\n\n${notes.join('\n')}`;
        const digest = createHash('sha256').update(text).digest('hex').slice(0, 12);
        const path = join(folder, `${fileOf(origin).replace('.json', '')}-${digest}.proof.txt`);
        try {
          await writeDurably(files, path, Buffer.from(text));
          files.syncFolder(folder);
        } catch (error) {
          /* Told before: the same two notes are kept already. */
          if (codeOf(error) !== 'EEXIST') throw error;
        }
        return ok(path);
      }),
  };
}

/** Origins are `breakglass.invalid/log/<uuid>` and `…/drill/<uuid>`; nothing else becomes a name. */
function fileOf(origin: string): string {
  const [, word, id] = /^breakglass\.invalid\/(log|drill)\/([0-9a-f-]{36})$/.exec(origin) ?? [];
  if (word === undefined || id === undefined) throw new Error(`${origin} is no log's origin`);
  return `${word}-${id}.json`;
}
