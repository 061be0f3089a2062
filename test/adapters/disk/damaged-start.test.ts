import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { closedDrill, createLogDisk, must } from '../../fakes/log-disk.ts';

/** A closed drill of several segments, and the path of its first. */
async function bench() {
  const disk = createLogDisk({ segmentRecords: 8 });
  const { logId } = await closedDrill(disk, 30);
  return { disk, logId, first: join(disk.folderOf(logId), 'seg-000000000000.jsonl') };
}

test('a log whose record 0 was changed is still listed, read and checked', async () => {
  const { disk, logId, first } = await bench();
  writeFileSync(
    first,
    readFileSync(first, 'utf8').replace('"device":"laptop"', '"device":"LAPTOP"'),
  );
  const { records } = must(await disk.logReader.page(logId, 0, 1));
  expect(records[0]).toMatchObject({ damage: 'changed' });
  const [log] = await disk.journals.list();
  expect(log).toMatchObject({ logId, mode: 'drill', closed: true, damaged: true });
  expect(must(await disk.logReader.summary(logId))).toEqual(log);
  const report = must(await disk.logFiles.verify(logId));
  expect(report.verdict).toBe('TAMPERED');
  expect(report.findings[0]).toMatchObject({ seq: 0 });
});

test('a log whose first segment is gone is still listed and checked', async () => {
  const { disk, logId, first } = await bench();
  rmSync(first);
  const [log] = await disk.journals.list();
  expect(log).toMatchObject({ logId, closed: true, damaged: true });
  expect(must(await disk.logReader.page(logId, 0, 2)).records).toMatchObject([
    { damage: 'missing' },
    { damage: 'missing' },
  ]);
  expect(must(await disk.logFiles.verify(logId)).verdict).toBe('TAMPERED');
});

test('a log of which nothing can be read is listed as long as something was signed in it', async () => {
  const disk = createLogDisk();
  const { logId } = await closedDrill(disk, 3);
  writeFileSync(join(disk.folderOf(logId), 'seg-000000000000.jsonl'), 'x');
  expect(await disk.journals.list()).toMatchObject([
    { logId, damaged: true, records: 0, openedAt: '', lastAt: '' },
  ]);
  rmSync(join(disk.folderOf(logId), 'checkpoints.txt'));
  expect(await disk.journals.list()).toEqual([]);
});

/** What a process that died while it opened a log left, before anything was signed. */
async function opening() {
  const disk = createLogDisk();
  const { logId } = await closedDrill(disk, 3);
  const folder = disk.folderOf(logId);
  const path = join(folder, 'seg-000000000000.jsonl');
  rmSync(join(folder, 'checkpoints.txt'));
  const lines = readFileSync(path, 'utf8').split('\n');
  const [first = '', second = ''] = lines;
  const left = (text: string) => {
    writeFileSync(path, text);
    return disk.journals.list();
  };
  return { disk, folder, first, second, left };
}

test('a log whose opening was cut short never began: it is not listed', async () => {
  const { first, left } = await opening();
  expect(await left('')).toEqual([]);
  expect(await left(first.slice(0, 90))).toEqual([]);
  expect(await left('\0'.repeat(first.length + 1))).toEqual([]);
  expect(await left(first)).toEqual([]);
  expect(await left(`${first}\n`)).toMatchObject([{ records: 1, closed: false }]);
});

test('records behind a broken record 0 make a damaged log, unless one batch that power loss left in part holds them all', async () => {
  const { disk, folder, first, second, left } = await opening();
  const broken = `${'\0'.repeat(first.length)}\n${second}\n`;
  expect(await left(broken)).toMatchObject([{ damaged: true, records: 2 }]);
  writeFileSync(join(folder, 'batch'), `\n0 0 ${broken.length}\n`);
  expect(await left(broken)).toEqual([]);
  writeFileSync(join(folder, 'seg-000000000002.jsonl'), '');
  expect(await disk.journals.list()).toMatchObject([{ damaged: true }]);
});

test('a log is damaged when its record 0 is a whole line but not the one that was written', async () => {
  const { first, left } = await opening();
  const changed = first.replace('"device":"laptop"', '"device":"LAPTOP"');
  expect(await left(`${changed}\n`)).toMatchObject([{ damaged: true, records: 0 }]);
});

test('a whole log says nothing of damage', async () => {
  const { disk } = await bench();
  expect((await disk.journals.list())[0]).not.toHaveProperty('damaged');
});

test('a check counts the records it has read, over all logs of the run, and can be stopped', async () => {
  const { disk, logId } = await bench();
  const counts: number[] = [];
  must(await disk.logFiles.verify(logId, { at: (records) => counts.push(records) }));
  expect(counts).toEqual([...counts].sort((left, right) => left - right));
  expect(counts.at(-1)).toBeGreaterThanOrEqual(24);
  expect(await disk.logFiles.verify(logId, { signal: { aborted: true } })).toMatchObject({
    error: { code: 'cancelled' },
  });
});
