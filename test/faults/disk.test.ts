import {
  appendFileSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyFolder } from '../../main/adapters/disk/verify-folder.ts';
import type { Files } from '../../main/adapters/disk/files.ts';
import type { Entry } from '../../main/core/journal/payload.ts';
import { createCrashFiles } from '../fakes/crash-files.ts';
import { createFaultFiles, type FileCall } from '../fakes/fault-files.ts';
import {
  createLogDisk,
  hash,
  must,
  note,
  openDrill,
  signatures,
  type LogDisk,
} from '../fakes/log-disk.ts';
import { createManualClock } from '../fakes/manual-clock.ts';

const isSegment = ({ path }: FileCall) => path.includes('/seg-');

async function verdictOf(disk: LogDisk, logId: string, files?: Files) {
  const options = { hash, signatures, ...(files && { files }) };
  return must(await verifyFolder(disk.folderOf(logId), options));
}

const textsOf = (entries: readonly Entry[]) =>
  entries.flatMap((entry) =>
    entry.type === 'note' && 'text' in entry.data.text ? [entry.data.text.text] : [],
  );

describe('a disk that refuses', () => {
  it.each(['ENOSPC', 'EROFS', 'EIO', 'EACCES'])(
    'fault 3: on %s a record is kept, and follows in order under log.degraded once the disk accepts',
    async (code) => {
      const files = createFaultFiles();
      const disk = createLogDisk({ files });
      const journal = await openDrill(disk);
      must(await journal.append(note('before')));
      files.fault = (call) => (call.name === 'write' && isSegment(call) ? code : undefined);
      const first = await journal.append(note('first kept'));
      const second = await journal.append(note('second kept'));
      expect(first).toMatchObject({ ok: false, error: { code: 'not-recorded', kept: { seq: 3 } } });
      expect(second).toMatchObject({
        ok: false,
        error: { code: 'not-recorded', kept: { seq: 4 } },
      });
      expect(journal.head()).toMatchObject({ state: 'not-recorded', size: 2, waiting: 2 });
      expect(await journal.checkpoint()).toMatchObject({
        ok: false,
        error: { code: 'not-recorded' },
      });
      files.fault = () => undefined;
      expect(must(await journal.append(note('after')))).toMatchObject({ seq: 5 });
      expect(journal.head().waiting).toBe(0);
      must(await journal.close('finished'));
      const entries = must(await disk.journals.read(journal.logId));
      expect(entries.map(({ type }) => type)).toEqual([
        'log.open',
        'note',
        'log.degraded',
        'note',
        'note',
        'note',
        'log.close',
      ]);
      expect(entries[2]).toMatchObject({ data: { why: code, records: 2 } });
      expect(textsOf(entries)).toEqual(['before', 'first kept', 'second kept', 'after']);
      expect(await verdictOf(disk, journal.logId)).toMatchObject({
        verdict: 'VALID_WITH_RECOVERY',
        records: 7,
      });
    },
  );

  it('fault 4: a failed sync is never tried again on that file: a new segment takes over', async () => {
    const files = createFaultFiles();
    const disk = createLogDisk({ files });
    const journal = await openDrill(disk);
    must(await journal.append(note('before')));
    let failures = 0;
    files.fault = (call) =>
      call.name === 'dataSync' && isSegment(call) && failures++ === 0 ? 'EIO' : undefined;
    expect(await journal.append(note('kept'))).toMatchObject({
      ok: false,
      error: { code: 'not-recorded' },
    });
    must(await journal.append(note('after')));
    must(await journal.close('finished'));
    const segments = readdirSync(disk.folderOf(journal.logId)).filter((name) =>
      name.startsWith('seg-'),
    );
    expect(segments).toEqual(['seg-000000000000.jsonl', 'seg-000000000002.jsonl']);
    expect(textsOf(must(await disk.journals.read(journal.logId)))).toEqual([
      'before',
      'kept',
      'after',
    ]);
    expect((await verdictOf(disk, journal.logId)).verdict).toBe('VALID_WITH_RECOVERY');
  });

  it('fault 5: a disk that refuses from the start gives a log in memory, written when it accepts', async () => {
    const files = createFaultFiles();
    const disk = createLogDisk({ files });
    files.fault = (call) => (call.name === 'makeFolder' ? 'EROFS' : undefined);
    const journal = await openDrill(disk);
    expect(journal.head().state).toBe('not-recorded');
    expect(await journal.append(note('kept'))).toMatchObject({
      ok: false,
      error: { kept: { seq: 2 } },
    });
    expect(await disk.journals.list()).toEqual([]);
    expect(await journal.close('quit')).toMatchObject({
      ok: false,
      error: { code: 'not-recorded' },
    });
    files.fault = () => undefined;
    must(await journal.checkpoint());
    const entries = must(await disk.journals.read(journal.logId));
    expect(entries.map(({ type }) => type)).toEqual([
      'log.open',
      'log.degraded',
      'note',
      'log.close',
    ]);
    expect((await verdictOf(disk, journal.logId)).verdict).toBe('VALID_WITH_RECOVERY');
  });

  it('fault 6: a short write is completed', async () => {
    const files = createFaultFiles();
    files.fault = (call) => (call.name === 'write' ? 'short' : undefined);
    const disk = createLogDisk({ files });
    const journal = await openDrill(disk);
    must(await journal.append(note('a longer text, written in many small pieces')));
    must(await journal.close('finished'));
    expect((await verdictOf(disk, journal.logId)).verdict).toBe('VALID_UNANCHORED');
  });

  it.each(['ENOSPC', 'EIO', 'short'])(
    'every single call may fail with %s: what was acknowledged is there, in order, and verifies',
    async (code) => {
      for (let failing = 1; ; failing += 1) {
        const files = createFaultFiles();
        const disk = createLogDisk({ files });
        let reached = false;
        files.fault = (call) => {
          if (call.number !== failing) return undefined;
          reached = true;
          return code === 'short' && call.name !== 'write' ? undefined : code;
        };
        const acknowledged: string[] = [];
        const journal = await openDrill(disk);
        for (const text of ['one', 'two', 'three']) {
          if ((await journal.append(note(text))).ok) acknowledged.push(text);
        }
        await journal.checkpoint();
        if (!(await journal.close('finished')).ok) await journal.checkpoint();
        files.fault = () => undefined;
        const texts = textsOf(must(await disk.journals.read(journal.logId)));
        expect(texts, `call ${failing}`).toEqual(['one', 'two', 'three']);
        expect(texts).toEqual(expect.arrayContaining(acknowledged));
        const { verdict } = await verdictOf(disk, journal.logId);
        expect(['VALID_UNANCHORED', 'VALID_WITH_RECOVERY'], `call ${failing}`).toContain(verdict);
        if (!reached) break;
      }
    },
    60_000,
  );
});

