import { useTranslation } from 'react-i18next';
import { useText } from '../i18n/text.ts';
import { duration } from '../i18n/time.ts';

/** Time since something began, in words; nothing in the first second. */
export function useElapsed(since: number, now: number): string {
  const { lang } = useText();
  const { t } = useTranslation();
  const seconds = Math.floor((now - since) / 1000);
  return seconds < 1 ? '' : t('player.pending.elapsed', { time: duration(seconds, lang) });
}
