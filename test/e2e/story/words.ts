import { en } from '../../../renderer/i18n/en.ts';
import { ja } from '../../../renderer/i18n/ja.ts';

export type Lang = 'en' | 'ja';

/** The window's texts in one language, to find things by the name a person reads. */
export function wordsOf(lang: Lang): typeof en {
  return lang === 'en' ? en : (ja as unknown as typeof en);
}

/** A text with its placeholders as a pattern: `Read {{x}} back` matches `Read it back`. */
export function pattern(text: string): RegExp {
  const parts = text
    .split(/\{\{\w+\}\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(parts.join('.*'));
}
