import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../main/core/journal/payload.ts';
import { createFaultFiles } from '../../fakes/fault-files.ts';
import {
  closedDrill,
  createLogDisk,
  hash,
  must,
  note,
  openDrill,
  signatures,
} from '../../fakes/log-disk.ts';
import { createManualClock } from '../../fakes/manual-clock.ts';
import { verifyFolder } from '../../../main/adapters/disk/verify-folder.ts';

const until = async (met: () => boolean) => {
  while (!met()) await new Promise((resolve) => setImmediate(resolve));
};

describe('opening a log', () => {
  it('refuses to go on from a log that is not there', async () => {
    const disk = createLogDisk();
    for (const continues of ['../../etc', '00000000-0000-4000-8000-000000000000']) {
      const opened = await disk.journals.open({ mode: 'drill', clockSpeed: 1, continues });
      expect(opened).toMatchObject({ ok: false, error: { code: 'cannot-open' } });
    }
  });

  it('refuses to go on from a log that is still being written', async () => {
    const disk = createLogDisk();
    const journal = await openDrill(disk);
    const opened = await disk.journals.open({
      mode: 'drill',
      clockSpeed: 1,
      continues: journal.logId,
    });
    expect(opened).toMatchObject({ ok: false, error: { code: 'cannot-open' } });
    must(await journal.close('finished'));
    expect((await openDrill(disk, journal.logId)).head().size).toBe(1);
  });

  it('puts incidents and drills apart, private to the user, with their own origins', async () => {
    const disk = createLogDisk();
    const incident = must(await disk.journals.open({ mode: 'incident', clockSpeed: 1 }));
    const drill = await openDrill(disk);
    const [first] = must(await disk.journals.read(incident.logId));
    const [other] = must(await disk.journals.read(drill.logId));
    expect(first).toMatchObject({ data: { origin: `breakglass.invalid/log/${incident.logId}` } });
    expect(other).toMatchObject({ data: { origin: `breakglass.invalid/drill/${drill.logId}` } });
    const folder = disk.folderOf(incident.logId, 'incident');
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(folder)) {
      expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    }
  });

  it('names the log before it with its size and root', async () => {
    const disk = createLogDisk();
    const before = await closedDrill(disk, 5);
    const next = await openDrill(disk, before.logId);
    const { size, root } = before.head();
    const [open] = must(await disk.journals.read(next.logId));
    expect(open).toMatchObject({ data: { prevLog: { id: before.logId, size, root } } });
  });
});

describe('appending', () => {
  it('refuses after the end', async () => {
    const disk = createLogDisk();
    const journal = await closedDrill(disk, 3);
    expect(await journal.append(note('late'))).toMatchObject({
      ok: false,
      error: { code: 'closed' },
    });
    expect(await journal.close('quit')).toMatchObject({ ok: false, error: { code: 'closed' } });
  });

  it('refuses a record that is too large, and writes nothing of it', async () => {
    const disk = createLogDisk();
    const journal = await openDrill(disk);
    const items = Array.from({ length: 3000 }, (_, index) => `item number ${index} of many`);
    const draft: Draft = { type: 'step.done', data: { path: 'a', how: 'person', items } };
    expect(await journal.append(draft)).toMatchObject({ ok: false, error: { code: 'too-large' } });
    expect(journal.head().size).toBe(1);
  });

  it('answers only after the sync, and lets a queue share one', async () => {
    const files = createFaultFiles();
    const disk = createLogDisk({ files });
    const journal = await openDrill(disk);
    must(await journal.checkpoint());
    const syncs = () =>
      files.calls.filter(({ name, path }) => name === 'dataSync' && path.includes('seg-')).length;
    const before = syncs();
    const many = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        journal.append({ type: 'answer', data: { path: 'a', option: String(index) } }),
      ),
    );
    expect(many.map((one) => must(one).seq)).toEqual(
      Array.from({ length: 50 }, (_, index) => index + 1),
    );
    expect(syncs() - before).toBe(2);
    expect(must(await disk.journals.read(journal.logId))).toHaveLength(51);
  });

  it('answers the entry as a reader will see it', async () => {
    const disk = createLogDisk();
    const journal = await openDrill(disk);
    journal.protect(['hunter2222']);
    const entry = must(await journal.append(note('it was hunter2222')));
    expect(must(await disk.journals.read(journal.logId))[1]).toEqual(entry);
    expect(JSON.stringify(entry)).not.toContain('hunter2222');
    for (const name of readdirSync(disk.folderOf(journal.logId))) {
      expect(readFileSync(join(disk.folderOf(journal.logId), name), 'utf8')).not.toContain(
        'hunter2222',
      );
    }
  });

  it('fault 24: a clock set back 1 h or forward 10 years is told, order and verdict hold', async () => {
    const clock = createManualClock();
    const disk = createLogDisk({ clock });
    const journal = await openDrill(disk);
    clock.setBack(3_600_000);
    must(await journal.append(note('an hour earlier')));
    clock.setBack(-315_360_000_000);
    must(await journal.append(note('ten years later')));
    clock.pass(60_000);
    must(await journal.append(note('a minute later')));
    must(await journal.close('finished'));
    const jumps = must(await disk.journals.read(journal.logId)).flatMap((entry) =>
      entry.type === 'clock.jump' ? [entry.data] : [],
    );
    expect(jumps).toEqual([
      { wallMs: -3_600_000, monotonicMs: 0 },
      { wallMs: 315_360_000_000, monotonicMs: 0 },
    ]);
    const report = must(await verifyFolder(disk.folderOf(journal.logId), { hash, signatures }));
    expect(report.verdict).toBe('VALID_UNANCHORED');
    expect(report.findings.map(({ kind }) => kind)).toEqual(['clock-jump', 'clock-jump']);
  });
});

