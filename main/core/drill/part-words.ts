import { isRecord } from '../journal/parse.ts';
import type { Text } from '../playbook/model.ts';
import { FIGURE_NAMES, figureText } from './figure-words.ts';
import type { Figure } from './figures.ts';
import { RATING_NAMES } from './rating-words.ts';
import type { RecordRef } from './record-ref.ts';
import type { Recounted } from './recount.ts';
import type { Scorecard } from './scorecard.ts';

/** A part of a scorecard that was counted anew, for people. What was said may be doctored: it is shown as it is. */
export interface PartInWords {
  readonly name: string;
  readonly said: string;
  readonly counted: string;
  /** The records it was counted from; of a part that was not counted, none. */
  readonly records: readonly RecordRef[];
}

const HEAD: Readonly<Record<Exclude<keyof Scorecard, 'objectives' | 'figures' | 'steps'>, Text>> = {
  format: { en: 'Format', ja: '形式' },
  scenario: { en: 'Scenario', ja: 'シナリオ' },
  mode: { en: 'Incident or drill', ja: 'インシデントか訓練か' },
  kind: { en: 'Kind of drill', ja: '訓練の種類' },
  playbook: { en: 'Playbook', ja: '手順書' },
  logs: { en: 'Logs', ja: 'ログ' },
  person: { en: 'Responder', ja: '対応者' },
  startedAt: { en: 'Began', ja: '開始' },
  endedAt: { en: 'Ended', ja: '終了' },
  clockSpeed: { en: 'Speed of the clock', ja: '時計の速さ' },
};

const NOTHING = '–';

export function partInWords(part: Recounted, lang: keyof Text): PartInWords {
  const counted = read(part.counted);
  return {
    name: nameOf(part, lang),
    said: valueOf(part.said, lang),
    counted: valueOf(part.counted, lang),
    records: isRecord(counted) ? recordsOf(counted['records']) : [],
  };
}

/** By what was counted: a title that was doctored names nothing. */
function nameOf({ name, said, counted }: Recounted, lang: keyof Text): string {
  const [kind, id = ''] = name.split(/ (.*)/s, 2);
  switch (kind) {
    case 'figure':
      return Object.hasOwn(FIGURE_NAMES, id) ? FIGURE_NAMES[id as Figure['id']][lang] : name;
    case 'objective':
    case 'step':
      return titleOf(read(counted) ?? read(said), lang) ?? name;
    default:
      return Object.hasOwn(HEAD, name) ? HEAD[name as keyof typeof HEAD][lang] : name;
  }
}

function titleOf(value: unknown, lang: keyof Text): string | undefined {
  const title = isRecord(value) ? value['title'] : undefined;
  const text = isRecord(title) ? title[lang] : undefined;
  return typeof text === 'string' && text !== '' ? text : undefined;
}

function valueOf(text: string | undefined, lang: keyof Text): string {
  if (text === undefined) return NOTHING;
  const value = read(text);
  if (!isRecord(value)) return typeof value === 'string' ? value : text;
  const { value: number, unit, rating } = value;
  if (isRating(rating)) return `${rating} · ${RATING_NAMES[rating][lang]}`;
  if (!isUnit(unit) || (number !== undefined && typeof number !== 'number')) return text;
  return figureText({ value: number, unit }, lang);
}

function recordsOf(value: unknown): readonly RecordRef[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly unknown[]).flatMap((one) => {
    if (!isRecord(one)) return [];
    const { log, seq } = one;
    return typeof log === 'string' && typeof seq === 'number' ? [{ log, seq }] : [];
  });
}

function isUnit(value: unknown): value is Figure['unit'] {
  return value === 'seconds' || value === 'count' || value === 'yes-no';
}

function isRating(value: unknown): value is keyof typeof RATING_NAMES {
  return typeof value === 'string' && Object.hasOwn(RATING_NAMES, value);
}

function read(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
