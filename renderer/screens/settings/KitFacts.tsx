import { useTranslation } from 'react-i18next';
import type { KitView } from '../../../main/contract/views.ts';
import { Status } from '../../ui/Status.tsx';

/** Which kit this computer holds: the accounts and people an incident works with. */
export function KitFacts({ kit }: { kit: KitView | undefined }) {
  const { t } = useTranslation();
  if (!kit) return <Status is="none">{t('settings.kitNone')}</Status>;
  return (
    <>
      <p>
        {kit.name} · {t('settings.kitPrepared', { date: kit.prepared.slice(0, 10) })} ·{' '}
        {t(kit.signed ? 'settings.kitSigned' : 'settings.kitUnsigned')}
      </p>
      <p>
        {t('settings.regions')}: <code>{kit.regions.join(' → ')}</code>
      </p>
    </>
  );
}
