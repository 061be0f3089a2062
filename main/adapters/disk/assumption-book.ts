import { join } from 'node:path';
import { z } from 'zod';
import { ASSUMPTION_IDS, VERDICTS, type Settlement } from '../../core/assumptions/model.ts';
import type { AssumptionBook } from '../../core/ports/assumptions.ts';
import { err, ok } from '../../core/result.ts';
import { messageOf, nodeFiles, readWhole, type Files } from './files.ts';
import { parseJson, utf8Text } from './log-folder.ts';
import { replaceDurably } from './write-whole.ts';

const FILE = 'assumptions.json';

const shape = z.strictObject({
  version: z.literal(1),
  settlements: z.array(
    z.strictObject({
      assumption: z.enum(ASSUMPTION_IDS),
      verdict: z.enum(VERDICTS),
      at: z.iso.datetime(),
      by: z.string().max(200),
      evidence: z.string().max(500),
      found: z.string().max(2_000),
      log: z.string().max(100).exactOptional(),
    }),
  ),
});

/**
 * `assumptions.json` of the data folder. A file that cannot be read proves nothing: it is put aside
 * under a name of its own, and every assumption is a prediction again. One that cannot be moved is
 * not written over: it may hold what was judged.
 */
export function createAssumptionBook(
  root: string,
  now: () => number,
  files: Files = nodeFiles,
): AssumptionBook {
  const path = join(root, FILE);
  const { read, damaged, blocked } = load(files, path, now);
  let settlements: readonly Settlement[] = read;
  let last: Promise<unknown> = Promise.resolve();
  return {
    list: () => settlements,
    damaged: () => damaged,
    add: (settlement) => {
      const next = last.then(async () => {
        if (blocked !== undefined) return err({ detail: blocked });
        const all = [...settlements, settlement];
        const text = JSON.stringify({ version: 1, settlements: all }, undefined, 2);
        try {
          await replaceDurably(files, path, Buffer.from(`${text}\n`));
        } catch (error) {
          return err({ detail: messageOf(error) });
        }
        settlements = all;
        return ok(null);
      });
      last = next;
      return next;
    },
  };
}

function load(
  files: Files,
  path: string,
  now: () => number,
): { readonly read: readonly Settlement[]; readonly damaged?: string; readonly blocked?: string } {
  try {
    const bytes = readWhole(files, path);
    if (bytes === undefined) return { read: [] };
    const parsed = shape.safeParse(parseJson(utf8Text(bytes)));
    if (parsed.success) return { read: parsed.data.settlements };
  } catch {
    // Not to be read at all: it goes the way of one that holds something else.
  }
  try {
    const aside = `${path}.damaged-${String(now())}`;
    files.rename(path, aside);
    return { read: [], damaged: aside };
  } catch (error) {
    return { read: [], damaged: path, blocked: messageOf(error) };
  }
}
