import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en.ts';
import { ja } from './ja.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: { app: typeof en };
    returnNull: false;
  }
}

/** Both languages are in the bundle; React escapes what it shows, so i18next must not. */
export function startI18n(lang: 'en' | 'ja' = 'en'): void {
  void i18next.use(initReactI18next).init({
    lng: lang,
    fallbackLng: 'en',
    ns: ['app'],
    defaultNS: 'app',
    resources: { en: { app: en }, ja: { app: ja } },
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
    react: { useSuspense: false },
  });
}
