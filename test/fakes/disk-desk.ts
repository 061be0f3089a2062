import { createDesk, type Desk } from '../../main/actions/desk.ts';
import { createAttachments } from '../../main/adapters/disk/attachments.ts';
import { createNodeRandom } from '../../main/adapters/system/random.ts';
import type { PinnedPlaybook } from '../../main/core/run/plan.ts';
import { deskBench, type DeskBench } from './desk.ts';
import { createLogDisk, type LogDisk } from './log-disk.ts';

export interface DiskBench {
  readonly desk: Desk;
  /** The fakes beneath: AWS, desktop, clock. */
  readonly bench: DeskBench;
  readonly disk: LogDisk;
}

/** A desk whose logs and attachments are the real ones, on a fresh folder: what is redacted is. */
export function diskBench(playbooks: readonly PinnedPlaybook[]): DiskBench {
  const bench = deskBench(playbooks);
  const disk = createLogDisk();
  const attachments = createAttachments({ root: disk.root, random: createNodeRandom() });
  const { journals, logFiles } = disk;
  return {
    bench,
    disk,
    desk: createDesk({ ...bench.desk.ports, journals, logFiles, attachments }),
  };
}
