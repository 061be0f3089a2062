import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createPeople } from '../../../main/adapters/disk/people.ts';
import { nodeFiles, type Files } from '../../../main/adapters/disk/files.ts';
import type { Draft } from '../../../main/core/journal/payload.ts';
import type { Journal } from '../../../main/core/ports/journal.ts';
import { createLogDisk, hash, must, note, openDrill } from '../../fakes/log-disk.ts';

const { signal } = new AbortController();

/** From here on records are written in this person's name. */
function begunBy(person: string): Draft<'run.start'> {
  const playbook = { id: 'PB-01', version: '1.0.0', sha256: 'ab12'.repeat(16) };
  const data = { run: 'run-1', playbook, includes: [], person, lang: 'en' } as const;
  return { type: 'run.start', run: 'run-1', data };
}

async function writeAs(journal: Journal, person: string, count: number): Promise<void> {
  must(await journal.append(begunBy(person)));
  const notes = Array.from({ length: count }, (_, index) => note(`${person} ${index}`));
  for (const appended of await Promise.all(notes.map((one) => journal.append(one)))) must(appended);
}

test('who wrote only in the middle is among them, over every segment', async () => {
  const disk = createLogDisk({ segmentRecords: 64 });
  const journal = await openDrill(disk);
  await writeAs(journal, 'sato', 700);
  await writeAs(journal, '森 "},\\"', 3);
  await writeAs(journal, 'bob', 700);
  expect(await disk.logReader.people(journal.logId, signal)).toEqual({
    ok: true,
    value: ['bob', 'sato', '森 "},\\"'],
  });
});

test('asked again, only what came since is read', async () => {
  let bytes = 0;
  const counted: Files = {
    ...nodeFiles,
    read: (...given) => {
      const count = nodeFiles.read(...given);
      bytes += count;
      return count;
    },
  };
  const disk = createLogDisk();
  const journal = await openDrill(disk);
  await writeAs(journal, 'sato', 400);
  const people = createPeople(counted, hash, disk.folderOf(journal.logId));
  const [first, same] = await Promise.all([people.all(signal), people.all(signal)]);
  expect(first).toEqual(['sato']);
  expect(same).toEqual(first);
  const whole = bytes;
  bytes = 0;
  await writeAs(journal, 'mori', 1);
  expect(await people.all(signal)).toEqual(['mori', 'sato']);
  expect(bytes).toBeLessThan(whole / 20);
});

test('a record changed after writing names nobody', async () => {
  const disk = createLogDisk();
  const journal = await openDrill(disk);
  await writeAs(journal, 'sato', 5);
  const path = join(disk.folderOf(journal.logId), 'seg-000000000000.jsonl');
  const lines = readFileSync(path, 'utf8').split('\n');
  lines[3] = (lines[3] ?? '').replace('"id":"sato"', '"id":"eve"');
  writeFileSync(path, `${lines.join('\n')}garbage\n{"actor":{"id":"mallory"},"\n`);
  expect(must(await disk.logReader.people(journal.logId, signal))).toEqual(['sato']);
});

test('a reader who turns away is told so, and the log is read on from there', async () => {
  const disk = createLogDisk();
  const journal = await openDrill(disk);
  await writeAs(journal, 'sato', 5);
  const stop = new AbortController();
  stop.abort();
  expect(await disk.logReader.people(journal.logId, stop.signal)).toMatchObject({
    error: { code: 'cancelled' },
  });
  expect(must(await disk.logReader.people(journal.logId, signal))).toEqual(['sato']);
  expect(await disk.logReader.people('nope', signal)).toMatchObject({
    error: { code: 'no-such-log' },
  });
});
