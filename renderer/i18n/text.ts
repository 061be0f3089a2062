import { useTranslation } from 'react-i18next';
import type { PlaybookCard } from '../../main/contract/views.ts';

/** A text of a playbook, in both languages. */
export type Text = PlaybookCard['title'];
export type Lang = 'en' | 'ja';

export function other(lang: Lang): Lang {
  return lang === 'en' ? 'ja' : 'en';
}

/** The window's language, and playbook texts in it. */
export function useText(): { readonly lang: Lang; readonly text: (of: Text) => string } {
  const { i18n } = useTranslation();
  const lang: Lang = i18n.language === 'ja' ? 'ja' : 'en';
  return { lang, text: (of) => of[lang] };
}
