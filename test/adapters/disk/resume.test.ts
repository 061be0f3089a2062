import {
  appendFileSync,
  readdirSync,
  readFileSync,
  truncateSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../main/core/journal/payload.ts';
import { check } from '../../fakes/changed-log.ts';
import { epochsOf } from '../../fakes/epochs-of.ts';
import { createFaultFiles } from '../../fakes/fault-files.ts';
import { createLogDisk, must, note, openDrill, temporaryFolder } from '../../fakes/log-disk.ts';
import { createManualClock } from '../../fakes/manual-clock.ts';
import { createMemorySeeds } from '../../fakes/seeds.ts';

const start: Draft<'run.start'> = {
  type: 'run.start',
  run: 'r',
  data: {
    run: 'r',
    playbook: { id: 'PB-01', version: '1.0.0', sha256: '0'.repeat(64) },
    includes: [],
    person: 'mika',
    lang: 'ja',
  },
};

/** A log as a crash leaves it after the vault took its seed, and a process that starts after it. */
async function left() {
  const root = temporaryFolder();
  const seeds = createMemorySeeds();
  const disk = createLogDisk({ root, seeds });
  const journal = await openDrill(disk);
  must(await journal.append(start));
  must(await journal.append(note('one')));
  must(await journal.rotate());
  must(await journal.append(note('two')));
  must(await journal.checkpoint());
  must(await journal.append(note('three')));
  const folder = disk.folderOf(journal.logId);
  const files = createFaultFiles();
  const clock = createManualClock(undefined, 'next boot');
  const later = createLogDisk({ root, seeds, clock, files });
  const segment = join(folder, 'seg-000000000000.jsonl');
  return { disk, later, journal, seeds, files, folder, segment, logId: journal.logId };
}

describe('a log after a restart', () => {
  it('is refused when it is unknown, or open in this very process', async () => {
    const { disk, later, logId } = await left();
    expect(await later.journals.resume('..')).toMatchObject({ error: { why: 'no-such-log' } });
    expect(await disk.journals.resume(logId)).toMatchObject({ error: { why: 'held' } });
  });

  it.each([
    ['no-seed', ({ seeds }: Left) => void (seeds.locked = true)],
    ['no-seed', ({ seeds }: Left) => void (seeds.broken = true)],
    ['no-seed', ({ seeds }: Left) => seeds.kept.clear()],
    [
      'no-seed',
      ({ seeds, logId }: Left) => void seeds.kept.set(`${logId}/1`, new Uint8Array(32).fill(1)),
    ],
    [
      'no-seed',
      ({ folder }: Left) => {
        /* The checkpoint that ends epoch 0 is gone: the key of epoch 1 was never handed the log. */
        const path = join(folder, 'checkpoints.txt');
        const notes = readFileSync(path, 'utf8').split(/(?<=\n\n[^\n]+\n\n)/);
        writeFileSync(path, notes.filter((one) => one.split('\n')[1] !== '4').join(''));
      },
    ],
    [
      'damaged',
      ({ segment }: Left) =>
        writeFileSync(
          segment,
          readFileSync(segment, 'utf8').replace('"kind":"note"', '"kind":"no"'),
        ),
    ],
    [
      'rolled-back',
      ({ segment }: Left) => {
        const lines = readFileSync(segment, 'utf8').split('\n');
        writeFileSync(segment, `${lines.slice(0, 4).join('\n')}\n`);
      },
    ],
    [
      'held',
      ({ folder }: Left) =>
        writeFileSync(join(folder, 'lock'), '{"pid":1,"boot":"b","host":"elsewhere"}'),
    ],
  ])('is refused, %s, and left exactly as it is', async (why, damage) => {
    const all = await left();
    damage(all);
    const before = snapshot(all.folder);
    expect(await all.later.journals.resume(all.logId)).toMatchObject({ ok: false, error: { why } });
    expect(snapshot(all.folder)).toEqual(before);
  });

  /** Cuts the log as who has the laptop would: records, checkpoints and all behind `size`. */
  function cutBehind({ segment, folder }: Left, size: number): void {
    const lines = readFileSync(segment, 'utf8').split('\n');
    writeFileSync(segment, `${lines.slice(0, size).join('\n')}\n`);
    const path = join(folder, 'checkpoints.txt');
    const notes = readFileSync(path, 'utf8').split(/(?<=\n\n[^\n]+\n\n)/);
    writeFileSync(path, notes.filter((one) => Number(one.split('\n')[1]) <= size).join(''));
  }

  it('is refused when records were cut together with the checkpoints that covered them', async () => {
    const all = await left();
    cutBehind(all, 4);
    const before = snapshot(all.folder);
    expect(await all.later.journals.resume(all.logId)).toMatchObject({
      error: { why: 'rolled-back', detail: '4 of 5 records' },
    });
    expect(snapshot(all.folder)).toEqual(before);
  });

  it('goes on from what was signed before a vault was locked, and not from less', async () => {
    const all = await left();
    all.seeds.locked = true;
    must(await all.journal.append(note('four')));
    must(await all.journal.checkpoint());
    all.seeds.locked = false;
    cutBehind(all, 5);
    expect(await all.later.journals.resume(all.logId)).toMatchObject({ ok: true });
  });

  it('is refused once it has ended', async () => {
    const { journal, later, seeds, logId } = await left();
    const seed = seeds.kept.get(`${logId}/1`)?.slice();
    must(await journal.close('finished'));
    if (seed) seeds.kept.set(`${logId}/1`, seed);
    expect(await later.journals.resume(logId)).toMatchObject({ error: { why: 'ended' } });
  });

  it('goes on in a new segment and a new epoch, by the same person, and verifies', async () => {
    const { later, folder, logId, seeds } = await left();
    const gone = must(await later.journals.resume(logId));
    expect(gone).toMatchObject({ leftAt: 6, recovered: false });
    expect([...seeds.kept.keys()]).toEqual([`${logId}/2`]);
    must(await gone.journal.append(note('four')));
    must(await gone.journal.close('finished'));
    expect(await check(folder)).toMatchObject({ verdict: 'VALID_UNANCHORED', records: 9 });
    const { vkeys, listed, ended } = epochsOf(folder, logId);
    expect(vkeys).toHaveLength(3);
    expect(listed).toEqual(vkeys);
    expect(ended.every(({ sealed }) => sealed)).toBe(true);
    const segments = readdirSync(folder).filter((name) => name.startsWith('seg-'));
    expect(segments).toEqual(['seg-000000000000.jsonl', 'seg-000000000006.jsonl']);
    const [rotated] = readFileSync(join(folder, 'seg-000000000006.jsonl'), 'utf8').split('\n');
    expect(JSON.parse(rotated ?? '')).toMatchObject({
      type: 'key.rotate',
      boot: 'next boot',
      actor: { id: 'mika' },
      seg: { first: 0 },
    });
  });

  it('cuts off a torn tail and half a text and half a note, and tells it in the same log', async () => {
    const { later, folder, logId, segment } = await left();
    truncateSync(segment, statSync(segment).size - 10);
    appendFileSync(join(folder, 'texts.jsonl'), '{"c":"');
    appendFileSync(join(folder, 'checkpoints.txt'), 'breakglass.inv');
    const gone = must(await later.journals.resume(logId));
    expect(gone).toMatchObject({ leftAt: 5, recovered: true });
    must(await gone.journal.close('finished'));
    expect((await check(folder)).verdict).toBe('VALID_WITH_RECOVERY');
    const entries = must(await later.journals.read(logId));
    expect(entries[5]).toMatchObject({ type: 'log.recovered', data: { lastSeq: 4 } });
    const sha256 = entries[5]?.type === 'log.recovered' ? entries[5].data.sha256 : '';
    expect(readdirSync(join(folder, 'quarantine'))).toContain(sha256);
  });

  it('goes on again and again', async () => {
    const { later, folder, logId, seeds } = await left();
    let gone = must(await later.journals.resume(logId));
    for (let boot = 2; boot < 5; boot += 1) {
      must(await gone.journal.append(note(`boot ${boot}`)));
      const clock = createManualClock(undefined, `boot ${boot}`);
      const next = createLogDisk({ root: later.root, seeds, clock });
      gone = must(await next.journals.resume(logId));
    }
    must(await gone.journal.close('finished'));
    expect((await check(folder)).verdict).toBe('VALID_UNANCHORED');
    expect(epochsOf(folder, logId).vkeys).toHaveLength(6);
  });

  it('is refused while the disk refuses to be mended, and can be gone on in later', async () => {
    const { later, files, logId, segment, folder } = await left();
    appendFileSync(segment, '{"actor":');
    files.fault = ({ name }) => (name === 'truncate' ? 'EROFS' : undefined);
    expect(await later.journals.resume(logId)).toMatchObject({ error: { why: 'disk-refused' } });
    files.fault = () => undefined;
    const gone = must(await later.journals.resume(logId));
    must(await gone.journal.close('finished'));
    expect((await check(folder)).verdict).toBe('VALID_WITH_RECOVERY');
  });
});

type Left = Awaited<ReturnType<typeof left>>;

function snapshot(folder: string) {
  return readdirSync(folder)
    .sort()
    .map((name) => [
      name,
      statSync(join(folder, name)).isFile() ? readFileSync(join(folder, name), 'utf8') : '',
    ]);
}
