import { useTranslation } from 'react-i18next';
import type { ConnectionView } from '../../../main/contract/views/connection-view.ts';
import { useView } from '../../state/window.tsx';
import { Status } from '../../ui/Status.tsx';
import styles from './Connection.module.css';

/** Off by more than this, and by more than the doubt, the clock is called wrong, milliseconds. */
const WRONG_MS = 2_000;

/** What several hosts say of this computer's clock, and how to set it right here. */
export function ClockPart({
  clock,
  steps,
}: {
  clock: ConnectionView['clock'];
  /** Shown also where the clock is not known to be wrong. */
  steps: boolean;
}) {
  const { t } = useTranslation();
  const { platform } = useView();
  const wrong = clock && Math.abs(clock.skewMs) > Math.max(WRONG_MS, clock.uncertaintyMs);
  return (
    <section className={styles['part']}>
      <h2 id="connection-clock" tabIndex={-1}>
        {t('connection.clock.title')}
      </h2>
      {clock ? (
        <Status is={wrong === true ? 'attention' : 'done'}>
          {t(
            `connection.clock.${wrong === true ? (clock.skewMs > 0 ? 'behind' : 'ahead') : 'right'}`,
            {
              seconds: Math.round(Math.abs(clock.skewMs) / 1000),
              uncertainty: (Math.max(100, clock.uncertaintyMs) / 1000).toFixed(1),
              count: clock.agreeing,
            },
          )}
        </Status>
      ) : (
        <p>{t('connection.clock.unknown')}</p>
      )}
      {clock && clock.differing > 0 && (
        <p>{t('connection.clock.differing', { count: clock.differing })}</p>
      )}
      {(wrong === true || steps) && (
        <>
          <p>{t('connection.clock.steps')}</p>
          <ol>
            {(['one', 'two', 'three'] as const).map((step) => (
              <li key={step}>{t(`connection.clock.${platform}.${step}`)}</li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
