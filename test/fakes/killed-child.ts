import { join } from 'node:path';
import { createAttachments } from '../../main/adapters/disk/attachments.ts';
import { createNodeClock } from '../../main/adapters/system/clock.ts';
import { createNodeRandom } from '../../main/adapters/system/random.ts';
import type { Journal } from '../../main/core/ports/journal.ts';
import { createFaultFiles } from './fault-files.ts';
import { createFileSeeds } from './file-seeds.ts';
import { createLogDisk, must, note, openDrill, type LogDisk } from './log-disk.ts';

/**
 * A process that lives until it is killed: `node killed-child.mjs ROOT NAME`. It goes on in the
 * newest log, else opens one that names it, and then records texts alone and together, attachments,
 * and changes keys. Prints `same` or `new`, then every text (`NAME-0`, `NAME-1` …) once acknowledged.
 */
const [, , root = '', name = ''] = process.argv;
const random = createNodeRandom();
const say = (line: string) => void process.stdout.write(`${line}\n`);
/* Bytes in many small calls, so that death comes between them too. */
const files = createFaultFiles();
files.fault = ({ name: call }) => (call === 'write' ? 'short' : undefined);
const disk = createLogDisk({
  files,
  root,
  clock: createNodeClock(),
  seeds: createFileSeeds(join(root, 'seeds')),
  segmentRecords: 40,
});
const journal = await goOn(disk);
const attachments = createAttachments({ root, random });
let count = 0;

const put = async (bytes: number, att?: Parameters<Journal['append']>[0]['att']) => {
  const text = `${name}-${(count += 1)}`;
  const draft = note(`${text} ${'x'.repeat(bytes)}`);
  must(await journal.append({ ...draft, ...(att && { att }) }));
  say(text);
};

for (;;) {
  const chance = random.bytes(2);
  const bytes = (chance[1] ?? 0) * 12;
  switch ((chance[0] ?? 0) % 8) {
    case 0:
      must(await journal.rotate());
      break;
    case 1: {
      const pieces = [random.bytes(bytes + 1), random.bytes(7)];
      const kept = must(await attachments.keep(journal.logId, pieces, { limit: 1e6 }));
      await put(1, [{ ...kept, name: 'a.bin' }]);
      break;
    }
    case 2:
    case 3:
      await Promise.all(Array.from({ length: 4 }, () => put(bytes)));
      break;
    default:
      await put(bytes);
  }
}

async function goOn(logs: LogDisk): Promise<Journal> {
  const newest = (await logs.journals.list())[0]?.logId;
  const same = newest === undefined ? undefined : await logs.journals.resume(newest);
  say(same?.ok === true ? 'same' : 'new');
  return same?.ok === true ? same.value.journal : openDrill(logs, newest);
}
