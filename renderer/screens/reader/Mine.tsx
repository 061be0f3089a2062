import { Pin, Star } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { MOST_PINNED } from '../../../main/contract/limits.ts';
import { useCall } from '../../state/use-call.ts';
import { useView } from '../../state/window.tsx';
import { TextButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import styles from './ReaderScreen.module.css';

/** Keeps a playbook at hand on this computer: first in the library, or on the first screen. */
export function Mine({ id }: { id: string }) {
  const { t } = useTranslation();
  const { settings, kit } = useView();
  const { send, failure, busy } = useCall();
  const { favourites = [], pinned = [] } = settings;
  const favourite = favourites.includes(id);
  const onStart = pinned.includes(id);
  const byKit = kit?.pinned === true;
  const rest = (list: readonly string[]): readonly string[] => list.filter((one) => one !== id);
  return (
    <div className={styles['mine']}>
      <TextButton
        icon={Star}
        off={busy}
        aria-pressed={favourite}
        onClick={() =>
          void send('settings.change', {
            favourites: favourite ? rest(favourites) : [...favourites, id],
          })
        }
      >
        {t(favourite ? 'reader.mine.favourite' : 'reader.mine.addFavourite')}
      </TextButton>
      <TextButton
        icon={Pin}
        off={busy || byKit}
        offBecause={byKit ? t('reader.mine.byKit') : undefined}
        aria-pressed={onStart}
        onClick={() =>
          void send('settings.change', {
            // The newest stays: of four, the one pinned first makes room.
            pinned: onStart ? rest(pinned) : [...pinned, id].slice(-MOST_PINNED),
          })
        }
      >
        {t(onStart ? 'reader.mine.pinned' : 'reader.mine.pin')}
      </TextButton>
      {byKit && <span className={styles['dim']}>{t('reader.mine.byKit')}</span>}
      {failure && <FailureCard failure={failure} />}
    </div>
  );
}
