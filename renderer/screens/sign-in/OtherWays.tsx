import { useTranslation } from 'react-i18next';
import type { SignInView } from '../../../main/contract/views.ts';
import { useView } from '../../state/window.tsx';
import styles from './Aside.module.css';

/** What to do without key, device or network. The words come from the kit. */
export function OtherWays({ signIn }: { signIn: SignInView }) {
  const { t } = useTranslation();
  const { kit } = useView();
  const me = signIn.users.find(({ name }) => name === signIn.user)?.person;
  const others = (kit?.people ?? []).filter(({ id, name }) => id !== me && name !== me);
  return (
    <section>
      <h2>{t('signIn.ways.title')}</h2>
      <details className={styles['row']} id="mfa-dead">
        <summary>{t('signIn.ways.lost')}</summary>
        {others.length > 0 ? (
          <>
            <p>{t('signIn.ways.lostText')}</p>
            <ul>
              {others.map(({ id, name, contact }) => (
                <li key={id}>
                  {name} · {contact}
                </li>
              ))}
            </ul>
          </>
        ) : (
          <p>{t('signIn.ways.lostNone')}</p>
        )}
      </details>
      <details className={styles['row']}>
        <summary>{t('signIn.ways.offline')}</summary>
        <p>{t('signIn.ways.offlineText')}</p>
      </details>
    </section>
  );
}
