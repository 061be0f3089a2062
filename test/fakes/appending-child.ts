import { createNodeClock } from '../../main/adapters/system/clock.ts';
import { createLogDisk, must, note, openDrill } from './log-disk.ts';

/**
 * A process that appends until it is killed: `node appending-child.ts ROOT [LOG-TO-GO-ON-FROM]`.
 * Prints its log's id, then the number of each record once it is acknowledged.
 */
const [, , root = '', continues] = process.argv;
const disk = createLogDisk({ root, clock: createNodeClock() });
const journal = await openDrill(disk, continues);
process.stdout.write(`${journal.logId}\n`);
for (let size = 1; ; size = (size * 7 + 3) % 3001) {
  const entry = must(await journal.append(note('x'.repeat(size))));
  process.stdout.write(`${entry.seq}\n`);
}
