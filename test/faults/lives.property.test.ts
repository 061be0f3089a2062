import fc from 'fast-check';
import { describe, it } from 'vitest';
import { createCrashFiles } from '../fakes/crash-files.ts';
import { createFaultFiles } from '../fakes/fault-files.ts';
import { expectNothingLost } from '../fakes/invariant.ts';
import { live, type Act, type World } from '../fakes/life.ts';
import { randomFrom } from '../fakes/random-from.ts';
import { createMemorySeeds } from '../fakes/seeds.ts';

const bytes = fc.integer({ min: 0, max: 2_000 });
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('note' as const), bytes }) },
  fc.record({ do: fc.constant('attach' as const), bytes }),
  fc.record({
    do: fc.constant('batch' as const),
    count: fc.integer({ min: 2, max: 9 }),
    bytes: fc.integer({ min: 0, max: 700 }),
  }),
  fc.record({ do: fc.constantFrom('rotate', 'checkpoint', 'witness', 'kill', 'close' as const) }),
);
/** The disk refuses from one call of all on, for so many. */
const fault = fc.record({
  from: fc.nat(400),
  calls: fc.oneof(fc.constant(1), fc.nat(40)),
  code: fc.constantFrom('ENOSPC', 'EIO', 'EROFS', 'EPERM', 'short'),
});

describe('any life of a log', () => {
  it('faults 1, 2, 3, 4, 5 and 6: whatever is done and whatever fails, the next start has all that was acknowledged', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { maxLength: 14 }),
        fc.array(fault, { maxLength: 3 }),
        fc.option(fc.record({ call: fc.nat(400), seed: fc.nat() }), { nil: undefined }),
        fc.boolean(),
        async (acts, faults, power, locked) => {
          const disk = createCrashFiles();
          const files = createFaultFiles(disk);
          const told = { attempted: [], acknowledged: new Set<string>() };
          const seeds = createMemorySeeds();
          seeds.locked = locked;
          const world: World = { root: '/disk', files, seeds, told, boots: 0 };
          files.fault = ({ number, name }) => {
            if (power && number >= power.call) disk.powerOff();
            const now = faults.find(({ from, calls }) => number >= from && number < from + calls);
            if (!now || name === 'close') return undefined;
            return now.code === 'short' && name !== 'write' ? undefined : now.code;
          };
          const process = await live(world, acts);
          process?.kill();
          files.fault = () => undefined;
          if (power) world.files = disk.afterPowerLoss(randomFrom(power.seed));
          await expectNothingLost(world, 'at the end');
        },
      ),
      {
        numRuns: 300,
        examples: [
          // A log given an old name again, whose former bearer's new name was not yet on the disk.
          [
            [
              ...Array.from({ length: 2 }, () => ({ do: 'note' as const, bytes: 0 })),
              { do: 'attach', bytes: 1 },
              { do: 'note', bytes: 0 },
              { do: 'batch', count: 3, bytes: 0 },
              { do: 'note', bytes: 0 },
            ],
            [{ from: 86, calls: 1, code: 'ENOSPC' }],
            { call: 112, seed: 761657767 },
            false,
          ],
          // One of two files synced, the other refused: what was cut off again came back.
          [
            [
              { do: 'attach', bytes: 1 },
              { do: 'attach', bytes: 1 },
              { do: 'note', bytes: 0 },
              { do: 'batch', count: 2, bytes: 0 },
              { do: 'note', bytes: 0 },
            ],
            [{ from: 87, calls: 1, code: 'ENOSPC' }],
            { call: 112, seed: 0 },
            false,
          ],
          // What a crash left was whole in memory only, and gone on from.
          [
            [{ do: 'note', bytes: 0 }, { do: 'kill' }],
            [{ from: 31, calls: 2, code: 'ENOSPC' }],
            { call: 96, seed: 1060391986 },
            true,
          ],
        ],
      },
    );
  }, 120_000);
});
