import { statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeFiles, type Files } from '../../../main/adapters/disk/files.ts';
import type { Draft } from '../../../main/core/journal/payload.ts';
import { createLogDisk, must, openDrill, temporaryFolder } from '../../fakes/log-disk.ts';
import { createManualClock } from '../../fakes/manual-clock.ts';
import { createMemorySeeds } from '../../fakes/seeds.ts';

/** Far below the segment of the test. */
const PIECE = 512 * 1024;
const targets = Array.from({ length: 1_000 }, (_, at) => ({
  id: `i-${String(at).padStart(36, '0')}`,
}));

/** The real disk, and the most bytes that were asked of a segment at once. */
function watched(): Files & { most: number } {
  const opened = new Map<number, string>();
  const self = {
    ...nodeFiles,
    most: 0,
    open: (...[path, flags]: Parameters<Files['open']>) => {
      const file = nodeFiles.open(path, flags);
      opened.set(file, path);
      return file;
    },
    read: (...[file, into, position]: Parameters<Files['read']>) => {
      if (opened.get(file)?.includes('seg-') === true) self.most = Math.max(self.most, into.length);
      return nodeFiles.read(file, into, position);
    },
  };
  return self;
}

const intent = (id: string): Draft<'intent'> => ({
  type: 'intent',
  run: 'r',
  data: {
    id,
    call: 'ssm:SendCommand',
    account: '111122223333',
    principal: 'arn:aws:iam::111122223333:user/a',
    region: 'ap-northeast-1',
    targets,
  },
});

describe('a log larger than any piece of it that is read', () => {
  const root = temporaryFolder();
  const seeds = createMemorySeeds();
  let logId = '';
  let size = 0;
  beforeAll(async () => {
    const disk = createLogDisk({ root, seeds });
    const journal = await openDrill(disk);
    ({ logId } = journal);
    for (let at = 0; at < 30; at += 1) must(await journal.append(intent(`intent-${at}`)));
    must(await journal.checkpoint());
    ({ size } = journal.head());
    const segment = join(disk.folderOf(logId), 'seg-000000000000.jsonl');
    expect(statSync(segment).size).toBeGreaterThan(2 * PIECE);
  });
  const later = (files: Files) =>
    createLogDisk({ root, seeds, files, clock: createManualClock(undefined, 'next boot') });

  it('is read record by record', async () => {
    const files = watched();
    let records = 0;
    must(await later(files).journals.each(logId, ({ seq }) => expect(seq).toBe(records++)));
    expect(records).toBe(size);
    expect(files.most).toBeLessThanOrEqual(PIECE);
  });

  it('is looked through for its keys when a witness answers late', async () => {
    const files = watched();
    const refused = await later(files).journals.addWitness(logId, 'no note', 'no key');
    expect(refused).toMatchObject({ error: { code: 'witness-refused' } });
    expect(files.most).toBeGreaterThan(0);
    expect(files.most).toBeLessThanOrEqual(PIECE);
  });

  it('is gone on from, and gone on in', async () => {
    for (const goOn of ['from', 'in'] as const) {
      const files = watched();
      const disk = later(files);
      if (goOn === 'from') await openDrill(disk, logId);
      else expect(must(await disk.journals.resume(logId)).leftAt).toBe(size);
      expect(files.most).toBeGreaterThan(0);
      expect(files.most).toBeLessThanOrEqual(PIECE);
    }
  });
});
