import { expect, test } from 'vitest';
import { writeLog } from '../../../main/headless/bench/written-log.ts';
import { verifyFolder } from '../../../main/adapters/disk/verify-folder.ts';
import { createLogDisk, hash, must, signatures } from '../../fakes/log-disk.ts';

const LOG_ID = '0190f3c2-7b1a-4c3e-9f00-0123456789ab';

function written(records: number) {
  const disk = createLogDisk();
  const folder = writeLog({
    root: disk.root,
    logId: LOG_ID,
    mode: 'drill',
    records,
    openedAt: Date.UTC(2026, 10, 23, 18, 0, 0),
    say: (seq, text) => ({
      type: 'note',
      who: seq % 2 === 0 ? 'sato' : 'mika',
      data: { kind: 'note', text: text(`note ${String(seq)}`), openedAt: '2026-11-23T18:00:00Z' },
    }),
  });
  return { disk, folder };
}

test('a log written straight to its files is a log like any other, over several segments', async () => {
  const { folder } = written(16_384 * 2 + 10);
  const report = must(await verifyFolder(folder, { hash, signatures }));
  expect(report.findings).toEqual([]);
  expect(report).toMatchObject({ verdict: 'VALID_UNANCHORED', records: 32_778 });
});

test('its texts open and its people are told apart', async () => {
  const { disk } = written(10);
  const page = must(await disk.logReader.page(LOG_ID, 4, 2));
  expect(page.records.map(({ who }) => who)).toEqual(['sato', 'mika']);
  expect(page.records[0]?.entry?.data).toMatchObject({ text: { text: 'note 4' } });
});
