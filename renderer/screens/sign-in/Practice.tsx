import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PracticeCode } from '../../../main/contract/views.ts';
import { accountNumber } from '../../i18n/digits.ts';
import { useNow } from '../../state/use-now.ts';
import { useDesk, useView } from '../../state/window.tsx';
import { Ticks } from './Ticks.tsx';
import styles from './Aside.module.css';

/** The drill's MFA device: shows its code and how long it lasts, as a phone would. */
export function Practice() {
  const { t } = useTranslation();
  const { api } = useDesk();
  const { drill } = useView();
  const now = useNow();
  const [shown, setShown] = useState<PracticeCode>();
  const ready = drill?.ready === true;
  const stale = shown === undefined || shown.endsAt <= now;
  const second = Math.floor(now / 1000);
  useEffect(() => {
    if (!ready || !stale) return;
    let wanted = true;
    void api.call['drill.code']({}).then((reply) => {
      if (wanted && reply.ok) setShown(reply.value);
    });
    return () => {
      wanted = false;
    };
  }, [api, ready, stale, second]);
  const left = shown ? Math.max(0, Math.ceil((shown.endsAt - now) / 1000)) : 0;
  return (
    <section aria-label={t('signIn.practice.title')}>
      <h2>{t('signIn.practice.title')}</h2>
      <div className={styles['row']}>
        {ready && shown ? (
          <>
            <output
              className={styles['digits']}
              aria-label={t('signIn.practice.label')}
              aria-live="off"
            >
              {shown.code.slice(0, 3)} {shown.code.slice(3)}
            </output>
            <span>{t('signIn.practice.changes', { seconds: left })}</span>
            <Ticks share={left / 30} />
          </>
        ) : (
          <span>{t('signIn.practice.waiting')}</span>
        )}
      </div>
      <p className={styles['under']}>
        {t('signIn.practice.text')}{' '}
        {drill &&
          t('signIn.practice.who', { user: drill.user, account: accountNumber(drill.account) })}
      </p>
    </section>
  );
}
