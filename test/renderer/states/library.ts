import type {
  CompareView,
  HealthView,
  PlaybookCard,
  PlaybookView,
  VersionView,
} from '../../../main/contract/views.ts';
import type { Route } from '../../../renderer/state/route.ts';
import type { Answers } from '../../fakes/window-api.ts';
import { card, cards, NOW, text } from './base.ts';
import type { ScreenState } from './screen-state.ts';

const base = cards[0]!;
const shelved = (
  of: PlaybookCard,
  severity: PlaybookCard['severity'],
  shelf: Partial<PlaybookCard['shelf']>,
): PlaybookCard => ({ ...of, severity, shelf: { ...of.shelf, ...shelf } });

/** One of everything that a row may say. */
export const shelf: readonly PlaybookCard[] = [
  shelved(base, 'SEV1', { open: true, usedAt: NOW - 60_000 }),
  shelved(
    card('PB-08', 'Compromised IAM credentials', 'IAM 認証情報の漏えい・不正使用', 31),
    'SEV1',
    {
      category: 'identity',
      usedAt: NOW - 86_400_000,
      health: [
        { is: 'roles-missing', roles: ['forensics'] },
        { is: 'sso-links', steps: [4, 9] },
      ],
    },
  ),
  shelved(card('PB-09', 'Compromised EC2 instance', 'EC2 インスタンスへの侵入', 143), 'SEV2', {
    category: 'workload',
    health: [
      { is: 'documents-missing', documents: ['AWSSupport-ContainEC2Instance'] },
      { is: 'drilled-long-ago', days: 143 },
    ],
  }),
  shelved(card('PB-13', 'Use the root user', 'ルートユーザーを使う'), 'SEV1', {
    secondPerson: true,
  }),
  {
    ...shelved(card('MD-4207', 'The payment queue is stuck', '決済キューの停止'), 'SEV3', {
      reach: 'by-hand',
      from: 'unvouched',
      health: [{ is: 'not-vouched' }],
    }),
    viewAndDrill: true,
    undrillable: true,
  },
  shelved(card('PB-17', 'Joiners, movers and leavers', '担当者の加入・異動・退職', 20), 'SEV4', {
    category: 'upkeep',
    secondPerson: true,
    health: [{ is: 'review-due', by: '2026-10-31' }],
  }),
];

const sha = (digit: string): string => digit.repeat(64);

export const versions: readonly VersionView[] = [
  { sha256: sha('a'), version: '1.1', from: 'shipped' },
  {
    ...{ sha256: sha('b'), version: '1.2', from: 'kept', keptAt: NOW - 40 * 86_400_000 },
    ...{ by: 'sato', drilled: true },
  },
  { sha256: sha('c'), version: '1.3', from: 'kept', keptAt: NOW, by: 'tanaka', inUse: true },
];

const place = (number: number, risk: 'read' | 'change') => ({
  id: `step-${String(number)}`,
  number,
  section: text('Check the servers', 'サーバーの確認'),
  title: text('Restart the token cache', 'トークンキャッシュを再起動する'),
  kind: 'run-command' as const,
  risk,
});

const changes: CompareView['changes'] = {
  fields: [{ path: ['version'], before: '1.2', after: '1.3', touches: 'text' }],
  sections: [],
  steps: [
    {
      is: 'changed',
      was: place(4, 'change'),
      at: place(4, 'change'),
      fields: [
        {
          path: ['script'],
          before: 'sudo systemctl restart token-cache',
          after: 'sudo systemctl reload token-cache\nsystemctl status token-cache',
          touches: 'act',
        },
        {
          path: ['options', 'dont-know', 'label', 'ja'],
          before: 'わからない',
          after: 'わからない・答えられない',
          touches: 'text',
        },
      ],
    },
    {
      is: 'moved',
      was: place(6, 'read'),
      at: place(5, 'read'),
      fields: [{ path: ['usualSeconds'], before: '60', after: '90', touches: 'time' }],
    },
    { is: 'removed', was: place(9, 'read'), fields: [] },
  ],
};

const health: HealthView = {
  drill: { at: NOW - 143 * 86_400_000, person: 'sato', why: 'abandoned', version: '1.2' },
  versions: 3,
  findings: [
    {
      line: 41,
      column: 9,
      level: 'warning',
      code: 'section-too-long',
      message: text(
        'The section has 11 steps. People hold nine in mind: split it.',
        'セクションに 11 手順あります。9 つまでに分けてください。',
      ),
    },
  ],
};

export function libraryStates(
  at: (route: Route) => ScreenState,
  answers: Answers,
  playbook: PlaybookView,
): Readonly<Record<string, ScreenState>> {
  const state = at({ at: 'library' });
  const settings = { ...state.view.settings, favourites: ['PB-08'] };
  const full = {
    ...state,
    view: { ...state.view, settings },
    answers: { ...answers, 'library.list': shelf },
  };
  return {
    'library-full': full,
    'library-filters': { ...full, clicks: [/^(Filters|絞り込み)/] },
    'library-narrowed': { ...full, clicks: [/^(Filters|絞り込み)/, /^(Never|未実施)/] },
    'reader-health': {
      ...at({ at: 'reader', id: 'PB-01' }),
      view: { ...state.view, settings: { ...settings, favourites: ['PB-01'] } },
      answers: {
        ...answers,
        'playbook.health': health,
        'playbook.open': {
          ...playbook,
          shelf: {
            ...playbook.shelf,
            health: [
              { is: 'roles-missing', roles: ['ir-forensics', 'ir-network'] },
              { is: 'sso-links', steps: [4, 9] },
              { is: 'documents-missing', documents: ['AWSSupport-ContainEC2Instance'] },
              { is: 'review-due', by: '2026-10-31' },
              { is: 'drilled-long-ago', days: 143 },
            ],
          },
        },
      },
    },
    compare: {
      ...at({ at: 'compare', id: 'PB-01' }),
      answers: {
        ...answers,
        'playbook.versions': { versions },
        'playbook.compare': { changes },
      },
    },
    'compare-one': {
      ...at({ at: 'compare', id: 'PB-01' }),
      answers: { ...answers, 'playbook.versions': { versions: versions.slice(0, 1) } },
    },
  };
}
