import type { TrackRecord } from '../../journal/payload-track.ts';
import type { ReportLanguage } from './sentences.ts';

const CODES: { readonly [L in ReportLanguage]: Record<NonNullable<TrackRecord['code']>, string> } =
  {
    en: {
      'not-applicable': 'it does not apply',
      'done-elsewhere': 'done elsewhere',
      blocked: 'blocked',
      commander: 'as the commander decided',
    },
    ja: {
      'not-applicable': '該当なし',
      'done-elsewhere': '別の場所で実施',
      blocked: '実施できない',
      commander: '指揮者の判断',
    },
  };

/** What became of one of several tracks, after the names of its step and itself. */
export function trackLine(data: TrackRecord, lang: ReportLanguage): string {
  const { is, person = '', code = 'not-applicable' } = data;
  const why = CODES[lang][code];
  if (lang === 'ja') {
    switch (is) {
      case 'turned':
        return '移動';
      case 'held':
        return person === '' ? '担当者なし' : `担当 ${person}`;
      case 'ended':
        return person === '' ? `途中で終了（${why}）` : `${person} が別の場所で実施`;
    }
  }
  switch (is) {
    case 'turned':
      return 'turned to';
    case 'held':
      return person === '' ? 'held by nobody now' : `held by ${person}`;
    case 'ended':
      return person === '' ? `ended before its last step, ${why}` : `done elsewhere by ${person}`;
  }
}