describe('checkpoints', () => {
  it('come by themselves at the start, at the start of a run, every 64 records and at the end', async () => {
    const disk = createLogDisk();
    const journal = await openDrill(disk);
    await until(() => journal.head().checkpointed === 1);
    const playbook = { id: 'PB-01', version: '1.0.0', sha256: '0'.repeat(64) };
    must(
      await journal.append({
        type: 'run.start',
        run: 'r',
        data: { run: 'r', playbook, includes: [], person: 'mika', lang: 'ja' },
      }),
    );
    await until(() => journal.head().checkpointed === 2);
    for (let index = 0; index < 64; index += 1) must(await journal.append(note(String(index))));
    await until(() => journal.head().checkpointed === 66);
    expect(must(await journal.close('finished'))).toMatchObject({
      size: 67,
      checkpointed: 67,
      state: 'closed',
    });
  });

  it('come after 60 s without one, and a refusing disk is tried again by itself', async () => {
    const waits: { readonly ms: number; readonly done: () => void }[] = [];
    const timer = { sleep: (ms: number) => new Promise<void>((done) => waits.push({ ms, done })) };
    const files = createFaultFiles();
    const disk = createLogDisk({ timer, files });
    const journal = await openDrill(disk);
    await until(() => journal.head().checkpointed === 1);
    must(await journal.append(note('one')));
    const idle = waits.find(({ ms }) => ms === 60_000);
    idle?.done();
    await until(() => journal.head().checkpointed === 2);
    files.fault = ({ name }) => (name === 'write' ? 'ENOSPC' : undefined);
    await journal.append(note('two'));
    expect(journal.head().state).toBe('not-recorded');
    files.fault = () => undefined;
    waits.find(({ ms }) => ms === 2_000)?.done();
    await until(() => journal.head().state === 'recording');
    expect(must(await disk.journals.read(journal.logId))).toHaveLength(4);
  });
});

describe('listing and reading', () => {
  it('lists newest first and passes over folders that are no logs', async () => {
    const clock = createManualClock();
    const disk = createLogDisk({ clock });
    const old = await closedDrill(disk, 4);
    clock.pass(1000);
    const playbook = { id: 'PB-01', version: '1.0.0', sha256: '0'.repeat(64) };
    const next = await openDrill(disk, old.logId);
    must(
      await next.append({
        type: 'run.start',
        run: 'r',
        data: { run: 'r', playbook, includes: [], person: 'mika', lang: 'en' },
      }),
    );
    const drills = join(disk.root, 'drills');
    mkdirSync(join(drills, 'empty'));
    mkdirSync(join(drills, '00000000-0000-4000-8000-00000000000a'));
    writeFileSync(
      join(drills, '00000000-0000-4000-8000-00000000000a', 'seg-000000000000.jsonl'),
      'not a record\n',
    );
    writeFileSync(join(drills, 'a file'), '');
    mkdirSync(join(drills, '00000000-0000-4000-8000-00000000000b', 'seg-000000000000.jsonl'), {
      recursive: true,
    });
    expect(await disk.journals.list()).toMatchObject([
      {
        logId: next.logId,
        records: 2,
        closed: false,
        prevLog: old.logId,
        playbook: { id: 'PB-01', version: '1.0.0' },
      },
      { logId: old.logId, records: 4, closed: true, mode: 'drill' },
    ]);
  });

  it('tells the last whole record behind a torn end', async () => {
    const disk = createLogDisk();
    const journal = await openDrill(disk);
    must(await journal.append(note('one')));
    appendFileSync(
      join(disk.folderOf(journal.logId), 'seg-000000000000.jsonl'),
      '{"actor":{}\u0000\u0000',
    );
    expect(await disk.journals.list()).toMatchObject([{ records: 2, closed: false }]);
    expect(must(await disk.journals.read(journal.logId))).toHaveLength(2);
  });

  it('answers no-such-log and unreadable', async () => {
    const disk = createLogDisk();
    expect(await disk.journals.read('..')).toMatchObject({ error: { code: 'no-such-log' } });
    const journal = await closedDrill(disk, 3);
    writeFileSync(join(disk.folderOf(journal.logId), 'seg-000000000000.jsonl'), '');
    expect(await disk.journals.read(journal.logId)).toMatchObject({
      error: { code: 'unreadable' },
    });
  });

  it('reads on without the texts, once they were removed', async () => {
    const disk = createLogDisk();
    const journal = await closedDrill(disk, 3);
    rmSync(join(disk.folderOf(journal.logId), 'texts.jsonl'));
    const [, entry] = must(await disk.journals.read(journal.logId));
    expect(entry?.type === 'note' && 'text' in entry.data.text).toBe(false);
    expect(must(await disk.logFiles.verify(journal.logId)).verdict).toBe('VALID_UNANCHORED');
  });
});
