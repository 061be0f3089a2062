import { useTranslation } from 'react-i18next';
import type { AccountReadBackTexts } from '../../ui/AccountReadBack.tsx';

/** What the read-back asks, with the name that must be seen. */
export function useReadBackTexts(name: string): AccountReadBackTexts {
  const { t } = useTranslation();
  return {
    digits: t('browser.readBack.digits'),
    name: t('browser.readBack.name', { name }),
    submit: t('browser.readBack.submit'),
    malformed: t('browser.readBack.malformed'),
    missing: t('browser.readBack.missing'),
  };
}
