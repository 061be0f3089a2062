import { createWitnessDisk } from '../../main/adapters/disk/witness-disk.ts';
import type { Desk } from '../../main/actions/desk.ts';
import type { WitnessPorts } from '../../main/actions/witness/ports.ts';
import { deskBench, type DeskBench } from './desk.ts';
import { createLogDisk, hash, signatures, type LogDisk } from './log-disk.ts';
import { fakeWitness } from './witness-ports.ts';

/** A desk with a real data folder: its logs, what it has witnessed, whom it believes. */
export interface WitnessBench extends DeskBench {
  readonly disk: LogDisk;
  readonly desk: Desk;
}

export function witnessBench(change: Partial<WitnessPorts> = {}, root?: string): WitnessBench {
  const disk = createLogDisk(root === undefined ? {} : { root });
  const bench = deskBench([]);
  const kept = createWitnessDisk({ root: disk.root, hash, boot: 'boot' });
  Object.assign(bench.desk.ports, {
    journals: disk.journals,
    logFiles: disk.logFiles,
    witness: fakeWitness({ ...kept, signatures, ...change }),
  });
  /* The bench's clock starts before the logs' own; requests must not look old. */
  bench.now = Date.parse('2026-11-23T13:10:24.123Z');
  return Object.assign(bench, { disk });
}
