import { join } from 'node:path';
import { z } from 'zod';
import type { TrustedWitness, TrustedWitnesses } from '../../core/ports/witness.ts';
import { err, ok } from '../../core/result.ts';
import { messageOf, nodeFiles, readWhole, type Files } from './files.ts';
import { parseJson, utf8Text } from './log-folder.ts';
import { replaceDurably } from './write-whole.ts';

const FILE = 'witnesses.json';

const listFile = z.strictObject({
  version: z.literal(1),
  witnesses: z.array(
    z.strictObject({
      vkey: z.string().max(500),
      person: z.string().max(200),
      addedAt: z.string().max(40),
    }),
  ),
});

/**
 * Believed witnesses, in `witnesses.json` of the data folder. A file that cannot be read vouches
 * for nobody: the list is empty then, and `add` leaves the file alone and says why.
 */
export function createTrustedWitnesses(root: string, files: Files = nodeFiles): TrustedWitnesses {
  const path = join(root, FILE);
  let last: Promise<unknown> = Promise.resolve();
  const read = (): readonly TrustedWitness[] | undefined => {
    const bytes = readWhole(files, path);
    if (bytes === undefined) return [];
    const parsed = listFile.safeParse(parseJson(utf8Text(bytes)));
    return parsed.success ? parsed.data.witnesses : undefined;
  };
  return {
    list: () => {
      try {
        return read() ?? [];
      } catch {
        return [];
      }
    },
    add: (witness) => {
      const next = last.then(async () => {
        try {
          const before = read();
          if (!before) return err({ code: 'not-saved' as const, detail: `${path} is damaged` });
          const others = before.filter(({ vkey }) => vkey !== witness.vkey);
          const text = JSON.stringify(
            { version: 1, witnesses: [...others, witness] },
            undefined,
            2,
          );
          await replaceDurably(files, path, Buffer.from(`${text}\n`));
          return ok(null);
        } catch (error) {
          return err({ code: 'not-saved' as const, detail: messageOf(error) });
        }
      });
      last = next;
      return next;
    },
  };
}
