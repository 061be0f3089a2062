import { talked } from '../../core/drill/kind.ts';
import { readScorecard } from '../../core/drill/read-scorecard.ts';
import type { Scorecard } from '../../core/drill/scorecard.ts';
import { StoryFold } from '../../core/export/fold-story.ts';
import type { Story } from '../../core/export/story.ts';
import type { Failure } from '../../core/failure.ts';
import type { LogSummary } from '../../core/ports/journal.ts';
import type { LogReader, PlacedRecord } from '../../core/ports/log-reader.ts';
import type { Items } from '../../core/programme/action-items.ts';
import { earlierDrills, type EarlierDrill } from '../../core/programme/earlier.ts';
import { MOST_COUNTED } from '../../core/programme/results.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Desk } from '../desk.ts';
import { summariesOf } from '../log-chain.ts';
import { countDrills } from '../programme/count.ts';
import { readerFailure } from '../reader-failure.ts';

/** All that a drill which is over came to, and what was agreed after it. */
export interface DrillDebrief {
  readonly logId: string;
  readonly kind: LogSummary['kind'];
  readonly card: Scorecard;
  readonly story: Story;
  readonly earlier: readonly EarlierDrill[];
  readonly items: Items;
}

/** Records are read so many at a time. */
const AT_ONCE = 500;

/**
 * Reads the debrief of a drill: its scorecard as it was recorded, its records, the last drills of the same
 * scenario. While a drill goes on there is no scorecard, and so nothing of its facilitator is told.
 */
export async function readDebrief(
  desk: Desk,
  logId: string,
): Promise<Result<DrillDebrief, Failure>> {
  const reader = await readerOf(desk, logId);
  const chain = await summariesOf(reader, logId);
  if (!chain.ok) return chain;
  const beside = await reader.beside(logId, 'scorecard.json');
  if (!beside.ok) return err(readerFailure(beside.error, logId));
  const card = beside.value === undefined ? undefined : readScorecard(beside.value);
  const records = chain.value.reduce((sum, log) => sum + log.records, 0);
  const newest = chain.value.at(-1);
  if (!card || newest?.closed !== true || records > MOST_COUNTED) {
    return err({ code: 'no-scorecard', params: { log: logId } });
  }
  const story = await storyOf(reader, chain.value);
  if (!story.ok) return story;
  return ok({
    ...{ logId, kind: newest.kind, card, story: story.value },
    earlier: await earlierOf(desk, newest, card.scenario),
    items: (desk.ports.programme?.book.items() ?? []).filter(({ log }) => log === logId),
  });
}

async function readerOf({ ports }: Desk, logId: string): Promise<LogReader> {
  const own = (await ports.journals.list()).some((log) => log.logId === logId);
  return own ? ports.logReader : ports.importedReader(logId);
}

/** The last drills of the scenario; one that was only talked through compares with none. */
export async function earlierOf(
  desk: Desk,
  { logId, lastAt, kind }: Pick<LogSummary, 'logId' | 'lastAt' | 'kind'>,
  scenario: string,
): Promise<readonly EarlierDrill[]> {
  if (talked(kind)) return [];
  const how = kind === 'probe' || kind === 'game-day' ? kind : 'rehearsal';
  const { briefs, results } = await countDrills(desk);
  return earlierDrills({ logId, scenario, how, endedAt: Date.parse(lastAt) }, briefs, results);
}

async function storyOf(
  reader: LogReader,
  logs: readonly LogSummary[],
): Promise<Result<Story, Failure>> {
  const fold = new StoryFold();
  for (const { logId, records } of logs) {
    for (let from = 0; from < records; from += AT_ONCE) {
      const page = await reader.page(logId, from, AT_ONCE);
      if (!page.ok) return err(readerFailure(page.error, logId));
      for (const record of page.value.records) addTo(fold, record);
    }
  }
  return ok(fold.story());
}

/** What a debrief tells is in the entries alone. */
function addTo(fold: StoryFold, { entry, who, leaf }: PlacedRecord): void {
  if (!entry) return;
  const around = { mono: 0, boot: '', device: '', att: [] };
  fold.add({ ...around, entry, type: entry.type, at: Date.parse(entry.ts), who, leaf });
}
