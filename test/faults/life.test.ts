import { describe, expect, it } from 'vitest';
import { createCrashFiles } from '../fakes/crash-files.ts';
import { createFaultFiles, type FileCall } from '../fakes/fault-files.ts';
import { expectNothingLost } from '../fakes/invariant.ts';
import { live, type Act, type World } from '../fakes/life.ts';
import { randomFrom } from '../fakes/random-from.ts';
import { createMemorySeeds } from '../fakes/seeds.ts';

/** A whole life: segments begin and end, keys change, a witness signs, the process is killed twice. */
const LIFE: readonly Act[] = [
  { do: 'note', bytes: 10 },
  { do: 'attach', bytes: 700 },
  { do: 'batch', count: 4, bytes: 300 },
  { do: 'checkpoint' },
  { do: 'note', bytes: 1500 },
  { do: 'rotate' },
  { do: 'witness' },
  { do: 'batch', count: 6, bytes: 20 },
  { do: 'kill' },
  { do: 'note', bytes: 30 },
  { do: 'rotate' },
  { do: 'attach', bytes: 5 },
  { do: 'kill' },
  { do: 'batch', count: 3, bytes: 600 },
  { do: 'close' },
];

function newWorld() {
  const disk = createCrashFiles();
  const files = createFaultFiles(disk);
  const told = { attempted: [], acknowledged: new Set<string>() };
  const world: World = { root: '/disk', files, seeds: createMemorySeeds(), told, boots: 0 };
  return { world, files, disk };
}

/** The calls of a life without a fault: a fault at call n meets the same n - 1 calls before it. */
async function callsOfLife(): Promise<readonly FileCall[]> {
  const { world, files } = newWorld();
  await live(world, LIFE);
  const calls = [...files.calls];
  expect(world.told.acknowledged.size).toBe(world.told.attempted.length);
  await expectNothingLost(world, 'without a fault');
  return calls;
}

const changes = [
  'open',
  'write',
  'dataSync',
  'truncate',
  'makeFolder',
  'rename',
  'link',
  'syncFolder',
  'remove',
];
const plans: readonly { readonly code: string; readonly hits: (call: FileCall) => boolean }[] = [
  { code: 'ENOSPC', hits: ({ name }) => changes.includes(name) },
  { code: 'EIO', hits: ({ name }) => name !== 'close' },
  { code: 'EROFS', hits: ({ name }) => changes.includes(name) },
  { code: 'EPERM', hits: ({ name }) => name === 'rename' },
  { code: 'EBUSY', hits: ({ name }) => name === 'rename' },
  { code: 'short', hits: ({ name }) => name === 'write' },
];
const often = plans.flatMap((plan) => [
  { ...plan, how: 'once' },
  { ...plan, how: 'from then on' },
]);

describe('a whole life of a log, on a disk that fails', () => {
  it.each(often)(
    'faults 3, 4, 5, 6 and 28: $code at call n, $how, for every n',
    async ({ code, hits, how }) => {
      for (const { number: failing } of (await callsOfLife()).filter(hits)) {
        const { world, files } = newWorld();
        files.fault = (call) => {
          const now = how === 'once' ? call.number === failing : call.number >= failing;
          return now && hits(call) ? code : undefined;
        };
        const process = await live(world, LIFE);
        process?.kill();
        files.fault = () => undefined;
        await expectNothingLost(world, `call ${failing}`);
      }
    },
    120_000,
  );

  it('fault 2: power lost at call n, unsynced sectors kept, lost, garbled, names behind, for every n', async () => {
    for (const { number: cut } of await callsOfLife()) {
      for (let seed = 1; seed <= 3; seed += 1) {
        const { world, files, disk } = newWorld();
        files.fault = ({ number }) => {
          if (number >= cut) disk.powerOff();
          return undefined;
        };
        const process = await live(world, LIFE);
        process?.kill();
        world.files = disk.afterPowerLoss(randomFrom(cut * 31 + seed));
        await expectNothingLost(world, `call ${cut}, seed ${seed}`);
      }
    }
  }, 120_000);
});
