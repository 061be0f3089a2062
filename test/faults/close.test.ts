import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Files } from '../../main/adapters/disk/files.ts';
import { verifyFolder } from '../../main/adapters/disk/verify-folder.ts';
import { createCrashFiles } from '../fakes/crash-files.ts';
import { createFaultFiles, type FileCall } from '../fakes/fault-files.ts';
import {
  createLogDisk,
  hash,
  must,
  note,
  openDrill,
  signatures,
  type LogDisk,
} from '../fakes/log-disk.ts';
import { createManualClock } from '../fakes/manual-clock.ts';

const closedError = { ok: false, error: { code: 'closed' } };
const notRecorded = { ok: false, error: { code: 'not-recorded' } };
const full = ({ name }: FileCall) => (name === 'write' ? 'ENOSPC' : undefined);
const healed = () => undefined;

async function verdictOf(disk: LogDisk, logId: string, files?: Files) {
  const options = { hash, signatures, ...(files && { files }) };
  return must(await verifyFolder(disk.folderOf(logId), options)).verdict;
}

async function typesOf(disk: LogDisk, logId: string) {
  return must(await disk.journals.read(logId)).map(({ type }) => type);
}

async function faultyDrill() {
  const files = createFaultFiles();
  const disk = createLogDisk({ files });
  return { files, disk, journal: await openDrill(disk) };
}

describe('a close that is not alone', () => {
  it('two closes at once give one log.close and one answer, the first reason', async () => {
    const { disk, journal } = await faultyDrill();
    const [first, second] = await Promise.all([journal.close('abandoned'), journal.close('quit')]);
    expect(must(first)).toMatchObject({ size: 2, checkpointed: 2, state: 'closed' });
    expect(second).toEqual(first);
    expect(await journal.close('quit')).toMatchObject(closedError);
    expect(must(await disk.journals.read(journal.logId))).toMatchObject([
      { type: 'log.open' },
      { type: 'log.close', data: { why: 'abandoned' } },
    ]);
    expect(await verdictOf(disk, journal.logId)).toBe('VALID_UNANCHORED');
  });

  it('what was appended before is in front of log.close, what comes during it is refused', async () => {
    const { files, disk, journal } = await faultyDrill();
    const before = journal.append(note('before'));
    const late: ReturnType<typeof journal.append>[] = [];
    files.fault = () => {
      late.push(journal.append(note('late')));
      return undefined;
    };
    const closing = journal.close('finished');
    must(await before);
    must(await closing);
    files.fault = healed;
    const answers = await Promise.all(late);
    expect(answers.length).toBeGreaterThan(5);
    for (const answer of answers) expect(answer).toMatchObject(closedError);
    expect(await typesOf(disk, journal.logId)).toEqual(['log.open', 'note', 'log.close']);
    expect(await verdictOf(disk, journal.logId)).toBe('VALID_UNANCHORED');
  });
});

