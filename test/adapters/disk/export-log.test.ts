import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeFiles, type Files } from '../../../main/adapters/disk/files.ts';
import { createImportedLogs } from '../../../main/adapters/disk/imported-logs.ts';
import { trusting } from '../../fakes/changed-log.ts';
import {
  closedDrill,
  createLogDisk,
  hash,
  must,
  signatures,
  temporaryFolder,
} from '../../fakes/log-disk.ts';

/** A disk that writes one letter differently, in copies of segments only. */
function spoilingFiles(): Files {
  const spoiled = new Set<number>();
  return {
    ...nodeFiles,
    open: (path, flags) => {
      const file = nodeFiles.open(path, flags);
      if (flags === 'ax' && path.includes('.partial') && path.includes('seg-')) spoiled.add(file);
      return file;
    },
    close: (file) => {
      spoiled.delete(file);
      nodeFiles.close(file);
    },
    write: (file, bytes) => {
      const text = Buffer.from(bytes).toString('latin1');
      const changed = spoiled.has(file) ? text.replace('laptop', 'Laptop') : text;
      nodeFiles.write(file, Buffer.from(changed, 'latin1'));
      return bytes.length;
    },
  };
}

test('an export that the disk spoiled gets no name', async () => {
  const disk = createLogDisk();
  const { logId } = await closedDrill(disk, 5);
  const into = temporaryFolder();
  const spoiling = createLogDisk({ root: disk.root, files: spoilingFiles() });
  const made = await spoiling.logFiles.export(logId, into);
  expect(made).toMatchObject({ ok: false, error: { code: 'export-failed' } });
  expect(readdirSync(into).filter((name) => !name.startsWith('.'))).toEqual([]);
});

test('a log that was changed is exported as what it is', async () => {
  const disk = createLogDisk();
  const { logId } = await closedDrill(disk, 5);
  const path = join(disk.folderOf(logId), 'seg-000000000000.jsonl');
  writeFileSync(path, readFileSync(path, 'utf8').replace('laptop', 'Laptop'));
  expect(must(await disk.logFiles.export(logId, temporaryFolder())).verdict).toBe('TAMPERED');
});

test('a code heard of the own log excuses no export of two laptops that the disk spoiled', async () => {
  const theirs = createLogDisk();
  const other = await closedDrill(theirs, 6);
  const { folder } = must(await theirs.logFiles.export(other.logId, temporaryFolder()));
  const { root } = createLogDisk();
  must(await createImportedLogs({ root, hash, signatures }).take(folder, 'drill'));
  const own = await closedDrill(createLogDisk({ root }), 5);
  const trustOf = (logId: string) =>
    trusting({ shortCodes: logId === own.logId ? [own.head().shortCode] : [] });
  const spoiling = createLogDisk({ root, files: spoilingFiles(), trustOf });
  const into = temporaryFolder();
  const made = await spoiling.logFiles.export(own.logId, into, { others: [other.logId] });
  expect(made).toMatchObject({ ok: false, error: { code: 'export-failed' } });
  expect(readdirSync(into).filter((name) => !name.startsWith('.'))).toEqual([]);
});
