import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toldInDrill } from '../../../../main/actions/drill/untold.ts';
import { createLogDisk, must, note, openDrill, temporaryFolder } from '../../../fakes/log-disk.ts';

const SPOILT = /Mori was here|region-dark/;

/** What people read of an export: not the logs, nor the proof of the last record, copied as they are. */
function pagesOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !/^(?:logs|proofs)/.test(path) && /\.(?:html|csv|md|json|txt)$/.test(path))
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .join('\n');
}

async function drillGoingOn() {
  const disk = createLogDisk();
  const journal = await openDrill(disk);
  must(await journal.append(note('what I saw')));
  must(
    await journal.append({
      type: 'facilitator',
      run: 'run-1',
      data: { is: 'note', person: 'Mori', text: { text: 'Mori was here' } },
    }),
  );
  must(
    await journal.append({
      type: 'inject',
      run: 'run-1',
      data: { id: 'night', is: 'happened', by: 'time', faults: ['region-dark'] },
    }),
  );
  must(await journal.checkpoint());
  return { disk, logId: journal.logId };
}

const told = (_: string, entry: Parameters<typeof toldInDrill>[0]) => toldInDrill(entry);

test('while a drill goes on, no page of its export tells what its responder is not to know', async () => {
  const { disk, logId } = await drillGoingOn();
  const during = must(await disk.logFiles.export(logId, temporaryFolder(), {}, { told }));
  expect(pagesOf(during.folder)).toContain('what I saw');
  expect(pagesOf(during.folder)).not.toMatch(SPOILT);
  // The log in it is whole: it is what the verifier verifies.
  expect(during.verdict).toBe('VALID_UNANCHORED');

  const after = must(await disk.logFiles.export(logId, temporaryFolder()));
  expect(pagesOf(after.folder)).toMatch(SPOILT);
});

test('no such record is disclosed by itself, even where it is asked for', async () => {
  const { disk, logId } = await drillGoingOn();
  const records = { types: ['facilitator', 'inject', 'note'] };
  const during = must(await disk.logFiles.export(logId, temporaryFolder(), { records }, { told }));
  expect(pagesOf(during.folder)).toContain('what I saw');
  expect(pagesOf(during.folder)).not.toMatch(SPOILT);
});
