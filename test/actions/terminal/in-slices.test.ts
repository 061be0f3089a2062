import { expect, it } from 'vitest';
import { runStep } from '../../../main/actions/run-step.ts';
import { SLICE } from '../../../main/actions/terminal/gather.ts';
import { terminalDesk } from '../../fakes/terminal-desk.ts';

const LINES = 8_192;
const PER_MESSAGE = 16;

/** A terminal that pours half a MiB; how much was looked through at once, and whether main was free. */
async function poured(secret = '') {
  const bench = await terminalDesk();
  await runStep(bench.desk, 'shell');
  const { journal } = bench.desk.run!;
  let most = 0;
  if (secret !== '') journal.protect([secret]);
  const { mask, look } = journal;
  Object.assign(journal, {
    mask: (text: string) => ((most = Math.max(most, text.length)), mask(text)),
    look: (text: string, only?: 'known') => (
      (most = Math.max(most, text.length)),
      look(text, only)
    ),
  });
  let turns = 0;
  bench.desk.ports.timer.sleep = (ms) => {
    expect(ms).toBe(0);
    turns += 1;
    return Promise.resolve();
  };
  const encoder = new TextEncoder();
  for (let line = 0; line < LINES; line += PER_MESSAGE) {
    const text = Array.from({ length: PER_MESSAGE }, (_, at) => `line ${String(line + at)} ok`);
    if (line === LINES / 2) text.push(secret);
    bench.listener?.output(encoder.encode(`${text.join(`${'.'.repeat(40)}\r\n`)}\r\n`));
  }
  await bench.desk.run!.terminal!.terminal.end('key');
  await expect.poll(() => bench.desk.run!.terminal).toBeUndefined();
  const kept = [...bench.attachments.kept.values()]
    .map((bytes) => new TextDecoder().decode(bytes))
    .join('');
  return { most, turns, kept };
}

it('looks through no more than two slices in one turn, and lets others have theirs between', async () => {
  const { most, turns } = await poured();
  // What was held back before, a slice on top of it, and the times that stand between its lines.
  expect(most).toBeLessThanOrEqual(2 * SLICE);
  expect(turns).toBeGreaterThan(10);
});

it('keeps every line once and in its order, and none of a secret', async () => {
  const secret = 'practice-Pa55phrase-of-nobody';
  const { kept } = await poured(secret);
  expect(kept).not.toContain(secret);
  expect(kept).toContain('[REDACTED:protected:');
  const seen = [...kept.matchAll(/< line (\d+) ok/g)].map(([, number]) => Number(number));
  expect(seen).toEqual(Array.from({ length: LINES }, (_, line) => line));
});
