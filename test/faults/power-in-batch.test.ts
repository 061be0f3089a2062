import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyFolder } from '../../main/adapters/disk/verify-folder.ts';
import { batchLine } from '../../main/core/journal/batch-mark.ts';
import { rootOf } from '../../main/core/journal/merkle.ts';
import { shortCode } from '../../main/core/journal/short-code.ts';
import { check, rechained, trusting } from '../fakes/changed-log.ts';
import { createCrashFiles } from '../fakes/crash-files.ts';
import { createFaultFiles } from '../fakes/fault-files.ts';
import { live, type Act, type World } from '../fakes/life.ts';
import { createLogDisk, hash, must, signatures } from '../fakes/log-disk.ts';
import { madeBundle } from '../fakes/made-bundle.ts';
import { madeLog } from '../fakes/made-log.ts';
import { randomFrom } from '../fakes/random-from.ts';
import { createMemorySeeds } from '../fakes/seeds.ts';

const LIFE: readonly Act[] = [
  { do: 'note', bytes: 10 },
  { do: 'batch', count: 6, bytes: 400 },
  { do: 'checkpoint' },
  { do: 'batch', count: 5, bytes: 300 },
];
const CRASHED = ['VALID_UNANCHORED', 'TORN_TAIL'];
const SEGMENT = 'seg-000000000000.jsonl';

function newWorld() {
  const disk = createCrashFiles();
  const files = createFaultFiles(disk);
  const told = { attempted: [], acknowledged: new Set<string>() };
  const world: World = { root: '/disk', files, seeds: createMemorySeeds(), told, boots: 0 };
  return { world, files, disk };
}

describe('power lost while records were written together, before any recovery', () => {
  it('fault 2: at every call, the verifier calls it torn, never tampered', async () => {
    const whole = newWorld();
    (await live(whole.world, LIFE))?.kill();
    const seen = { batches: 0, texts: 0 };
    for (const { number: cut } of [...whole.files.calls]) {
      for (let seed = 1; seed <= 8; seed += 1) {
        const { world, files, disk } = newWorld();
        files.fault = ({ number }) => {
          if (number >= cut) disk.powerOff();
          return undefined;
        };
        (await live(world, LIFE))?.kill();
        const left = disk.afterPowerLoss(randomFrom(cut * 31 + seed));
        const after = createLogDisk({ root: '/disk', files: left });
        for (const { logId } of await after.journals.list()) {
          const report = await verifyFolder(after.folderOf(logId), {
            hash,
            signatures,
            files: left,
          });
          const { verdict, findings } = must(report);
          const where = `call ${cut}, seed ${seed}: ${JSON.stringify(findings)}`;
          expect(CRASHED, where).toContain(verdict);
          if (findings.some(({ kind }) => kind === 'torn-batch')) seen.batches += 1;
          if (findings.some(({ text }) => text.includes('written with it'))) seen.texts += 1;
        }
      }
    }
    /* Else the lives above met nothing this is about. */
    expect(seen.batches).toBeGreaterThan(5);
    expect(seen.texts).toBeGreaterThan(0);
  }, 120_000);
});

/** Record 8 of 12 made unreadable; a mark over records `first` to the end; checkpoints up to `signed`. */
function broken({ first, signed, at = 8 }: { first: number; signed: number; at?: number }) {
  const made = madeLog({ checkpointsAt: [4, 6] });
  const path = join(made.folder, SEGMENT);
  const bytes = readFileSync(path);
  const from = made.lines.slice(0, first).join('\n').length + (first > 0 ? 1 : 0);
  const start = made.lines.slice(0, at).join('\n').length + 1;
  bytes.fill(0, start + 20, start + 60);
  writeFileSync(path, bytes);
  const notes = [1, 4, 6, 12].filter((size) => size <= signed).map((size) => made.noteAt(size, 0));
  writeFileSync(join(made.folder, 'checkpoints.txt'), notes.map((note) => `${note}\n`).join(''));
  writeFileSync(join(made.folder, 'batch'), batchLine({ segment: 0, from, to: bytes.length }));
  return made;
}

