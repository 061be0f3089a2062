import type { ActiveRun } from '../../actions/desk.ts';
import type { LogView } from '../../contract/views.ts';
import { describe } from './describe-record.ts';

export function logView(run: ActiveRun, lang: 'en' | 'ja'): LogView {
  const head = run.journal.head();
  return {
    records: head.size,
    checkpointed: head.checkpointed,
    shortCode: head.shortCode,
    state: run.recorded || head.state === 'closed' ? head.state : 'not-recorded',
    lastSavedAt: run.lastSavedAt,
    tail: run.tail.map((entry) => ({
      seq: entry.seq,
      at: Date.parse(entry.ts),
      type: entry.type,
      what: describe(entry, lang, run.plan),
    })),
  };
}
