import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Desk } from '../../../../main/actions/desk.ts';
import { reconcileTrail } from '../../../../main/actions/reconcile-trail.ts';
import { createTrailFiles } from '../../../../main/adapters/cloudtrail/trail-files.ts';
import type { Journal } from '../../../../main/core/ports/journal.ts';
import { send, session } from '../../../core/reconcile/told-story.ts';
import { deskBench } from '../../../fakes/desk.ts';
import { createLogDisk, must, note, temporaryFolder } from '../../../fakes/log-disk.ts';
import { rawEvent } from '../../../fakes/trail.ts';

/** An incident's log on a disk, and its comparison with CloudTrail as the app makes and keeps it. */
async function compared(records: readonly unknown[]) {
  const disk = createLogDisk();
  const journal = must(await disk.journals.open({ mode: 'incident', clockSpeed: 1 }));
  await act(journal);
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'trail.json'), JSON.stringify({ Records: records }));
  const made = deskBench([]);
  made.now = Date.parse('2026-11-23T19:00:00Z');
  const { logReader, logFiles } = disk;
  const desktop = { ...made.desk.ports.desktop, chooseTrail: () => Promise.resolve([folder]) };
  const trailFiles = createTrailFiles();
  const ports = { ...made.desk.ports, logReader, logFiles, trailFiles, desktop };
  const desk: Desk = { ...made.desk, ports };
  expect(must(await reconcileTrail(desk, journal.logId, 'folder'))).toBe(true);
  return { disk, journal };
}

async function act(journal: Journal): Promise<void> {
  must(await journal.append({ type: 'session.start', data: session() }));
  must(await journal.append({ type: 'intent', data: send('i-send') }));
  const answer = { status: 'ok', requestId: 'r-send', by: 'answer' } as const;
  must(await journal.append({ type: 'outcome', data: { id: 'i-send', ...answer } }));
  must(await journal.append({ type: 'intent', data: send('i-lost') }));
  const lost = { status: 'unknown', code: 'timed-out', by: 'answer' } as const;
  must(await journal.append({ type: 'outcome', data: { id: 'i-lost', ...lost } }));
}

/** The section's text, tags out. */
function sectionOf(folder: string, lang: 'en' | 'ja'): string {
  const html = readFileSync(join(folder, `report.${lang}.html`), 'utf8');
  const from = html.indexOf('<section aria-labelledby="reconciliation"');
  if (from < 0) return '';
  const body = html.slice(from, html.indexOf('</section>', from));
  return body
    .replace(/<wbr>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

test('a damaged comparison is told of, not passed over', async () => {
  const disk = createLogDisk();
  const journal = must(await disk.journals.open({ mode: 'incident', clockSpeed: 1 }));
  must(await journal.close('finished'));
  const path = join(disk.folderOf(journal.logId, 'incident'), 'reconciliation.json');
  for (const damaged of ['{"format":"breakglass-reconciliation/1"', '{"unlogged":[],"seen":3}']) {
    writeFileSync(path, damaged);
    const { folder } = must(await disk.logFiles.export(journal.logId, temporaryFolder()));
    expect(sectionOf(folder, 'en')).toContain('cannot be read');
    expect(sectionOf(folder, 'ja')).toContain('読み取れません');
  }
});

test('a log that was never compared has no such section', async () => {
  const disk = createLogDisk();
  const journal = must(await disk.journals.open({ mode: 'incident', clockSpeed: 1 }));
  must(await journal.close('finished'));
  const { folder } = must(await disk.logFiles.export(journal.logId, temporaryFolder()));
  expect(sectionOf(folder, 'en')).toBe('');
});

test('the three lists, how each is known, and what was compared are in the report', async () => {
  const at = '2026-11-23T13:10:30Z';
  const { disk, journal } = await compared([
    rawEvent('SendCommand', at, { eventID: 'e-send', requestID: 'r-send' }),
    rawEvent('TerminateInstances', at, { eventSource: 'ec2.amazonaws.com', errorCode: 'Denied' }),
    rawEvent('ListKeys', '2026-11-23T15:00:00Z', { eventSource: 'kms.amazonaws.com' }),
  ]);
  must(await journal.append(note('later')));
  must(await journal.close('finished'));
  const { folder } = must(await disk.logFiles.export(journal.logId, temporaryFolder()));
  const english = sectionOf(folder, 'en');
  expect(english).toContain('Calls in the log: 2; seen by CloudTrail: 1; not seen: 1.');
  expect(english).toMatch(/when log \S+ had 6 records; the log has 8 now/);
  expect(english).toContain('Seen by CloudTrail, not logged here: 2');
  expect(english).toMatch(/ec2:TerminateInstances change · refused: Denied .*203\.0\.113\.7/);
  expect(english).toContain('access key of a session used here');
  expect(english).toContain('Logged here, not seen by CloudTrail: 1');
  expect(english).toContain('Its outcome is unknown: it may never have reached AWS.');
  expect(english).toMatch(
    /Logged here and seen by CloudTrail: 1 .* 2 .*ssm:SendCommand.*request id/,
  );
  const { inputs } = JSON.parse(
    readFileSync(join(folder, 'logs', journal.logId, 'reconciliation.json'), 'utf8'),
  ) as { inputs: { sha256: string }[] };
  expect(english).toContain(inputs[0]?.sha256);
  const japanese = sectionOf(folder, 'ja');
  expect(japanese).toContain('CloudTrail にあり、ログにないもの: 2');
  expect(japanese).toContain('使用したセッションのアクセスキー');
});
