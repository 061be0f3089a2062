import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../main/adapters/disk/files.ts';
import { storedNotes } from '../../main/adapters/disk/read-notes.ts';
import { verifyFolder } from '../../main/adapters/disk/verify-folder.ts';
import { createFaultFiles } from '../fakes/fault-files.ts';
import {
  createLogDisk,
  hash,
  must,
  note,
  openDrill,
  signatures,
  temporaryFolder,
} from '../fakes/log-disk.ts';
import { createManualClock } from '../fakes/manual-clock.ts';
import { mortalFiles } from '../fakes/mortal-files.ts';
import { createMemorySeeds } from '../fakes/seeds.ts';

const INTACT = ['VALID_UNANCHORED', 'TORN_TAIL', 'VALID_WITH_RECOVERY'];

/** A process that is killed before its `dying`th call to the disk of a rotation, if it makes as many. */
async function rotated(dying: number, turns: number) {
  const root = temporaryFolder();
  const seeds = createMemorySeeds();
  const files = createFaultFiles();
  const { files: mortal, kill } = mortalFiles(files);
  const disk = createLogDisk({ root, seeds, files: mortal });
  const journal = await openDrill(disk);
  must(await journal.append(note('one')));
  for (let at = 1; at < turns; at += 1) must(await journal.rotate());
  const before = files.calls.length;
  let killed = false;
  files.fault = ({ number }) => {
    if (number !== before + dying) return undefined;
    killed = true;
    kill();
    return 'EIO';
  };
  await journal.rotate();
  files.fault = () => undefined;
  return { root, seeds, logId: journal.logId, folder: disk.folderOf(journal.logId), killed };
}

async function verdictOf(folder: string): Promise<string> {
  const { verdict, findings } = must(await verifyFolder(folder, { hash, signatures }));
  return INTACT.includes(verdict) ? verdict : `${verdict} ${JSON.stringify(findings)}`;
}

describe.each([1, 2])('a process killed in rotation %i of its key', (turns) => {
  it('at every call leaves a log that no verifier calls badly signed, then and after the next start', async () => {
    let settled = 0;
    let died = 0;
    for (let dying = 1; ; dying += 1) {
      const { root, seeds, logId, folder, killed } = await rotated(dying, turns);
      if (!killed) break;
      died += 1;
      const where = `killed at call ${dying}`;
      const records = must(await verifyFolder(folder, { hash, signatures })).records;
      expect(INTACT, where).toContain(await verdictOf(folder));
      const clock = createManualClock(undefined, 'next boot');
      const next = createLogDisk({ root, seeds, clock });
      const signed = () => storedNotes(nodeFiles, folder).map((one) => one.checkpoint.size);
      const unsigned = records === 2 + turns && !signed().includes(records);
      const same = await next.journals.resume(logId);
      if (unsigned) {
        settled += 1;
        expect(same, where).toMatchObject({ error: { why: 'no-seed' } });
        expect(signed(), where).toContain(records);
        expect([...seeds.kept.keys()], where).toEqual([]);
      }
      const journal = same.ok ? same.value.journal : await openDrill(next, logId);
      must(await journal.append(note('two')));
      must(await journal.checkpoint());
      must(await journal.close('finished'));
      expect(INTACT, where).toContain(await verdictOf(next.folderOf(journal.logId)));
      expect(INTACT, where).toContain(await verdictOf(folder));
    }
    expect(died).toBeGreaterThan(8);
    expect(settled).toBeGreaterThan(0);
  });
});

describe('settling a hand-over', () => {
  it('is left alone when the kept seed is not that of the ending key', async () => {
    let died = 0;
    for (let dying = 1; ; dying += 1) {
      const { root, seeds, logId, folder, killed } = await rotated(dying, 1);
      if (!killed) break;
      died += 1;
      for (const seed of seeds.kept.values()) seed.fill(9);
      const before = storedNotes(nodeFiles, folder).length;
      const next = createLogDisk({ root, seeds, clock: createManualClock(undefined, 'next') });
      expect(await next.journals.resume(logId)).toMatchObject({ error: { why: 'no-seed' } });
      expect(storedNotes(nodeFiles, folder)).toHaveLength(before);
      expect(INTACT).toContain(await verdictOf(folder));
    }
    expect(died).toBeGreaterThan(8);
  });
});