/** What a file system may leave of a record longer than a sector: its ends, and zeros between. */
function zeroInLast(path: string): void {
  const { size } = statSync(path);
  writeFileSync(path, readFileSync(path).fill(0, size - 90, size - 60));
}

describe('a log that ends in the middle', () => {
  async function torn(damage: (path: string) => void) {
    const disk = createLogDisk();
    const journal = await openDrill(disk);
    must(await journal.append(note('one')));
    must(await journal.append(note('two')));
    damage(join(disk.folderOf(journal.logId), 'seg-000000000000.jsonl'));
    const later = createLogDisk({
      root: disk.root,
      clock: createManualClock(undefined, 'next boot'),
    });
    return { disk, later, logId: journal.logId };
  }

  it.each([
    ['fault 7: cut in mid-line', 2, (path: string) => truncateSync(path, statSync(path).size - 10)],
    [
      'fault 7: with half a record behind',
      3,
      (path: string) => appendFileSync(path, '{"actor":{"app":'),
    ],
    [
      'fault 8: with 4 KB of zeros behind',
      3,
      (path: string) => appendFileSync(path, Buffer.alloc(4096)),
    ],
    ['fault 8: with a piece in the middle of the last record lost', 2, zeroInLast],
    [
      'with garbage and a line end behind',
      3,
      (path: string) => appendFileSync(path, 'x\ny\n\u0000\n'),
    ],
  ])('%s: a torn tail, quarantined and told by the next log', async (_, whole, damage) => {
    const { disk, later, logId } = await torn(damage);
    expect(await verdictOf(disk, logId)).toMatchObject({ verdict: 'TORN_TAIL', records: whole });
    expect(must(await later.journals.read(logId))).toHaveLength(whole);
    const next = await openDrill(later, logId);
    must(await next.close('finished'));
    const entries = must(await later.journals.read(next.logId));
    expect(entries[0]).toMatchObject({ data: { prevLog: { id: logId, size: whole } } });
    expect(entries[1]).toMatchObject({ type: 'log.recovered', data: { lastSeq: whole - 1 } });
    const kept = readdirSync(join(disk.folderOf(logId), 'quarantine'));
    expect(kept).toEqual([entries[1]?.type === 'log.recovered' ? entries[1].data.sha256 : '']);
    expect(await verdictOf(later, next.logId)).toMatchObject({ verdict: 'VALID_WITH_RECOVERY' });
  });

  it('damage in the middle is left as it is, and the next log goes on from before it', async () => {
    const { disk, later, logId } = await torn((path) =>
      writeFileSync(path, readFileSync(path, 'utf8').replace('"kind":"note"', '"kind":"nope"')),
    );
    const before = readFileSync(join(disk.folderOf(logId), 'seg-000000000000.jsonl'));
    const next = await openDrill(later, logId);
    must(await next.close('finished'));
    expect(readFileSync(join(disk.folderOf(logId), 'seg-000000000000.jsonl'))).toEqual(before);
    expect(must(await later.journals.read(next.logId))[0]).toMatchObject({
      data: { prevLog: { size: 1 } },
    });
    const report = await verdictOf(later, next.logId);
    expect(report.verdict).toBe('TAMPERED');
    expect(report.findings[0]).toMatchObject({ seq: 1, kind: 'altered' });
  });

  it('fault 23: a file that grows behind our back is not written again; the growth is named', async () => {
    const { disk } = await torn(() => undefined);
    const journal = await openDrill(disk);
    must(await journal.append(note('one')));
    appendFileSync(join(disk.folderOf(journal.logId), 'seg-000000000000.jsonl'), 'intruder\n');
    expect(await journal.append(note('two'))).toMatchObject({
      ok: false,
      error: { code: 'not-recorded' },
    });
    must(await journal.append(note('three')));
    must(await journal.close('finished'));
    const report = await verdictOf(disk, journal.logId);
    expect(report.verdict).toBe('TAMPERED');
    expect(report.findings[0]).toMatchObject({ seq: 2, kind: 'non-canonical' });
  });

  it('fault 2: after power is lost at any call, all that was acknowledged is there', async () => {
    const random = (seed: number) => () => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      return seed / 0x7fffffff;
    };
    await fc.assert(
      fc.asyncProperty(fc.nat(70), fc.nat(), async (lastCall, seed) => {
        const memory = createCrashFiles();
        const files = createFaultFiles(memory);
        const root = '/disk';
        const disk = createLogDisk({ root, files });
        files.fault = ({ number }) => {
          if (number > lastCall) memory.powerOff();
          return undefined;
        };
        const journal = await openDrill(disk);
        const acknowledged: string[] = journal.head().size > 0 ? [''] : [];
        for (let index = 0; index < 12; index += 1) {
          if ((await journal.append(note(`note ${index}`))).ok) acknowledged.push(`note ${index}`);
        }
        const left = memory.afterPowerLoss(random(seed));
        if (acknowledged.length === 0) return;
        const clock = createManualClock(undefined, 'next boot');
        const later = createLogDisk({ root, files: left, clock });
        const texts = textsOf(must(await later.journals.read(journal.logId)));
        expect(texts).toEqual(expect.arrayContaining(acknowledged.slice(1)));
        expect(texts).toEqual(Array.from(texts, (_, index) => `note ${index}`));
        const next = await openDrill(later, journal.logId);
        must(await next.close('finished'));
        const { verdict } = await verdictOf(later, next.logId, left);
        expect(['VALID_UNANCHORED', 'VALID_WITH_RECOVERY']).toContain(verdict);
      }),
      { numRuns: 200 },
    );
  });
});
