import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createImportedLogs } from '../../../../main/adapters/disk/imported-logs.ts';
import type { ExportChoice, ExportPhase } from '../../../../main/core/ports/log-export.ts';
import {
  closedDrill,
  createLogDisk,
  hash,
  must,
  note,
  openDrill,
  signatures,
  temporaryFolder,
  type LogDisk,
} from '../../../fakes/log-disk.ts';

const SECRET = 'the name of the patient';

/** Begins an export and stops it in a phase. */
async function stopIn(
  phase: ExportPhase,
  disk: LogDisk,
  logId: string,
  into: string,
  choice: ExportChoice,
): Promise<void> {
  const signal = { aborted: false };
  const at = (_done: number, _total: number, now: ExportPhase) => {
    if (now === phase) signal.aborted = true;
  };
  const stopped = await disk.logFiles.export(logId, into, choice, { signal, at });
  expect(stopped).toMatchObject({ ok: false, error: { code: 'cancelled' } });
}

async function secretDrill(disk: LogDisk): Promise<string> {
  const journal = await openDrill(disk);
  must(await journal.append(note(SECRET)));
  must(await journal.close('finished'));
  return journal.logId;
}

/** Files below a folder that hold the text. */
function filesWith(folder: string, text: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => readFileSync(path).includes(text));
}

const withhold: ExportChoice['withhold'] = [
  { what: { kind: 'notes' }, why: 'privacy', attachments: true },
];

test('what is left out now is in no page an earlier attempt with another choice has left', async () => {
  const disk = createLogDisk();
  const logId = await secretDrill(disk);
  const into = temporaryFolder();
  await stopIn('check', disk, logId, into, {});
  expect(filesWith(into, SECRET).length).toBeGreaterThan(0);
  const choice = { goOn: true, languages: ['en'], withhold } as const;
  expect(must(await disk.logFiles.planExport(logId, into, choice)).unfinished).toBeUndefined();
  const made = must(await disk.logFiles.export(logId, into, choice));
  expect(made).toMatchObject({ verdict: 'VALID_UNANCHORED', withheld: 1 });
  expect(filesWith(into, SECRET)).toEqual([]);
  expect(readdirSync(made.folder).filter((name) => name.includes('.ja.'))).toEqual([]);
});

test('a log of an earlier attempt does not stay among those of another choice', async () => {
  const theirs = createLogDisk();
  const other = await closedDrill(theirs, 4);
  const brought = must(await theirs.logFiles.export(other.logId, temporaryFolder())).folder;
  const ours = createLogDisk();
  must(await createImportedLogs({ root: ours.root, hash, signatures }).take(brought, 'drill'));
  const own = await closedDrill(ours, 4);
  const into = temporaryFolder();
  await stopIn('tables', ours, own.logId, into, { others: [other.logId] });
  const made = must(await ours.logFiles.export(own.logId, into, { goOn: true }));
  expect(made.verdict).toBe('VALID_UNANCHORED');
  expect(readdirSync(join(made.folder, 'logs'))).toEqual([own.logId]);
});

test('of the same choice only the copies of the log are gone on with', async () => {
  const disk = createLogDisk();
  const logId = await secretDrill(disk);
  const into = temporaryFolder();
  await stopIn('check', disk, logId, into, { languages: ['en'], withhold });
  const [partial = ''] = readdirSync(into);
  writeFileSync(join(into, partial, 'export', 'timeline.ja.md'), SECRET);
  writeFileSync(join(into, partial, 'export', 'logs', logId, 'left-over'), SECRET);
  const choice = { goOn: true, languages: ['en'], withhold } as const;
  expect(must(await disk.logFiles.planExport(logId, into, choice)).unfinished).toBeDefined();
  must(await disk.logFiles.export(logId, into, choice));
  expect(filesWith(into, SECRET)).toEqual([]);
});
