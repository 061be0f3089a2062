import { expect, it } from 'vitest';
import { leaveApp } from '../../../main/actions/leave-app.ts';
import { runStep } from '../../../main/actions/run-step.ts';
import { endTerminalByKey } from '../../../main/actions/terminal/use.ts';
import { terminalDesk } from '../../fakes/terminal-desk.ts';

const LINE = new TextEncoder().encode('up 3 days\r\n');

async function shown() {
  const bench = await terminalDesk();
  await runStep(bench.desk, 'shell');
  bench.listener?.output(LINE);
  const live = bench.desk.run!.terminal!;
  const kept = () =>
    [...bench.attachments.kept.values()].map((bytes) => new TextDecoder().decode(bytes)).join('');
  return { bench, live, kept };
}

it('keeps what was shown before AWS is asked to end the terminal', async () => {
  const { bench, live, kept } = await shown();
  bench.desk.ports.timer.sleep = () => new Promise(() => undefined);
  let before = '';
  const { end } = live.terminal;
  live.terminal.end = (why) => {
    before = kept();
    return end(why);
  };
  await endTerminalByKey(bench.desk, 's-1');
  expect(before).toContain('up 3 days');
  expect(kept().match(/up 3 days/g)).toHaveLength(1);
});

it('waits half a second for AWS when the person quits, with all that was shown kept', async () => {
  const { bench, live, kept } = await shown();
  live.terminal.end = () => new Promise(() => undefined);
  const slept: number[] = [];
  bench.desk.ports.timer.sleep = (ms) => {
    slept.push(ms);
    return new Promise((resolve) => void setImmediate(resolve));
  };
  await leaveApp(bench.desk);
  expect(slept.at(-1)).toBe(500);
  expect(kept()).toContain('up 3 days');
});

it('keeps what is new once a minute has gone by, and nothing when nothing is', async () => {
  const { bench, live } = await shown();
  bench.now += 59_000;
  live.keep('late');
  expect(live.parts).toBe(0);
  bench.now += 1_000;
  live.keep('late');
  await live.kept;
  bench.now += 60_000;
  live.keep('late');
  expect(live.parts).toBe(1);
  expect(bench.attachments.kept.size).toBe(1);
});
