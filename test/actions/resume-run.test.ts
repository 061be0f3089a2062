import { describe, expect, it } from 'vitest';
import type { Desk } from '../../main/actions/desk.ts';
import { resumeRun } from '../../main/actions/resume-run.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { findUnfinished } from '../../main/actions/unfinished.ts';
import { ok, err } from '../../main/core/result.ts';
import { fold } from '../../main/core/run/fold.ts';
import { deskBench } from '../fakes/desk.ts';
import type { MemoryJournals } from '../fakes/journals.ts';
import { pinned, section, step } from '../fakes/plans.ts';

const playbook = pinned('PB-T', [section('s', [step('one'), step('two')])]);
const drill = { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' } as const;

/** A run left in its second step, and the desk of the next start, over the same logs. */
async function crashed({ mfaSerial = '', setBack = 0 } = {}) {
  const first = deskBench([playbook]);
  await startRun(first.desk, drill);
  const { run } = first.desk;
  const logId = run?.journal.logId ?? '';
  if (run && mfaSerial !== '') {
    const data = { id: 'i', call: 'sts:GetSessionToken', account: '111122223333', mfaSerial };
    const where = { principal: 'arn:aws:iam::111122223333:user/sato', region: 'us-east-1' };
    await run.journal.append({ type: 'intent', run: run.state.run, data: { ...data, ...where } });
  }
  const { journals } = first;
  journals.crash(logId);
  const after = deskBench([playbook]);
  after.now -= setBack;
  const ports = { ...after.desk.ports, journals, logFiles: journals.logFiles };
  const desk: Desk = { ...after.desk, ports };
  await findUnfinished(desk);
  return { journals, desk, logId };
}

const typesOf = (journals: MemoryJournals, at: number) =>
  journals.logs[at]?.entries.map(({ type }) => type);

describe('going on with a run', () => {
  it('opens a new log when the seed of the old one is gone, and says how far that went', async () => {
    const { journals, desk, logId } = await crashed();
    const size = journals.logs[0]?.entries.length;
    expect(await resumeRun(desk, logId)).toEqual(ok(null));
    expect(desk.run?.journal.logId).not.toBe(logId);
    expect(desk.run?.state.before).toEqual([{ log: logId, size }]);
    expect(typesOf(journals, 1)).toEqual(['log.open', 'run.start']);
  });

  it('goes on in the same log when the vault has its seed: a second run.start, no new run', async () => {
    const { journals, desk, logId } = await crashed();
    journals.seeds = true;
    const before = typesOf(journals, 0) ?? [];
    expect(await resumeRun(desk, logId)).toEqual(ok(null));
    expect(desk.run?.journal.logId).toBe(logId);
    expect(typesOf(journals, 0)).toEqual([...before, 'key.rotate', 'run.start']);
    expect(journals.logs).toHaveLength(1);
    const run = fold(journals.logs[0]?.entries ?? []);
    expect(run).toMatchObject({
      run: desk.run?.state.run,
      phase: 'going',
      current: desk.run?.state.current,
      before: [{ log: logId, size: before.length }],
    });
    expect(desk.unfinished).toEqual([]);
  });

  it.each(['damaged', 'rolled-back'] as const)(
    'tells in the new log that the old one is %s, and goes on',
    async (why) => {
      const { journals, desk, logId } = await crashed();
      journals.resume = () =>
        Promise.resolve(err({ code: 'cannot-go-on', why, detail: 'record 3' }));
      expect(await resumeRun(desk, logId)).toEqual(ok(null));
      expect(journals.logs[1]?.entries.at(-1)).toMatchObject({
        type: 'security',
        data: {
          code: 'log-not-continued',
          detail: { text: expect.stringContaining(`${why}: record 3`) },
        },
      });
    },
  );

  it('holds a code spent before the crash back for 30 seconds, no longer when the clock went back', async () => {
    const serial = 'arn:aws:iam::111122223333:mfa/sato';
    for (const setBack of [0, 86_400_000]) {
      const { desk, logId } = await crashed({ mfaSerial: serial, setBack });
      expect(await resumeRun(desk, logId)).toEqual(ok(null));
      const wait = (desk.spentCodes.get(serial)?.until ?? 0) - desk.ports.clock.now();
      expect(wait).toBe(30_000);
    }
  });
});
