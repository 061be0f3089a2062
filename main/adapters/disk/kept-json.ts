import type { Result } from '../../core/result.ts';
import { err, ok } from '../../core/result.ts';
import { messageOf, readWhole, type Files } from './files.ts';
import { parseJson, utf8Text } from './log-folder.ts';
import { replaceDurably } from './write-whole.ts';

/** One small file of the data folder that people's work is in: read once, written whole. */
export interface KeptJson<T> {
  now(): T;
  /** Where one that could not be read was put aside; it began anew then. */
  damaged(): string | undefined;
  /** On the disk when it resolves; one at a time, in the order asked for. */
  keep(value: T): Promise<Result<null, { readonly detail: string }>>;
}

export interface KeptJsonOptions<T> {
  readonly files: Files;
  readonly path: string;
  readonly now: () => number;
  readonly empty: T;
  /** Undefined: it is not what it should be. */
  readonly read: (value: unknown) => T | undefined;
  readonly write: (value: T) => unknown;
}

/**
 * A file that cannot be read is put aside, and what it held begins empty; one that cannot even be moved
 * is not written over.
 */
export function createKeptJson<T>(options: KeptJsonOptions<T>): KeptJson<T> {
  const { files, path } = options;
  let loaded: Loaded<T> | undefined;
  const load = (): Loaded<T> => (loaded ??= loadFrom(options));
  let last: Promise<unknown> = Promise.resolve();
  return {
    now: () => load().value,
    damaged: () => load().damaged,
    keep: (value) => {
      const next = last.then(async () => {
        const { blocked, damaged } = load();
        if (blocked !== undefined) return err({ detail: blocked });
        const text = JSON.stringify(options.write(value), undefined, 2);
        try {
          await replaceDurably(files, path, Buffer.from(`${text}\n`));
        } catch (error) {
          return err({ detail: messageOf(error) });
        }
        loaded = { value, ...(damaged === undefined ? {} : { damaged }) };
        return ok(null);
      });
      last = next;
      return next;
    },
  };
}

interface Loaded<T> {
  readonly value: T;
  readonly damaged?: string;
  /** Why it is not to be written. */
  readonly blocked?: string;
}

function loadFrom<T>({ files, path, now, empty, read }: KeptJsonOptions<T>): Loaded<T> {
  try {
    const bytes = readWhole(files, path);
    if (bytes === undefined) return { value: empty };
    const value = read(parseJson(utf8Text(bytes)));
    if (value !== undefined) return { value };
  } catch {
    // Not to be read at all: it goes the way of one that holds something else.
  }
  try {
    const aside = `${path}.damaged-${String(now())}`;
    files.rename(path, aside);
    return { value: empty, damaged: aside };
  } catch (error) {
    return { value: empty, damaged: path, blocked: messageOf(error) };
  }
}
