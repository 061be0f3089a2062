import type { CellView, ProgrammeView, TrendRun } from '../../../main/contract/views.ts';
import { NOW } from './base.ts';
import type { ScreenState } from './screen-state.ts';

const DAY = 86_400_000;
const people = [
  { id: 'sato', name: 'Sato Hanako', signsIn: true },
  { id: 'mori', name: '森 直子', signsIn: true },
  { id: 'tanaka', name: 'Tanaka Ken', signsIn: true },
  { id: 'kato', name: 'kato', signsIn: false, gone: true as const },
];
const playbooks = [
  { id: 'PB-01', title: { en: 'Identity provider outage', ja: 'ID プロバイダーの障害' } },
  { id: 'PB-08', title: { en: 'Compromised IAM credentials', ja: 'IAM 認証情報の漏えい' } },
  { id: 'PB-16', title: { en: 'Verify the responders’ access', ja: '緊急用ユーザーの定期確認' } },
];
const run = (days: number, met?: number) => ({
  logId: `0d4cf1a2-7a52-4dc4-9d0f-0f5fbd8f5${String(100 + days)}`,
  at: NOW - days * DAY,
  how: 'rehearsal' as const,
  ...(met === undefined ? {} : { objectives: { met, measured: 5 } }),
});
const cell = (person: string, playbook: string, more: Partial<CellView> = {}): CellView => ({
  ...{ person, playbook, months: 3, usual: true, standing: 'never', times: 0 },
  ...more,
});
const overdue = {
  standing: 'overdue',
  due: '2026-10-20',
  days: -40,
  times: 2,
  last: run(132, 3),
} as const;
const cells: readonly CellView[] = [
  cell('sato', 'PB-01', overdue),
  cell('sato', 'PB-08', { givenUp: run(20) }),
  cell('sato', 'PB-16', {
    standing: 'current',
    due: '2027-02-02',
    days: 66,
    times: 1,
    last: run(27, 5),
  }),
  cell('mori', 'PB-01', {
    standing: 'soon',
    due: '2026-12-08',
    days: 9,
    times: 3,
    last: run(83, 4),
  }),
  cell('mori', 'PB-08', { months: 0, usual: false, standing: 'not-planned' }),
  cell('mori', 'PB-16'),
  ...playbooks.map(({ id }) => cell('tanaka', id)),
  cell('kato', 'PB-01', {
    months: 0,
    standing: 'not-planned',
    times: 1,
    last: { ...run(300, 2), imported: true },
  }),
  cell('kato', 'PB-08', { months: 0, standing: 'not-planned' }),
  cell('kato', 'PB-16', { months: 0, standing: 'not-planned' }),
];
const ranks = ['overdue', 'never', 'soon'];
const quarter = (name: string, drills: number, covered: number) => ({
  ...{ name, drills, covered, planned: 8, from: '', until: '' },
});
export const programme: ProgrammeView = {
  ...{ people, you: 'sato', playbooks, cells },
  rules: [{ playbook: 'PB-08', person: 'mori', months: 0 }],
  others: [
    { id: 'PB-09', title: { en: 'Compromised EC2 instance', ja: 'EC2 インスタンスの侵害' } },
  ],
  due: cells
    .filter(({ standing }) => ranks.includes(standing))
    .sort((a, b) => ranks.indexOf(a.standing) - ranks.indexOf(b.standing)),
  quarters: [
    ...[quarter('2025-Q4', 0, 0), quarter('2026-Q1', 2, 2), quarter('2026-Q2', 3, 2)],
    ...[quarter('2026-Q3', 4, 3), quarter('2026-Q4', 1, 1)],
  ],
  proofs: [
    {
      id: 'R20',
      playbook: 'PB-16',
      standing: 'practised',
      rests: run(27, 5),
      text: {
        en: 'Verify by a playbook that responders are IAM users of a dedicated security account, not managed through single sign-on.',
        ja: '対応者が専用セキュリティアカウントの IAM ユーザーで、シングルサインオン管理でないことを手順書で確かめる。',
      },
    },
    {
      id: 'R53',
      playbook: 'PB-16',
      standing: 'none',
      text: {
        en: 'Test at regular times that the intended access works, and only that.',
        ja: '意図したアクセスだけができることを、定期的に試す。',
      },
    },
  ],
};
const trend: readonly TrendRun[] = [300, 220, 132, 83].map((days, index) => ({
  ...run(days, 2 + Math.min(index, 3)),
  person: ['kato', 'mori', 'sato', 'mori'][index] ?? 'sato',
  ended: 'finished' as const,
  scenario: 'tokyo-dark',
  scenarioTitle: { en: 'Tokyo goes dark', ja: '東京リージョンの停止' },
  seconds: {
    'seconds-to-signed-in': [412, 350, 260, 141][index] ?? 0,
    'seconds-to-first-action': [35, 28, 40, 19][index] ?? 0,
    'seconds-to-closed': [4_020, 3_300, 2_950, 2_410][index] ?? 0,
  },
}));

/** The programme with a kit and drills, and without either. */
export function drillsStates(
  at: (route: NonNullable<ScreenState['route']>) => ScreenState,
): Readonly<Record<string, ScreenState>> {
  const opened = (value: ProgrammeView): ScreenState => {
    const screen = at({ at: 'drills' });
    const answers = {
      ...screen.answers,
      'programme.open': value,
      'programme.trend': { runs: trend },
    };
    return { ...screen, answers };
  };
  const home = at({ at: 'home' });
  const [first] = playbooks;
  return {
    drills: opened(programme),
    'drills-none': opened({
      ...{
        people: [],
        playbooks: [],
        others: [],
        cells: [],
        rules: [],
        due: [],
        quarters: [],
        proofs: [],
      },
    }),
    'home-due': {
      ...home,
      view: {
        ...home.view,
        due: {
          ...{ count: 1, overdue: 1, never: 1 },
          first: { playbook: 'PB-01', title: first?.title ?? { en: '', ja: '' } },
        },
      },
    },
  };
}
