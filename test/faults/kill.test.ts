import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Processes } from '../../main/adapters/disk/lock.ts';
import { check } from '../fakes/changed-log.ts';
import { createLogDisk, must, note, openDrill, temporaryFolder } from '../fakes/log-disk.ts';
import { createManualClock } from '../fakes/manual-clock.ts';

const CHILD = fileURLToPath(new URL('../fakes/appending-child.ts', import.meta.url));
const KILLS = 20;

/** Starts a writer; answers its log and a way to kill it and hear what it had acknowledged. */
async function startWriter(root: string, continues?: string) {
  const args = [CHILD, root, ...(continues === undefined ? [] : [continues])];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let heard = '';
  const lines = () => heard.split('\n').slice(0, -1);
  const waiting: { readonly count: number; readonly done: () => void }[] = [];
  child.stdout.on('data', (data: Buffer) => {
    heard += data.toString();
    for (const { count, done } of waiting) if (lines().length >= count) done();
  });
  const gone = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const hear = (count: number) =>
    new Promise<void>((done) => {
      waiting.push({ count, done });
      void gone.then(done);
      if (lines().length >= count) done();
    });
  await hear(1);
  const [logId = ''] = lines();
  return {
    logId,
    killAfter: async (records: number, ms: number) => {
      await hear(records + 1);
      await new Promise((resolve) => setTimeout(resolve, ms));
      child.kill('SIGKILL');
      await gone;
      return lines().slice(1).map(Number);
    },
  };
}

describe('a process that is killed', () => {
  it(`fault 1: SIGKILL while appending, ${KILLS} times over: nothing acknowledged is lost, rule U3`, async () => {
    const root = temporaryFolder();
    let before: string | undefined;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const writer = await startWriter(root, before);
      const acknowledged = await writer.killAfter(1 + (kill % 4), Math.random() * 5);
      const disk = createLogDisk({ root, clock: createManualClock(undefined, `look ${kill}`) });
      const entries = must(await disk.journals.read(writer.logId));
      expect(acknowledged.length).toBeGreaterThan(0);
      expect(entries.map(({ seq }) => seq)).toEqual(expect.arrayContaining(acknowledged));
      before = writer.logId;
    }
    const disk = createLogDisk({ root, clock: createManualClock(undefined, 'last') });
    const last = await openDrill(disk, before);
    must(await last.close('finished'));
    const report = await check(disk.folderOf(last.logId));
    expect(['VALID_UNANCHORED', 'VALID_WITH_RECOVERY']).toContain(report.verdict);
    expect(report.logs).toHaveLength(KILLS + 1);
  }, 60_000);

  it('fault 21: a log somebody else is writing cannot be gone on from, until they are gone', async () => {
    const root = temporaryFolder();
    const writer = await startWriter(root);
    const disk = createLogDisk({ root });
    const options = { mode: 'drill', clockSpeed: 1, continues: writer.logId } as const;
    const refused = await disk.journals.open(options);
    expect(refused).toMatchObject({ ok: false, error: { code: 'cannot-open' } });
    await writer.killAfter(1, 0);
    expect((await openDrill(disk, writer.logId)).head().size).toBeGreaterThan(0);
  });
});

describe('a lock left behind', () => {
  const own = { pid: process.pid };
  const processes = (alive: boolean, started: string): Processes => ({
    host: 'here',
    alive: () => alive,
    started: (pid) => (pid === own.pid ? 'now' : started),
  });
  const holder = (more: object) =>
    JSON.stringify({ pid: 4242, boot: 'b', host: 'here', started: '100', ...more });

  it.each([
    ['of a dead process is taken over', holder({}), processes(false, ''), true],
    ['of a living process is respected', holder({}), processes(true, '100'), false],
    [
      'whose process id was given to another is taken over',
      holder({}),
      processes(true, '999'),
      true,
    ],
    ['that cannot be read is taken over', '{"pid":', processes(true, '100'), true],
    [
      'of another machine leaves the log as it is',
      holder({ host: 'there' }),
      processes(false, ''),
      true,
    ],
  ])('fault 22: %s', async (_, lock, who, goesOn) => {
    const root = temporaryFolder();
    const disk = createLogDisk({ root });
    const journal = await openDrill(disk);
    must(await journal.append(note('one')));
    const path = join(disk.folderOf(journal.logId), 'lock');
    writeFileSync(path, lock);
    const clock = createManualClock(undefined, 'next boot');
    const later = createLogDisk({ root, clock, processes: who });
    const opened = await later.journals.open({
      mode: 'drill',
      clockSpeed: 1,
      continues: journal.logId,
    });
    expect(opened.ok).toBe(goesOn);
    if (lock.includes('there')) expect(readFileSync(path, 'utf8')).toBe(lock);
  });
});
