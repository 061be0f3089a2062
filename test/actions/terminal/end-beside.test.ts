import { expect, it } from 'vitest';
import { endAllSessions } from '../../../main/actions/end-session.ts';
import { leaveApp } from '../../../main/actions/leave-app.ts';
import { runStep } from '../../../main/actions/run-step.ts';
import { terminalDesk } from '../../fakes/terminal-desk.ts';

/** A terminal whose transcript is never kept and whose end is never told, and a browser that is signed in. */
async function slow() {
  const bench = await terminalDesk();
  await runStep(bench.desk, 'shell');
  bench.listener?.output(new TextEncoder().encode('up 3 days\r\n'));
  bench.desk.run!.terminal!.terminal.end = () => new Promise(() => undefined);
  const wiped = { browser: 0 };
  const browser = {
    open: () => Promise.resolve('clean' as const),
    wipe: () => Promise.resolve(void (wiped.browser += 1)),
  };
  const attachments = {
    ...bench.desk.ports.attachments,
    keep: () => new Promise<never>(() => undefined),
  };
  Object.assign(bench.desk.ports, { browser, attachments });
  bench.desk.run!.browsing.set('user', { intent: 'i-1', principal: 'sato', how: 'clean' });
  return { bench, wiped };
}

it('the browser that is signed in goes at once, whatever a terminal takes', async () => {
  const { bench, wiped } = await slow();
  bench.desk.ports.timer.sleep = () => new Promise(() => undefined);
  void endAllSessions(bench.desk);
  await expect.poll(() => wiped.browser).toBe(1);
});

it('who quits waits half a second for each of what a terminal does last, and no more', async () => {
  const { bench, wiped } = await slow();
  const slept: number[] = [];
  bench.desk.ports.timer.sleep = (ms) => {
    slept.push(ms);
    return new Promise((resolve) => void setImmediate(resolve));
  };
  await leaveApp(bench.desk);
  expect(slept).toEqual([500, 500]);
  expect(wiped.browser).toBeGreaterThan(0);
});
