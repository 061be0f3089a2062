import { limited, type Measure } from './measured.ts';
import { withRehearsal } from './rehearsal.ts';
import { openBenchTerminal, responder, watchStalls } from './terminal.ts';

const LINE = 64;
const MIB = 1_024 * 1_024;
const BYTES = 50 * MIB;
const HALF = BYTES / 2;
/** Longest turn of main's loop in which a person would still feel no freeze, milliseconds. */
const STALL = 200;
/** What the second half may need beyond the first, MiB: flat, but for when garbage is collected. */
const GROWTH = 64;

/** 50 MiB of output, agent to window: the longest standstill, and how much memory grows meanwhile. */
export const measure: Measure = async () =>
  withRehearsal(async (here) => {
    const { terminal, until } = await openBenchTerminal(here, await responder(here));
    const flood = async (bytes: number, from: number): Promise<void> => {
      terminal.type(new TextEncoder().encode(`flood ${String(bytes / LINE)}\r`));
      await until(from + bytes);
    };
    const stalls = watchStalls();
    const began = performance.now();
    let most = 0;
    const looking = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss);
    }, 50);
    // What the first megabytes need is not growth: flat is what stays so however much follows.
    await flood(HALF, 0);
    const before = most;
    await flood(HALF, HALF);
    const seconds = (performance.now() - began) / 1_000;
    clearInterval(looking);
    const longest = stalls.longest();
    await terminal.end('key');
    const speed = `${(BYTES / MIB / seconds).toFixed(1)} MiB/s`;
    return [
      limited({
        id: 'terminal-output',
        unit: 'ms',
        value: longest,
        limit: STALL,
        what: `longest standstill over 50 MiB at ${speed}`,
      }),
      limited({
        id: 'terminal-memory',
        unit: 'MiB',
        value: (most - before) / MIB,
        limit: GROWTH,
        what: 'most that the second 25 MiB may need beyond the first, agent included',
      }),
    ];
  });
