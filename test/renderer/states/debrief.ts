import type { DebriefView, FigureView, ItemView } from '../../../main/contract/views.ts';
import { FIGURE_NAMES } from '../../../main/core/drill/figure-words.ts';
import { changeOf } from '../../../main/core/drill/compare-figures.ts';
import type { FigureId } from '../../../main/core/drill/figures.ts';
import { NOW } from './base.ts';
import { scored } from './score.ts';
import type { ScreenState } from './screen-state.ts';

const LOG = '0190f3c2-7b1a-4c3e-9f00-0123456789ab';
const DAY = 86_400_000;
const text = (en: string, ja: string) => ({ en, ja });
const at = (...seqs: readonly number[]) => seqs.map((seq) => ({ log: LOG, seq }));
const playbook = {
  id: 'PB-01',
  title: text('Identity provider outage', 'ID プロバイダー停止時の緊急サインイン'),
};

function figure(
  id: FigureId,
  unit: FigureView['unit'],
  [value, ...earlier]: readonly (number | undefined)[],
  ...seqs: readonly number[]
): FigureView {
  const change = changeOf(id, value, earlier[0]);
  return {
    ...{ id, unit, name: FIGURE_NAMES[id], records: at(...seqs) },
    ...(value === undefined ? {} : { value }),
    earlier: earlier.map((one) => one ?? null),
    ...(change ? { change } : {}),
  };
}

const items: readonly ItemView[] = [
  {
    ...{ id: 'item-1', logId: LOG, records: at(33), playbook, draft: 'draft-1' },
    text: 'Tell the bank: skipped. The bank does not work at night.',
    ...{ owner: 'sato', due: '2026-11-20', late: true as const },
  },
  {
    ...{ id: 'item-2', logId: LOG, records: [], playbook, owner: '森 直子', due: '2026-12-31' },
    text: 'Put the number of the night desk into the kit.',
  },
  {
    ...{ id: 'item-3', logId: LOG, records: at(60), playbook, owner: 'mori', draft: 'draft-0' },
    text: 'Read the short code: took 1 min 35 s, longer than planned',
    closed: { how: 'published', at: NOW - DAY, by: 'mori', version: '1.3' },
  },
];

export const debrief: DebriefView = {
  logId: LOG,
  scenario: { id: 'sso-outage', title: text('Single sign-on is down', 'シングルサインオンの停止') },
  kind: 'rehearsal',
  playbook: { ...playbook, version: '1.2' },
  person: 'sato',
  startedAt: NOW - 3_053_000,
  endedAt: NOW,
  earlier: [
    { logId: 'b', at: NOW - 30 * DAY, person: 'sato' },
    { logId: 'c', at: NOW - 121 * DAY, person: 'mori' },
    { logId: 'd', at: NOW - 121 * DAY - 7_200_000, person: 'sato' },
  ],
  objectives: (scored.score?.objectives ?? []).map((objective, index) => ({
    ...objective,
    records: at(17 + index),
    earlier: [['S', 'M', 'U'] as const, ['M', 'M', null] as const][index] ?? ['N', null, 'P'],
    ...(index === 0
      ? { change: 'better' as const }
      : index === 1
        ? { change: 'same' as const }
        : {}),
  })),
  figures: [
    figure('seconds-to-first-action', 'seconds', [62, 60, 75, 130], 4),
    figure('seconds-to-signed-in', 'seconds', [390, 510, 700, undefined], 17),
    figure('seconds-to-contained', 'seconds', [2138, 1500, undefined, undefined], 53),
    figure('seconds-to-closed', 'seconds', [3053, 3300, 4000, 2900], 75),
    figure('steps-done', 'count', [36, 35, 30, 12], 5, 7, 10, 12, 18, 20, 25, 27, 29, 31, 36, 39),
    figure('critical-missed', 'count', [1, 0, 2, 3]),
    figure('near-misses', 'count', [1, 0, 0, 0], 44),
    figure('outcomes-unknown', 'count', [1, 0, 0, 1], 52),
    figure('evidence-before-change', 'yes-no', [1, 0, undefined, 1], 38, 52),
  ],
  late: (scored.score?.late ?? []).map((late) => ({ ...late, records: at(60), item: 'item-3' })),
  findings: [
    {
      is: 'skipped',
      record: { log: LOG, seq: 33 },
      at: NOW - 1_500_000,
      step: { number: 22, title: text('Tell the bank', '銀行に連絡する') },
      said: 'The bank does not work at night.',
      item: 'item-1',
    },
    {
      is: 'near-miss',
      record: { log: LOG, seq: 44 },
      at: NOW - 900_000,
      step: { number: 26, title: text('Stop the pipelines', 'パイプラインを止める') },
      said: 'ssm:SendCommand, payments-prod, 3 targets',
    },
    {
      is: 'differed',
      record: { log: LOG, seq: 48 },
      at: NOW - 600_000,
      step: {
        number: 29,
        title: text('Restart the token cache', 'トークンキャッシュを再起動する'),
      },
    },
  ],
  remarks: [
    {
      record: { log: LOG, seq: 51 },
      at: NOW - 500_000,
      person: 'Mori',
      text: 'Nobody said who talks to the press. 広報への連絡役が決まっていなかった。',
    },
  ],
  messages: scored.score?.messages ?? [],
  items,
  proposed: [
    {
      ...{ draft: 'draft-1', playbook, is: 'draft' },
      changes: {
        ...{ fields: [], sections: [] },
        steps: [
          {
            is: 'changed',
            was: place('Tell the bank', '銀行に連絡する'),
            at: place('Tell the bank', '銀行に連絡する'),
            fields: [
              {
                path: ['do', 'en'],
                before: 'Call the bank’s desk.',
                after:
                  'Call the bank’s desk. Leave this out where: “The bank does not work at night.”.',
                touches: 'text',
              },
            ],
          },
        ],
      },
    },
  ],
};

function place(en: string, ja: string) {
  return {
    ...{ id: 'tell-bank', number: 22, kind: 'do' as const, risk: 'read' as const },
    ...{ section: text('Tell', '連絡'), title: text(en, ja) },
  };
}

/** A debrief with everything in it, one with nothing found and nothing to compare, and its dialog. */
export function debriefStates(
  at: (route: NonNullable<ScreenState['route']>) => ScreenState,
): Readonly<Record<string, ScreenState>> {
  const opened = (value: DebriefView): ScreenState => {
    const screen = at({ at: 'debrief', logId: LOG });
    return { ...screen, answers: { ...screen.answers, 'debrief.read': value } };
  };
  return {
    debrief: opened(debrief),
    'debrief-first': opened({
      ...debrief,
      ...{
        earlier: [],
        findings: [],
        late: [],
        items: [],
        proposed: [],
        remarks: [],
        messages: [],
      },
      objectives: debrief.objectives.map(({ change: _, ...one }) => ({ ...one, earlier: [] })),
      figures: debrief.figures.map(({ change: _, ...one }) => ({ ...one, earlier: [] })),
    }),
    'debrief-item': {
      ...opened(debrief),
      clicks: [/^Add an action item$|^対応項目を追加$/],
    },
  };
}
