import type { Entry } from '../../journal/payload.ts';
import { injectLine } from './inject-words.ts';
import type { FacilitatorRecord } from '../../journal/payload-facilitator.ts';

type Both = { readonly en: string; readonly ja: string };

const DID: Readonly<Record<FacilitatorRecord['is'], Both>> = {
  joined: { en: 'leads the drill', ja: '進行役を開始' },
  held: { en: 'held back', ja: '保留' },
  'let-go': { en: 'no longer held back', ja: '保留を解除' },
  paused: { en: 'paused the drill', ja: '訓練を一時停止' },
  'went-on': { en: 'went on', ja: '訓練を再開' },
  note: { en: 'noted for the debrief', ja: '振り返り用メモ' },
  rated: { en: 'rated', ja: '評価' },
  fault: { en: 'switched on', ja: '障害を開始' },
  'fault-over': { en: 'switched off', ja: '障害を終了' },
  ended: { en: 'ended the drill', ja: '訓練を終了' },
  elsewhere: { en: 'leads it from another device', ja: '別の端末から進行' },
  sheet: { en: 'handed in the score sheet', ja: '採点表を提出' },
};

/** What whoever leads a drill did, in a line; their own words stand beneath. */
export function facilitatorLine(record: FacilitatorRecord, lang: keyof Both): string {
  const { is, person, item, objective, rating, fault } = record;
  return [person, DID[is][lang], item, objective, rating, fault]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
}

/** A record that only a drill has, in a line. */
export function drillLine(entry: Entry<'inject' | 'facilitator'>, lang: keyof Both): string {
  return entry.type === 'inject' ? injectLine(entry.data, lang) : facilitatorLine(entry.data, lang);
}
