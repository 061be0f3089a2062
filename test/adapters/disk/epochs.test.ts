import { describe, expect, it } from 'vitest';
import { check } from '../../fakes/changed-log.ts';
import { createFaultFiles } from '../../fakes/fault-files.ts';
import { epochsOf } from '../../fakes/epochs-of.ts';
import { createLogDisk, must, note, openDrill, type LogDisk } from '../../fakes/log-disk.ts';
import { createMemorySeeds } from '../../fakes/seeds.ts';

const until = async (met: () => boolean) => {
  while (!met()) await new Promise((resolve) => setImmediate(resolve));
};

const found = (disk: LogDisk, logId: string) => epochsOf(disk.folderOf(logId), logId);

describe('a key epoch', () => {
  it('ends with key.rotate and a checkpoint of exactly that size; the next key follows', async () => {
    const disk = createLogDisk();
    const journal = await openDrill(disk);
    must(await journal.append(note('one')));
    const turned = must(await journal.rotate());
    expect(turned).toMatchObject({ size: 3, checkpointed: 3 });
    must(await journal.append(note('two')));
    must(await journal.rotate());
    must(await journal.close('finished'));
    const { vkeys, ended, listed, notes, records } = found(disk, journal.logId);
    expect(records).toBe(6);
    expect(new Set(vkeys).size).toBe(3);
    expect(listed).toEqual(vkeys);
    expect(ended).toEqual([
      { size: 3, sealed: true },
      { size: 5, sealed: true },
    ]);
    expect(notes.at(-1)?.checkpoint.size).toBe(6);
    expect((await check(disk.folderOf(journal.logId))).verdict).toBe('VALID_UNANCHORED');
  });

  it('is ended alone: what is appended meanwhile waits behind the last checkpoint of the old key', async () => {
    const files = createFaultFiles();
    const disk = createLogDisk({ files });
    const journal = await openDrill(disk);
    must(await journal.checkpoint());
    const before = files.calls.length;
    const early = journal.append(note('early'));
    const turning = journal.rotate();
    const late = Array.from({ length: 20 }, (_, at) => journal.append(note(`late ${at}`)));
    must(await turning);
    expect(must(await early).seq).toBe(1);
    expect(must(await (late[0] ?? early)).seq).toBeGreaterThan(1);
    await Promise.all(late);
    const entries = must(await disk.journals.read(journal.logId));
    expect(entries.filter(({ type }) => type === 'key.rotate')).toHaveLength(1);
    const writes = files.calls
      .slice(before)
      .filter(({ name, path }) => name === 'dataSync' && !path.endsWith('texts.jsonl'))
      .map(({ path }) => path.slice(path.lastIndexOf('/') + 1, path.lastIndexOf('/') + 4));
    const keys = writes.indexOf('key');
    expect(writes.slice(keys, keys + 3)).toEqual(['key', 'seg', 'che']);
    expect(found(disk, journal.logId).ended).toMatchObject([{ sealed: true }]);
  });

  it('destroys the old seed in the vault once the next is kept, and all when the log ends', async () => {
    const seeds = createMemorySeeds();
    const disk = createLogDisk({ seeds });
    const journal = await openDrill(disk);
    must(await journal.append(note('one')));
    must(await journal.checkpoint());
    const first = seeds.kept.get(`${journal.logId}/0`);
    expect(first).toHaveLength(32);
    must(await journal.rotate());
    expect([...seeds.kept.keys()]).toEqual([`${journal.logId}/1`]);
    expect(first).toEqual(new Uint8Array(32));
    must(await journal.close('finished'));
    expect([...seeds.kept.keys()]).toEqual([]);
  });

  it('goes on when the vault is locked or breaks', async () => {
    const seeds = createMemorySeeds();
    seeds.broken = true;
    const disk = createLogDisk({ seeds });
    const journal = await openDrill(disk);
    must(await journal.rotate());
    seeds.broken = false;
    seeds.locked = true;
    must(await journal.rotate());
    expect(seeds.kept.size).toBe(0);
    must(await journal.close('finished'));
    expect(found(disk, journal.logId).vkeys).toHaveLength(3);
  });

  it('ends by itself every 512 records, and after 30 minutes in which anything was recorded', async () => {
    const waits: { readonly ms: number; readonly done: () => void }[] = [];
    const timer = { sleep: (ms: number) => new Promise<void>((done) => waits.push({ ms, done })) };
    const disk = createLogDisk({ timer });
    const journal = await openDrill(disk);
    const rotations = () => found(disk, journal.logId).ended.length;
    for (let at = 0; at < 600; at += 1) {
      must(await journal.append({ type: 'answer', data: { path: 'a', option: String(at) } }));
    }
    must(await journal.checkpoint());
    expect(rotations()).toBe(1);
    const halfHour = () => waits.findLast(({ ms }) => ms === 1_800_000)?.done();
    const ticks = () => waits.filter(({ ms }) => ms === 1_800_000).length;
    halfHour();
    await until(() => ticks() === 2 && rotations() === 2);
    halfHour();
    await until(() => ticks() === 3);
    expect(rotations()).toBe(2);
    must(await journal.close('finished'));
    expect((await check(disk.folderOf(journal.logId))).verdict).toBe('VALID_UNANCHORED');
  });

  it('is not begun in a log that has ended', async () => {
    const journal = await openDrill(createLogDisk());
    must(await journal.close('finished'));
    expect(await journal.rotate()).toMatchObject({ error: { code: 'closed' } });
  });

  it.each(['ENOSPC', 'EIO', 'EROFS', 'EPERM'])(
    'whose end fails at any call with %s: logging goes on, and it ends later',
    async (code) => {
      for (let failing = 1; ; failing += 1) {
        const files = createFaultFiles();
        const seeds = createMemorySeeds();
        const disk = createLogDisk({ files, seeds });
        const journal = await openDrill(disk);
        must(await journal.append(note('before')));
        must(await journal.checkpoint());
        const before = files.calls.length;
        let reached = false;
        files.fault = ({ number, name }) => {
          if (number < before + failing) return undefined;
          reached = true;
          return name === 'close' ? undefined : code;
        };
        const turned = await journal.rotate();
        files.fault = () => undefined;
        const seeded = [...seeds.kept.keys()];
        must(await journal.append(note('after')));
        must(await journal.checkpoint());
        expect(found(disk, journal.logId).ended.every(({ sealed }) => sealed)).toBe(true);
        expect(seeded).toEqual([`${journal.logId}/${turned.ok ? 1 : 0}`]);
        must(await journal.rotate());
        must(await journal.append(note('behind')));
        must(await journal.close('finished'));
        const { vkeys, listed, ended } = found(disk, journal.logId);
        expect(listed, `call ${failing}`).toEqual(vkeys);
        expect(ended.every(({ sealed }) => sealed)).toBe(true);
        const texts = must(await disk.journals.read(journal.logId)).flatMap((entry) =>
          entry.type === 'note' && 'text' in entry.data.text ? [entry.data.text.text] : [],
        );
        expect(texts).toEqual(['before', 'after', 'behind']);
        const { verdict } = await check(disk.folderOf(journal.logId));
        expect(verdict, `call ${failing}`).toBe('VALID_UNANCHORED');
        if (!reached) break;
      }
    },
  );

  it('that could not be ended leaves no key behind in keys.txt when the log is closed', async () => {
    const files = createFaultFiles();
    const disk = createLogDisk({ files });
    const journal = await openDrill(disk);
    must(await journal.append(note('one')));
    let armed = true;
    files.fault = ({ name, path }) =>
      armed && name === 'write' && path.includes('seg-') ? 'ENOSPC' : undefined;
    expect(await journal.rotate()).toMatchObject({ error: { code: 'not-recorded' } });
    armed = false;
    must(await journal.append(note('two')));
    expect(found(disk, journal.logId).listed).toHaveLength(2);
    must(await journal.close('finished'));
    expect(found(disk, journal.logId).listed).toEqual(found(disk, journal.logId).vkeys);
  });
});
