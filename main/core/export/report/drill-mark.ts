import type { Story } from '../story.ts';
import { kindWords } from '../words/kind-words.ts';
import { reportWords } from './input.ts';
import type { ReportLanguage } from '../words/sentences.ts';

/** `DRILL · Tabletop`, on every page of a drill's export and in its first line; empty in an incident. */
export function drillMark(story: Pick<Story, 'mode' | 'kinds'>, lang: ReportLanguage): string {
  if (story.mode !== 'drill') return '';
  const names = story.kinds.map((kind) => kindWords[lang][kind].name);
  return [reportWords[lang].drillMark, ...names].join(' · ');
}
