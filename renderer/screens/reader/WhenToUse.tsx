import { useTranslation } from 'react-i18next';
import type { PlaybookView } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { useDesk } from '../../state/window.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import styles from './ReaderScreen.module.css';

/** Symptoms this playbook is for, and where to go when they are not what is seen. */
export function WhenToUse({ playbook }: { playbook: PlaybookView }) {
  const { t } = useTranslation();
  const { text } = useText();
  const desk = useDesk();
  return (
    <>
      <section className={styles['part']}>
        <h2>{t('reader.useWhen')}</h2>
        <ul className={styles['bullets']}>
          {playbook.symptoms.map((symptom) => (
            <li key={symptom.en}>{text(symptom)}</li>
          ))}
        </ul>
      </section>
      {playbook.outOfScope.length > 0 && (
        <section className={styles['part']}>
          <h2>{t('reader.notThis')}</h2>
          <ul className={styles['routes']}>
            {playbook.outOfScope.map(({ when, use, known }) => (
              <li key={use + when.en}>
                <span>{text(when)}</span>
                {known ? (
                  <LinkButton onClick={() => desk.go({ at: 'reader', id: use })}>{use}</LinkButton>
                ) : (
                  <span className={styles['dim']}>{t('reader.unknownUse', { use })}</span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={styles['part']}>
        <h2>{t('reader.roles')}</h2>
        {playbook.roles.length === 0 ? (
          <p className={styles['dim']}>{t('reader.noRoles')}</p>
        ) : (
          <dl className={styles['roles']}>
            {playbook.roles.map(({ id, role, why, actions }) => (
              <div key={id}>
                <dt>{role}</dt>
                <dd>
                  {text(why)}
                  <code>{actions.join(' ')}</code>
                </dd>
              </div>
            ))}
          </dl>
        )}
      </section>
    </>
  );
}
