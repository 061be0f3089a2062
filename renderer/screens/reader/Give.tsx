import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../state/use-call.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import styles from './ReaderScreen.module.css';

const WAYS = ['paper', 'markdown', 'cacao', 'yaml'] as const;

/** The playbook for somebody else, or for paper. */
export function Give({ id }: { id: string }) {
  const { t } = useTranslation();
  const { send, failure, busy } = useCall();
  const [told, setTold] = useState('');
  const give = async (as: (typeof WAYS)[number]): Promise<void> => {
    setTold('');
    const reply = await send('playbook.export', { id, as });
    if (!reply.ok || reply.value.files.length === 0) return;
    const { files, noPdf } = reply.value;
    const written = t('own.give.written', { files: files.join(', ') });
    setTold(noPdf === undefined ? written : `${written} ${t('own.give.noPdf', { why: noPdf })}`);
  };
  return (
    <section className={styles['part']}>
      <h2>{t('own.give.title')}</h2>
      <p className={styles['give']}>
        {WAYS.map((as) => (
          <LinkButton key={as} off={busy} onClick={() => void give(as)}>
            {t(`own.give.${as}`)}
          </LinkButton>
        ))}
      </p>
      <p role="status">{told}</p>
      {failure && <FailureCard failure={failure} />}
    </section>
  );
}
