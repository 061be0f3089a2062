import type { Faults } from '../faults.ts';
import type { WorldInstance } from '../worlds/model.ts';

/** An instance as a drill's faults have it: its disk full, or the names of other hosts gone. */
export function underFaults(
  instance: WorldInstance,
  { diskFull = [], namesGone = [] }: Pick<Faults, 'diskFull' | 'namesGone'>,
): WorldInstance {
  const full = diskFull.includes(instance.id);
  const nameless = namesGone.includes(instance.id);
  if (!full && !nameless) return instance;
  const { host } = instance;
  const disks = host.disks.map((disk) => ({ ...disk, usedGiB: disk.sizeGiB }));
  return {
    ...instance,
    host: { ...host, ...(full ? { disks } : {}), ...(nameless ? { nameless } : {}) },
  };
}

/** Whether the agent can put down a script and its output: it keeps both on the first disk. */
export function hasRoom({ host }: WorldInstance): boolean {
  const [first] = host.disks;
  return first === undefined || first.usedGiB < first.sizeGiB;
}

/** What an agent says of a command it could not put down. */
export const NO_ROOM = {
  lines: [
    {
      to: 'err' as const,
      text: 'failed to run commands: open /var/lib/amazon/ssm/orchestration/awsrunShellScript/0.awsrunShellScript/_script.sh: no space left on device',
    },
  ],
  exitCode: 1,
  sleptMs: 0,
};
