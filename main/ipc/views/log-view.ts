import type { ActiveRun } from '../../actions/desk.ts';
import { toldInDrill } from '../../actions/drill/untold.ts';
import type { LogView } from '../../contract/views.ts';
import type { Anchored } from '../../core/journal/witness/anchored.ts';
import { describe } from './describe-record.ts';
import { furthestView } from './witness-view.ts';

export function logView(
  run: ActiveRun,
  lang: 'en' | 'ja',
  anchors: readonly Anchored[] | undefined,
): LogView {
  const head = run.journal.head();
  const anchored = furthestView(anchors);
  return {
    records: head.size,
    checkpointed: head.checkpointed,
    shortCode: head.shortCode,
    state: run.recorded || head.state === 'closed' ? head.state : 'not-recorded',
    lastSavedAt: run.lastSavedAt,
    ...(anchored ? { anchored } : {}),
    tail: run.tail
      // What whoever leads a drill does is told when it is over.
      .flatMap((entry) => toldInDrill(entry) ?? [])
      .map((entry) => ({
        seq: entry.seq,
        at: Date.parse(entry.ts),
        type: entry.type,
        what: describe(entry, lang, run.plan),
      })),
  };
}
