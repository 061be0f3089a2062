import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlaybookView } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { TextButton } from '../../ui/Button.tsx';
import { StepToRead } from './StepToRead.tsx';
import styles from './ReaderScreen.module.css';

/** Every step of the playbook in order, sub-playbooks unfolded. Each opens to all it says. */
export function Outline({ playbook, here }: { playbook: PlaybookView; here?: string | undefined }) {
  const { t } = useTranslation();
  const { text } = useText();
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(here ? [here] : []));
  const toggle = useCallback((path: string): void => {
    setOpen((before) => {
      const after = new Set(before);
      if (!after.delete(path)) after.add(path);
      return after;
    });
  }, []);
  const paths = playbook.sections.flatMap(({ steps }) => steps.map(({ path }) => path));
  const all = open.size === paths.length;
  return (
    <section className={styles['part']} data-steps="">
      <div className={styles['head']}>
        <h2>{t('reader.steps')}</h2>
        <TextButton onClick={() => setOpen(new Set(all ? [] : paths))}>
          {t(all ? 'reader.closeAll' : 'reader.openAll')}
        </TextButton>
      </div>
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
              <StepToRead
                key={step.path}
                step={step}
                open={open.has(step.path)}
                here={step.path === here}
                onToggle={toggle}
              />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}
