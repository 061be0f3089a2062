import { Pause } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RunView } from '../../../main/contract/views.ts';
import { Icon } from '../../ui/Icon.tsx';
import notices from '../Notices.module.css';

/** That the drill stands still, and by whom: under the band until it goes on. */
export function Paused({ by }: { by: NonNullable<RunView['paused']>['by'] }) {
  const { t } = useTranslation();
  return (
    <section className={notices['notices']} role="status">
      <ul>
        <li>
          <Icon of={Pause} size={16} />
          <strong>{t('drill.paused', { name: by })}</strong>
        </li>
      </ul>
    </section>
  );
}