describe('a close on a disk that refuses', () => {
  it('keeps one log.close, takes nothing more, and is finished by the next close', async () => {
    const { files, disk, journal } = await faultyDrill();
    files.fault = full;
    expect(await journal.append(note('kept'))).toMatchObject(notRecorded);
    const both = await Promise.all([journal.close('abandoned'), journal.close('abandoned')]);
    expect(both).toMatchObject([notRecorded, notRecorded]);
    expect(await journal.close('quit')).toMatchObject(notRecorded);
    expect(await journal.append(note('late'))).toMatchObject(closedError);
    files.fault = healed;
    expect(await journal.append(note('late'))).toMatchObject(closedError);
    expect(must(await journal.close('quit'))).toMatchObject({ state: 'closed', checkpointed: 4 });
    expect(await typesOf(disk, journal.logId)).toEqual([
      'log.open',
      'log.degraded',
      'note',
      'log.close',
    ]);
    expect(await verdictOf(disk, journal.logId)).toBe('VALID_WITH_RECOVERY');
  });

  it('is finished after the disk was tried again by itself', async () => {
    const waits: { readonly ms: number; readonly done: () => void }[] = [];
    const timer = { sleep: (ms: number) => new Promise<void>((done) => waits.push({ ms, done })) };
    const files = createFaultFiles();
    const disk = createLogDisk({ timer, files });
    const journal = await openDrill(disk);
    files.fault = full;
    expect(await journal.close('finished')).toMatchObject(notRecorded);
    files.fault = healed;
    for (const { done } of waits) done();
    await Promise.all([journal.checkpoint(), journal.checkpoint(), journal.checkpoint()]);
    expect(await journal.append(note('late'))).toMatchObject(closedError);
    must(await journal.close('finished'));
    expect(await typesOf(disk, journal.logId)).toEqual(['log.open', 'log.degraded', 'log.close']);
    expect(await verdictOf(disk, journal.logId)).toBe('VALID_WITH_RECOVERY');
  });

  it('that refuses only the checkpoint signs again, and writes no record again', async () => {
    const { files, disk, journal } = await faultyDrill();
    files.fault = (call) => (call.path.endsWith('checkpoints.txt') ? full(call) : undefined);
    expect(await journal.close('finished')).toMatchObject(notRecorded);
    files.fault = healed;
    expect(must(await journal.close('finished'))).toMatchObject({ size: 2, checkpointed: 2 });
    expect(await verdictOf(disk, journal.logId)).toBe('VALID_UNANCHORED');
  });

  it('left by a crash, the next log goes on from what reached the disk', async () => {
    const { files, disk, journal } = await faultyDrill();
    must(await journal.append(note('written')));
    files.fault = full;
    expect(await journal.close('finished')).toMatchObject(notRecorded);
    files.fault = healed;
    expect(await typesOf(disk, journal.logId)).toEqual(['log.open', 'note']);
    expect(await verdictOf(disk, journal.logId)).toBe('VALID_UNANCHORED');
    const clock = createManualClock(undefined, 'next boot');
    const later = createLogDisk({ root: disk.root, clock });
    const next = await openDrill(later, journal.logId);
    must(await next.close('finished'));
    expect(await verdictOf(later, next.logId)).toBe('VALID_UNANCHORED');
  });
});

describe('closing and appending at every moment', () => {
  it('power may be lost at any call of a close: the log verifies and can be gone on from', async () => {
    let ended = false;
    for (let lastCall = 0; !ended; lastCall += 1) {
      const memory = createCrashFiles();
      const files = createFaultFiles(memory);
      const disk = createLogDisk({ root: '/disk', files });
      const journal = await openDrill(disk);
      must(await journal.append(note('one')));
      must(await journal.checkpoint());
      const until = files.calls.length + lastCall;
      files.fault = ({ number }) => {
        if (number > until) memory.powerOff();
        return undefined;
      };
      const closes = await Promise.all([journal.close('finished'), journal.close('quit')]);
      expect(closes[1]).toEqual(closes[0]);
      ended = files.calls.length <= until;
      expect(closes[0].ok || !ended).toBe(true);
      const left = memory.afterPowerLoss(() => 0.9);
      const clock = createManualClock(undefined, 'next boot');
      const later = createLogDisk({ root: '/disk', files: left, clock });
      const next = await openDrill(later, journal.logId);
      must(await next.close('finished'));
      for (const logId of [journal.logId, next.logId]) {
        const verdict = await verdictOf(later, logId, left);
        expect(verdict, `after call ${lastCall}`).toMatch(/^VALID_/);
      }
    }
  });

  it('whatever fails and whoever calls, log.close is the last record and the only one', async () => {
    const step = fc.constantFrom('append', 'close', 'checkpoint', 'breaks', 'heals', 'wait');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const memory = createCrashFiles();
        const files = createFaultFiles(memory);
        const disk = createLogDisk({ root: '/disk', files });
        const journal = await openDrill(disk);
        const calls: Promise<unknown>[] = [];
        for (const one of steps) {
          if (one === 'append') calls.push(journal.append(note('a note')));
          else if (one === 'close') calls.push(journal.close('quit'));
          else if (one === 'checkpoint') calls.push(journal.checkpoint());
          else if (one === 'breaks') files.fault = full;
          else if (one === 'heals') files.fault = healed;
          else await Promise.resolve();
        }
        await Promise.all(calls);
        files.fault = healed;
        if (journal.head().state !== 'closed') must(await journal.close('finished'));
        const types = await typesOf(disk, journal.logId);
        expect(types.indexOf('log.close')).toBe(types.length - 1);
        expect(await verdictOf(disk, journal.logId, memory)).toMatch(/^VALID_/);
      }),
      { numRuns: 150 },
    );
  });
});