describe('a record that is not whole, with whole ones behind it', () => {
  it('is torn inside the marked batch, which is named with its first record that is gone', async () => {
    const { folder } = broken({ first: 7, signed: 6 });
    const report = await check(folder);
    expect(report).toMatchObject({ verdict: 'TORN_TAIL', records: 8, checkpointed: 6 });
    expect(report.findings).toMatchObject([{ seq: 8, file: SEGMENT, kind: 'torn-batch' }]);
  });

  it('is tampering where a checkpoint covers the batch, where it stands before it, and without a mark', async () => {
    const covered = await check(broken({ first: 7, signed: 12 }).folder);
    expect(covered.verdict).toBe('TAMPERED');
    expect(covered.findings[0]).toMatchObject({ seq: 8, kind: 'non-canonical' });
    expect((await check(broken({ first: 9, signed: 6 }).folder)).verdict).toBe('TAMPERED');
    const { folder } = broken({ first: 7, signed: 6 });
    writeFileSync(join(folder, 'batch'), `\n${'9'.repeat(40)}\n0 1`);
    expect((await check(folder)).verdict).toBe('TAMPERED');
    writeFileSync(join(folder, 'batch'), Buffer.alloc(70_000, 0xff));
    expect((await check(folder)).verdict).toBe('TAMPERED');
  });

  it('is tampering where records were written behind the batch, or changed with a fitting check value', async () => {
    const { folder } = broken({ first: 7, signed: 6 });
    const path = join(folder, SEGMENT);
    const size = readFileSync(path).length;
    writeFileSync(join(folder, 'batch'), batchLine({ segment: 0, from: 0, to: size - 10 }));
    expect((await check(folder)).verdict).toBe('TAMPERED');
    const made = madeLog();
    const changed = rechained(made.lines, 8, (line) => line.replace('laptop', 'deskto'));
    const lines = [...made.lines.slice(0, 8), changed[8] ?? '', ...made.lines.slice(9)];
    const text = lines.map((line) => `${line}\n`).join('');
    writeFileSync(join(made.folder, SEGMENT), text);
    writeFileSync(join(made.folder, 'checkpoints.txt'), `${made.noteAt(4, 0)}\n`);
    writeFileSync(join(made.folder, 'batch'), batchLine({ segment: 0, from: 0, to: text.length }));
    expect((await check(made.folder)).verdict).toBe('TAMPERED');
  });

  it('is torn whatever is claimed of another log beside it, and tampering where it is claimed of this one', async () => {
    const torn = broken({ first: 7, signed: 6 });
    const logId = '0190f3c2-7b1a-4c3e-9f00-0123456789ac';
    const other = madeLog({ logId, records: 20 });
    const chains = [[torn.logId], [other.logId]];
    const bundle = madeBundle([torn, other], { chains });
    const root = Buffer.from(rootOf(hash, other.tree)).toString('base64');
    const code = shortCode(hash, { origin: other.origin, size: 20, root });
    const beside = trusting({ checkpoints: [other.noteAt(20, 0)], shortCodes: [code] });
    const report = await check(bundle, beside);
    expect(report.verdict).toBe('TORN_TAIL');
    expect(report.findings.map(({ kind }) => kind)).toEqual(['torn-batch']);
    const own = await check(bundle, trusting({ checkpoints: [torn.noteAt(12, 0)] }));
    expect(own.verdict).toBe('TAMPERED');
  });

  it('cutting a whole batch that a checkpoint covers is no power cut: rolled back', async () => {
    const made = madeLog({ checkpointsAt: [6] });
    const kept = made.lines
      .slice(0, 7)
      .map((line) => `${line}\n`)
      .join('');
    const to = made.lines.join('\n').length + 1;
    writeFileSync(join(made.folder, SEGMENT), kept);
    writeFileSync(join(made.folder, 'batch'), batchLine({ segment: 0, from: kept.length, to }));
    expect((await check(made.folder)).verdict).toBe('ROLLED_BACK');
    writeFileSync(join(made.folder, SEGMENT), kept + (made.lines[7] ?? '').slice(0, 90));
    expect((await check(made.folder)).verdict).toBe('ROLLED_BACK');
  });
});
