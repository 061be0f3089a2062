import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { trusting } from '../../fakes/changed-log.ts';
import { closedDrill, createLogDisk, must, temporaryFolder } from '../../fakes/log-disk.ts';

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
