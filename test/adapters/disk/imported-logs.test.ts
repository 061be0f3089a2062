import { existsSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createImportedLogs } from '../../../main/adapters/disk/imported-logs.ts';
import {
  createLogDisk,
  hash,
  must,
  note,
  openDrill,
  signatures,
  temporaryFolder,
} from '../../fakes/log-disk.ts';
import { madeBundle } from '../../fakes/made-bundle.ts';
import { madeLog } from '../../fakes/made-log.ts';

/** Two exports of the log of another laptop: one in the middle, one at the end. */
async function twoExports() {
  const theirs = createLogDisk();
  const journal = await openDrill(theirs);
  must(await journal.append(note('one')));
  const early = must(await theirs.logFiles.export(journal.logId, temporaryFolder())).folder;
  for (let count = 0; count < 10; count += 1) must(await journal.append(note(`later ${count}`)));
  must(await journal.close('finished'));
  const late = must(await theirs.logFiles.export(journal.logId, temporaryFolder())).folder;
  const root = temporaryFolder();
  const open = () => createImportedLogs({ root, hash, signatures });
  return { id: journal.logId, early, late, home: join(root, 'imported'), open };
}

describe('an export of a log that was taken in before', () => {
  it('is another history: refused by its own code, and what is held stays', async () => {
    const one = madeBundle([madeLog({ records: 12 })]);
    const forged = { type: 'note', data: { kind: 'note', openedAt: 'FORGED' } } as const;
    for (const records of [12, 9, 20]) {
      const imported = createImportedLogs({ root: temporaryFolder(), hash, signatures });
      const held = must(await imported.take(one, 'drill'));
      const other = madeBundle([madeLog({ records, other: { 4: forged } })]);
      expect(await imported.take(other, 'drill'), String(records)).toMatchObject({
        error: { code: 'import-other-history', params: { log: held.logId } },
      });
      expect(await imported.list()).toEqual([held]);
    }
  });

  it('goes on from it: taken in, in its place', async () => {
    const { early, late, home, id, open } = await twoExports();
    const imported = open();
    const first = must(await imported.take(early, 'drill'));
    const second = must(await imported.take(late, 'drill'));
    expect(second.records).toBeGreaterThan(first.records + 9);
    expect(await imported.list()).toEqual([second]);
    expect(await open().list()).toEqual([second]);
    expect(readdirSync(home)).toEqual([id]);
  });

  it('is older, or the same: what is held says it all and stays', async () => {
    const { early, late, open } = await twoExports();
    const imported = open();
    const newest = must(await imported.take(late, 'drill'));
    expect(must(await imported.take(early, 'drill'))).toEqual(newest);
    expect(must(await imported.take(late, 'drill'))).toEqual(newest);
  });

  it('was half replaced when the app died: the one before it is there again', async () => {
    const { early, home, id, open } = await twoExports();
    const first = must(await open().take(early, 'drill'));
    renameSync(join(home, id), join(home, `.${id}.replaced`));
    expect(await open().list()).toEqual([first]);
    expect(existsSync(join(home, `.${id}.replaced`))).toBe(false);
  });
});
