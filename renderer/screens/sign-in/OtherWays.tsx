import { useTranslation } from 'react-i18next';
import { useDesk } from '../../state/window.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import styles from './Aside.module.css';

const STUCK = ['mfa', 'password', 'network', 'ladder'] as const;

/** From where a person is stuck to the ways on; the sign-in stays open behind it. */
export function OtherWays() {
  const { t } = useTranslation();
  const desk = useDesk();
  return (
    <section>
      <h2>{t('signIn.ways.title')}</h2>
      {STUCK.map((on) => (
        <p key={on} className={styles['row']}>
          <LinkButton onClick={() => desk.go({ at: 'stuck', on })}>
            {t(`stuck.title.${on}`)}
          </LinkButton>
        </p>
      ))}
    </section>
  );
}
