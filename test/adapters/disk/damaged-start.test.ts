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

test('a log of which nothing can be read is listed as long as its keys are there', async () => {
  const disk = createLogDisk();
  const { logId } = await closedDrill(disk, 3);
  writeFileSync(join(disk.folderOf(logId), 'seg-000000000000.jsonl'), 'x');
  expect(await disk.journals.list()).toMatchObject([
    { logId, damaged: true, records: 0, openedAt: '', lastAt: '' },
  ]);
  rmSync(join(disk.folderOf(logId), 'keys.txt'));
  expect(await disk.journals.list()).toEqual([]);
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
