import { useTranslation } from 'react-i18next';
import type { SignInView } from '../../../main/contract/views.ts';
import { wayState } from '../../i18n/way-state.ts';
import { Status } from '../../ui/Status.tsx';

/**
 * Regions that stand before the one that goes on and did not answer. Those behind it were asked as
 * well where it was slow: no one failed over from them.
 */
export function FailedOver({ signIn: { regions, region } }: { signIn: SignInView }) {
  const { t } = useTranslation();
  const chosen = regions.findIndex((one) => one.region === region);
  const failed = regions.slice(0, Math.max(0, chosen)).filter(({ ok }) => !ok);
  if (region === undefined || failed.length === 0) return null;
  return (
    <ul>
      {failed.map(({ region: name, ms, failure }) => (
        <li key={name}>
          <Status is="attention" size={16}>
            {t('signIn.failedOver', {
              region: name,
              what: t(`connection.state.${wayState({ ok: false, ms, code: failure?.code })}`),
              next: region,
            })}
          </Status>
        </li>
      ))}
    </ul>
  );
}
