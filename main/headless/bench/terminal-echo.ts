import { limited, percentile, type Measure } from './measured.ts';
import { withRehearsal } from './rehearsal.ts';
import { openBenchTerminal, responder } from './terminal.ts';

const KEYS = 200;
/** What the peer holds each message back, milliseconds; an echo pays it twice. */
const PEER_MS = 10;
const PROMPT = 2;

/** From a key to its echo in the window, beyond what the peer itself takes. */
export const measure: Measure = async () =>
  withRehearsal(async (here) => {
    const to = await responder(here);
    await here.range.setFaults({ terminal: { slowMs: PEER_MS } });
    const { terminal, until } = await openBenchTerminal(here, to);
    await until(PROMPT);
    const took: number[] = [];
    for (let key = 1; key <= KEYS; key += 1) {
      const began = performance.now();
      terminal.type(new TextEncoder().encode('x'));
      await until(PROMPT + key);
      took.push(performance.now() - began - 2 * PEER_MS);
    }
    await terminal.end('key');
    const value = percentile(took, 0.95);
    const what = 'most that an echo may take beyond the peer, p95';
    return [limited({ id: 'terminal-echo', unit: 'ms', value, limit: 20, what })];
  });
