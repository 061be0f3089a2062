import type { AppView } from '../../../main/contract/views.ts';
import type { Route } from '../../../renderer/state/route.ts';
import type { Answers } from '../../fakes/window-api.ts';
import { failure } from './base.ts';
import { bringing, clocksApart, mergedAnswers } from './merged.ts';
import { checking, damagedLog, logPage, logs, verdict } from './records.ts';
import type { ScreenState } from './screen-state.ts';

const OPEN = /^(With other laptops|ほかのパソコンと合わせる)$/;
const MORI = /mori/;
const SHOW = /^(Show as one list|一つの一覧で表示)$/;

/** The list of logs, one of them, and what is looked for in it. */
export function logStates(
  answers: Answers,
  at: (route: Route, more?: Partial<AppView>) => ScreenState,
): Readonly<Record<string, ScreenState>> {
  const merging = (clicks: readonly RegExp[], more: Answers = {}): ScreenState => ({
    ...at({ at: 'log', logId: 'log-1' }),
    clicks,
    answers: { ...answers, ...mergedAnswers, ...more },
  });
  return {
    'log-list': at({ at: 'log' }),
    'log-empty': { ...at({ at: 'log' }), answers: { ...answers, 'log.list': [] } },
    'log-damaged': {
      ...at({ at: 'log' }),
      answers: { ...answers, 'log.list': [damagedLog, ...logs] },
    },
    'log-checking': at({ at: 'log', logId: 'log-1' }, { jobs: [checking] }),
    'log-one': { ...at({ at: 'log', logId: 'log-1' }), press: 'verify' },
    'log-tampered': {
      ...at({ at: 'log', logId: 'log-1' }),
      press: 'verify',
      answers: {
        ...answers,
        'log.verify': {
          ...verdict,
          verdict: 'TAMPERED',
          findings: [
            {
              seq: 87,
              kind: 'chain',
              text: 'record 87 is not the one that record 88 was chained to',
            },
          ],
        },
        'log.page': (asked) => {
          const page = logPage(asked);
          const records = page.records.map((row) =>
            row.at === 88 ? { ...row, chained: false } : row,
          );
          return { ...page, records };
        },
      },
    },
    'log-find': { ...at({ at: 'log', logId: 'log-1' }), type: '通信' },
    'log-record': { ...at({ at: 'log', logId: 'log-1' }), press: 'record' },
    'log-trail': { ...at({ at: 'log', logId: 'log-1' }), press: 'trail' },
    'log-merge-choose': merging([OPEN]),
    'log-merge-none': merging([OPEN], { 'export.others': [] }),
    'log-merging': {
      ...merging([OPEN, MORI]),
      view: { ...at({ at: 'log' }).view, jobs: [bringing] },
    },
    'log-merged': merging([OPEN, MORI, SHOW]),
    'log-merged-clock': merging([OPEN, MORI, SHOW], { 'log.merge': clocksApart }),
    'log-merged-over': merging([OPEN, MORI, SHOW], { 'log.merged': failure('no-such-merge') }),
    'dialog-filter': { ...at({ at: 'log', logId: 'log-1' }), press: 'filter' },
  };
}
