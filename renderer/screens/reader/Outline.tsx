import { useTranslation } from 'react-i18next';
import type { PlaybookView } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { duration } from '../../i18n/time.ts';
import { Status } from '../../ui/Status.tsx';
import styles from './ReaderScreen.module.css';

/** Every step of the playbook in order, sub-playbooks unfolded. */
export function Outline({ playbook }: { playbook: PlaybookView }) {
  const { t } = useTranslation();
  const { lang, text } = useText();
  return (
    <section className={styles['part']}>
      <h2>{t('reader.steps')}</h2>
      {playbook.sections.map((section, index) => (
        <div key={`${section.from}-${index}`} className={styles['section']}>
          <h3>
            {text(section.title)}
            {section.from !== playbook.id && (
              <span className={styles['dim']}> {t('reader.from', { id: section.from })}</span>
            )}
          </h3>
          <p className={styles['dim']}>{text(section.objective)}</p>
          <ol>
            {section.steps.map((step) => (
              <li key={step.number} className={styles['step']}>
                <span>{step.number}</span>
                <span>
                  {text(step.title)}
                  {step.risk !== 'read' && (
                    <Status is="attention" size={16}>
                      {t(`risk.${step.risk}`)}
                    </Status>
                  )}
                </span>
                <span>{t(`kind.${step.kind}`)}</span>
                <span>{duration(step.usualSeconds, lang)}</span>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}
