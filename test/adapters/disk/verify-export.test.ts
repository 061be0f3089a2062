import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { trusting } from '../../fakes/changed-log.ts';
import {
  closedDrill,
  createLogDisk,
  must,
  note,
  openDrill,
  temporaryFolder,
} from '../../fakes/log-disk.ts';
import { createManualClock } from '../../fakes/manual-clock.ts';

test('an export checked again is judged by what this computer knows of its newest log, as its report was', async () => {
  const heard = new Map<string, string>();
  const trustOf = (logId: string) => {
    const code = heard.get(logId);
    return trusting({ shortCodes: code === undefined ? [] : [code] });
  };
  const disk = createLogDisk({ trustOf });
  const journal = await closedDrill(disk, 5);
  heard.set(journal.logId, journal.head().shortCode);
  const made = must(await disk.logFiles.export(journal.logId, temporaryFolder()));
  expect(readFileSync(join(made.folder, 'report.en.html'), 'utf8')).toContain(
    journal.head().shortCode,
  );
  const again = must(await disk.logFiles.verifyExport(made.folder));
  expect(again).toMatchObject({ verdict: 'VALID_ANCHORED', anchoredUpTo: 5 });
  heard.clear();
  expect(must(await disk.logFiles.verifyExport(made.folder)).verdict).toBe('VALID_UNANCHORED');
});

test.each(['', '[]', 'null', '{"logs":7}', '{"logs":[7]}', '{"logs":["../.."]}'])(
  'an export whose manifest became %j is judged, by no trust',
  async (text) => {
    const disk = createLogDisk();
    const { logId } = await closedDrill(disk, 3);
    const made = must(await disk.logFiles.export(logId, temporaryFolder()));
    writeFileSync(join(made.folder, 'manifest.json'), text);
    expect(must(await disk.logFiles.verifyExport(made.folder)).verdict).toBe('TAMPERED');
  },
);

test('a check of a run counts the records of all its logs, those of the last pieces too', async () => {
  const disk = createLogDisk({ segmentRecords: 5 });
  const first = await openDrill(disk);
  for (let count = 1; count < 7; count += 1) must(await first.append(note(`${count}`)));
  const next = createLogDisk({
    root: disk.root,
    clock: createManualClock(undefined, 'next boot'),
    segmentRecords: 5,
  });
  const { logId, append } = await openDrill(next, first.logId);
  for (let count = 1; count < 12; count += 1) must(await append(note(`${count}`)));
  const seen: number[] = [];
  must(await next.logFiles.verify(logId, { at: (records) => seen.push(records) }));
  expect(seen).toEqual([...seen].sort((one, other) => one - other));
  expect(seen.at(-1)).toBe(19);
});
