import { useTranslation } from 'react-i18next';
import type { SignInView } from '../../../main/contract/views.ts';
import { wayState } from '../../i18n/way-state.ts';
import { Status } from '../../ui/Status.tsx';

/** A Region that was asked first and did not answer, and which one goes on in its place. */
export function FailedOver({ signIn: { regions, region } }: { signIn: SignInView }) {
  const { t } = useTranslation();
  const failed = regions.filter(({ ok }) => !ok);
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
