import { useTranslation } from 'react-i18next';
import type { PlaybookView } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { Status } from '../../ui/Status.tsx';
import styles from './OwnScreen.module.css';

/** Every step that would be shown, with what it may do. */
export function Steps({ playbook }: { playbook: PlaybookView }) {
  const { t } = useTranslation();
  const { text } = useText();
  return (
    <section className={styles['part']}>
      <h2>{t('own.look.steps')}</h2>
      {playbook.sections.map((section, index) => (
        <div key={`${section.from} ${String(index)}`}>
          <h3>{text(section.title)}</h3>
          <ol>
            {section.steps.map(({ number, title, kind, risk, asksAws }) => (
              <li key={number} className={styles['step']}>
                <span>{number}</span>
                <span>{text(title)}</span>
                <span>{t(`kind.${kind}`)}</span>
                {risk === 'read' ? (
                  <span className={styles['dim']}>{asksAws && t('risk.read')}</span>
                ) : (
                  <Status is="attention" size={16}>
                    {t(`risk.${risk}`)}
                  </Status>
                )}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}
