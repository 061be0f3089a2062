import type { PlaybookCard } from '../../../main/contract/views.ts';
import type { Answers } from '../../fakes/window-api.ts';
import { card, cards, NOW } from './base.ts';
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

export function libraryStates(
  state: ScreenState,
  answers: Answers,
): Readonly<Record<string, ScreenState>> {
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
  };
}
