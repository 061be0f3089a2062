import { describe, expect, it } from 'vitest';
import { createDesk } from '../../main/actions/desk.ts';
import { leaveApp } from '../../main/actions/leave-app.ts';
import { leaveRun } from '../../main/actions/leave-run.ts';
import { signNow } from '../../main/actions/sign-now.ts';
import { findUnfinished } from '../../main/actions/unfinished.ts';
import { startRun } from '../../main/actions/start-run.ts';
import type { Browser } from '../../main/core/ports/browser.ts';
import { deskBench } from '../fakes/desk.ts';
import { pinned, section, step } from '../fakes/plans.ts';

const playbook = pinned('PB-T', [section('s', [step('one'), step('two')])]);
const drill = { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' } as const;

describe('signing before the laptop sleeps', () => {
  it('does nothing while no run is open, and nothing to a disk that refuses', async () => {
    const { desk, journals } = deskBench([playbook]);
    await signNow(desk);
    await startRun(desk, drill);
    journals.refuse = 'not-recorded';
    await signNow(desk);
    expect(desk.run?.journal.head().checkpointed).toBe(0);
  });

  it('fault 25: covers all that is recorded', async () => {
    const { desk } = deskBench([playbook]);
    await startRun(desk, drill);
    await signNow(desk);
    const head = desk.run?.journal.head();
    expect(head?.checkpointed).toBe(head?.size);
  });
});

describe('leaving the app', () => {
  it('fault 26: signs, then ends sessions, then closes the log, as one that can be gone on from', async () => {
    const { desk, journals } = deskBench([playbook]);
    await startRun(desk, drill);
    await leaveApp(desk);
    const [log] = journals.logs;
    expect(log?.entries.at(-1)).toMatchObject({ type: 'log.close', data: { why: 'quit' } });
    expect(log?.checkpointed).toBe(log?.entries.length);
    delete desk.run;
    await findUnfinished(desk);
    expect(desk.unfinished).toMatchObject([{ logId: log?.logId, closed: true }]);
  });

  it.each([leaveApp, leaveRun])('wipes what the browser kept: %o', async (leave) => {
    const { desk: plain } = deskBench([playbook]);
    let wiped = 0;
    const wipe = () => Promise.resolve(void (wiped += 1));
    const browser: Browser = { open: () => Promise.resolve('clean'), wipe };
    const desk = createDesk({ ...plain.ports, browser });
    await startRun(desk, drill);
    const before = wiped;
    await leave(desk);
    expect(wiped).toBeGreaterThan(before);
  });

  it('a run whose app died is gone on from in a log that is not closed', async () => {
    const { desk } = deskBench([playbook]);
    await startRun(desk, drill);
    delete desk.run;
    await findUnfinished(desk);
    expect(desk.unfinished).toMatchObject([{ closed: false }]);
  });
});
