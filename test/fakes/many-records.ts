import type { Draft } from '../../main/core/journal/payload.ts';
import type { Journal } from '../../main/core/ports/journal.ts';
import { must, note } from './log-disk.ts';

const BATCH = 2_000;

/**
 * Fills a log up to `count` records, through the journal itself: every fourth a note with free
 * text that says its number, the others steps.
 */
export async function fillLog(journal: Journal, count: number): Promise<void> {
  for (let at = journal.head().size; at < count; at = journal.head().size) {
    const drafts = Array.from({ length: Math.min(BATCH, count - at) }, (_, index) => {
      const path = `find/step-${index % 9}`;
      const done: Draft = {
        type: 'step.done',
        run: 'run-1',
        step: path,
        data: { path, how: 'person' },
      };
      return (at + index) % 4 === 0 ? note(`note ${at + index} ウェブ`) : done;
    });
    for (const appended of await Promise.all(drafts.map((draft) => journal.append(draft)))) {
      must(appended);
    }
  }
}
