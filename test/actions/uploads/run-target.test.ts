import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addNote } from '../../../main/actions/add-note.ts';
import { passOnce, runTarget } from '../../../main/actions/uploads/run-target.ts';
import { targetState, type TargetState } from '../../../main/actions/uploads/state.ts';
import { uploadsView } from '../../../main/ipc/views/uploads-view.ts';
import { closedDrill, must, temporaryFolder } from '../../fakes/log-disk.ts';
import { createManualClock } from '../../fakes/manual-clock.ts';
import { pinned, section, step } from '../../fakes/plans.ts';
import { uploadBench, type UploadBench } from '../../fakes/upload-bench.ts';

const DAY = 24 * 3_600_000;
const LONGEST_WAIT = 5 * 60_000;
const playbooks = [pinned('PB-U', [section('s', [step('one')])])];

function stickAt(folder: string): TargetState {
  return targetState({ id: 'stick', for: 'drill', kind: 'folder', folder });
}

/** The target kept up to date in time that only passes while it rests; `each` looks on. */
function kept(state: TargetState): {
  readonly clock: ReturnType<typeof createManualClock>;
  readonly bench: UploadBench;
  run(each: (passed: number, stop: () => void) => void | Promise<void>): Promise<void>;
} {
  const clock = createManualClock();
  let each: (passed: number) => void | Promise<void> = () => undefined;
  let passed = 0;
  const timer = {
    sleep: async (ms: number) => {
      clock.pass(ms);
      passed += ms;
      await each(passed);
    },
  };
  const bench = uploadBench({ clock, timer, playbooks });
  const uploads = { targets: [state], findings: [], paused: false };
  return {
    clock,
    bench,
    run: async (look) => {
      bench.desk.uploads = uploads;
      passed = 0;
      const stop = (): void => void delete bench.desk.uploads;
      each = async (so) => {
        if (so > 2 * DAY) stop();
        await look(so, stop);
      };
      await runTarget(bench.desk, uploads, state);
    },
  };
}

test('the clock set back a day while a try is waited for holds nothing up, and the screen says a true time', async () => {
  const folder = join(temporaryFolder(), 'stick');
  const state = stickAt(folder);
  const { bench, clock, run } = kept(state);
  await closedDrill(bench.disk, 5);
  let back: number | undefined;
  let there: number | undefined;
  await run((passed, stop) => {
    if (back === undefined && state.failure) {
      back = passed;
      clock.setBack(DAY);
      mkdirSync(folder);
      const next = uploadsView(bench.desk)!.targets[0]!.nextTryAt! - clock.now();
      expect(next).toBeLessThanOrEqual(LONGEST_WAIT);
    }
    if (!existsSync(join(folder, 'drills'))) return;
    there = passed;
    stop();
  });
  expect(back).toBeDefined();
  expect(there! - back!).toBeLessThanOrEqual(LONGEST_WAIT);
  bench.remove();
});

test('the clock set back a day while all is well: a log that comes then is found at the next look', async () => {
  const folder = temporaryFolder();
  const state = stickAt(folder);
  const { bench, clock, run } = kept(state);
  const first = await closedDrill(bench.disk, 5);
  let second: string | undefined;
  let there: number | undefined;
  await run(async (passed, stop) => {
    if (second === undefined && state.logs.get(first.logId)?.cut?.size === 5) {
      clock.setBack(DAY);
      second = 'under way';
      second = (await closedDrill(bench.disk, 3)).logId;
      return;
    }
    if (second === undefined || !existsSync(join(folder, 'drills', second, 'cp'))) return;
    there = passed;
    stop();
  });
  expect(there).toBeLessThanOrEqual(2 * 60_000);
  bench.remove();
});

test('the clock set back a day after an open log was sent: what is new in it is signed and sent', async () => {
  const state = stickAt(temporaryFolder());
  const { bench, clock } = kept(state);
  const { desk, ports } = bench;
  await bench.start('drill');
  expect(await passOnce(desk, ports, state, true)).toBeUndefined();
  const log = state.logs.get(desk.run!.journal.logId)!;
  const size = log.cut!.size;
  clock.setBack(DAY);
  clock.pass(20_000);
  must(await addNote(desk, { kind: 'note', text: 'after the clock was set', openedAt: 0 }));
  expect(await passOnce(desk, ports, state, true)).toBeUndefined();
  expect(log.cut!.size).toBeGreaterThan(size);
  bench.remove();
});
