import { scorecardOf } from '../core/drill/scorecard.ts';
import { toHex } from '../core/hex.ts';
import type { ActiveRun, Desk } from './desk.ts';
import { readChain } from './log-chain.ts';
import { record } from './record.ts';

/** Counts the drill from its log, keeps the scorecard beside it, and names its hash in the log. */
export async function saveScorecard(desk: Desk, run: ActiveRun): Promise<void> {
  const entries = await readChain(desk.ports.journals, run.journal.logId);
  if (!entries.ok) return;
  const card = scorecardOf({
    scenario: run.scenario,
    plan: run.plan,
    state: run.state,
    entries: entries.value,
  });
  const text = `${JSON.stringify(card, null, 2)}\n`;
  const saved = await desk.ports.logFiles.saveBeside(run.journal.logId, 'scorecard.json', text);
  if (!saved.ok) return;
  run.scorecard = card;
  const sha256 = toHex(desk.ports.hash.sha256(new TextEncoder().encode(text)));
  await record(desk, run, { type: 'score', run: run.state.run, data: { sha256 } });
}
