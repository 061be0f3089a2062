import { useTranslation } from 'react-i18next';
import { useDesk } from '../../state/window.tsx';
import { LinkButton } from '../../ui/Button.tsx';

/** From a failed test to what may mend it. */
export function WaysOn() {
  const { t } = useTranslation();
  const desk = useDesk();
  return (
    <>
      <LinkButton onClick={() => desk.go({ at: 'connection' })}>{t('connection.open')}</LinkButton>
      <LinkButton onClick={() => desk.go({ at: 'stuck', on: 'network' })}>
        {t('stuck.title.network')}
      </LinkButton>
      <LinkButton onClick={() => desk.go({ at: 'still-works' })}>
        {t('connection.works')}
      </LinkButton>
    </>
  );
}
