import { useTranslation } from 'react-i18next';
import type { KitLookView } from '../../../main/contract/views.ts';
import { Status } from '../../ui/Status.tsx';
import styles from './KitScreen.module.css';

/** What installing would change, part by part. */
export function Changes({ changes }: { changes: KitLookView['changes'] }) {
  const { t } = useTranslation();
  if (!changes) return <Status is="attention">{t('kit.look.first')}</Status>;
  if (changes.length === 0) return <Status is="none">{t('kit.look.noChanges')}</Status>;
  return (
    <section className={styles['part']}>
      <h2>{t('kit.look.changes')}</h2>
      <ul className={styles['changes']}>
        {changes.map(({ part, is, id, fields }) => (
          <li key={`${part} ${is} ${id}`}>
            <strong>{t(`kit.look.part.${part}`)}</strong>{' '}
            {t(`kit.look.change.${is}`, { id, fields: fields?.join(', ') ?? '' })}
          </li>
        ))}
      </ul>
    </section>
  );
}
