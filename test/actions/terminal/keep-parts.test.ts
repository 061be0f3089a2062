import { expect, it } from 'vitest';
import { cancelJob } from '../../../main/actions/jobs.ts';
import { runStep } from '../../../main/actions/run-step.ts';
import { endTerminalByKey } from '../../../main/actions/terminal/use.ts';
import { terminalDesk, type TerminalDesk } from '../../fakes/terminal-desk.ts';

async function opened() {
  const bench = await terminalDesk();
  await runStep(bench.desk, 'shell');
  const live = bench.desk.run!.terminal!;
  const say = (line: string) => bench.listener?.output(new TextEncoder().encode(`${line}\r\n`));
  const kept = () =>
    [...bench.attachments.kept.values()].map((bytes) => new TextDecoder().decode(bytes));
  const card = () => bench.desk.run?.failures.get('shell')?.code;
  return { bench, live, say, kept, card };
}

const outcome = ({ journals }: TerminalDesk) =>
  journals.logs
    .flatMap(({ entries }) => entries)
    .flatMap((entry) => (entry.type === 'outcome' ? [entry.data] : []))
    .at(-1);

it('a part that the disk refused for a moment is kept before the next one', async () => {
  const { bench, live, say, kept, card } = await opened();
  say('FIRST: rm -rf /srv/evidence');
  bench.attachments.refuse = 'disk-full';
  live.keep('now');
  await live.kept;
  expect(card()).toBe('disk-full');
  bench.attachments.refuse = undefined;
  // The watch looks every second.
  live.keep('late');
  await live.kept;
  expect([card(), kept().length]).toEqual([undefined, 1]);
  say('second');
  await endTerminalByKey(bench.desk, 's-1');
  await live.finished;
  expect(kept()).toMatchObject([
    expect.stringContaining('FIRST: rm -rf /srv/evidence'),
    expect.stringContaining('second'),
  ]);
  expect(outcome(bench)).toMatchObject({ status: 'ok', code: 'terminal-key' });
});

it('what the disk still refuses at the end is told in the log, with how much it is', async () => {
  const { bench, live, say, card } = await opened();
  say('who was here');
  bench.attachments.refuse = 'disk-full';
  await endTerminalByKey(bench.desk, 's-1');
  await live.finished;
  expect(outcome(bench)).toMatchObject({ status: 'failed', code: 'terminal-transcript-lost' });
  expect(JSON.stringify(outcome(bench))).toMatch(/not kept: \d+ characters, SHA-256 [0-9a-f]{64}/);
  expect(card()).toBe('terminal-transcript-lost');
});

it('nobody who may stop work can keep a transcript out of the evidence', async () => {
  const { bench, live, say, kept } = await opened();
  const changed = (): void => {
    for (const { id } of bench.desk.jobs.values()) cancelJob(bench.desk, id);
  };
  Object.assign(bench.desk.ports, { changed });
  say('rm -rf /srv/evidence');
  await endTerminalByKey(bench.desk, 's-1');
  await live.finished;
  expect(kept()).toMatchObject([expect.stringContaining('rm -rf /srv/evidence')]);
});
