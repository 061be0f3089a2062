import type { Brief, Practised } from './briefs.ts';
import type { RunResult } from './results.ts';

/** A drill that another one is compared with. */
export interface EarlierDrill {
  readonly logId: string;
  /** Epoch ms. */
  readonly endedAt: number;
  readonly person: string;
  readonly figures: RunResult['figures'];
  readonly objectives: readonly Pick<RunResult['objectives'][number], 'id' | 'rating'>[];
}

/** How many are shown beside one. */
const MOST = 3;

/**
 * The last drills of the same scenario and kind before this one, whoever did them, newest first. Given-up ones
 * ended sooner and were no faster: they are none.
 */
export function earlierDrills(
  {
    logId,
    scenario,
    endedAt,
    how,
  }: Pick<EarlierDrill, 'logId' | 'endedAt'> & {
    readonly scenario: string;
    readonly how: Practised;
  },
  briefs: readonly Brief[],
  results: ReadonlyMap<string, RunResult>,
): readonly EarlierDrill[] {
  if (scenario === '') return [];
  return briefs
    .filter((brief) => brief.how === how && brief.ended === 'finished')
    .filter((brief) => brief.endedAt < endedAt && !brief.logs.includes(logId))
    .sort((a, b) => b.endedAt - a.endedAt)
    .flatMap((brief) => {
      const result = results.get(brief.logId);
      if (result?.scenario !== scenario) return [];
      const { figures, objectives } = result;
      return {
        ...{ logId: brief.logId, endedAt: brief.endedAt, person: brief.person, figures },
        objectives: objectives.map(({ id, rating }) => ({ id, rating })),
      };
    })
    .slice(0, MOST);
}
