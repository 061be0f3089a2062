import { useTranslation } from 'react-i18next';
import type { PlaybookView } from '../../../main/contract/views.ts';
import { date } from '../../i18n/time.ts';
import { useLoad } from '../../state/use-load.ts';
import { useDesk } from '../../state/window.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { FindingList } from '../../ui/FindingList.tsx';
import { Status } from '../../ui/Status.tsx';
import styles from './ReaderScreen.module.css';

type Mark = PlaybookView['shelf']['health'][number];

/** What is to be seen to before this playbook is needed, each with what to do about it. */
export function Health({ playbook }: { playbook: PlaybookView }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { id, shelf, lastDrilledAt } = playbook;
  const { value } = useLoad('playbook.health', { id }, lastDrilledAt ?? 0);
  const drill = value?.drill;
  return (
    <section className={styles['part']}>
      <h2>{t('reader.health.title')}</h2>
      <ul className={styles['health']}>
        {shelf.health.length === 0 && (
          <li>
            <Status is="done" size={16}>
              {t('reader.health.fine')}
            </Status>
          </li>
        )}
        {shelf.health.map((mark) => (
          <li key={mark.is}>
            <Status is="attention" size={16}>
              {t(`library.mark.${mark.is}`, { ...mark })}
            </Status>
            <p>{t(`reader.health.next.${mark.is}`, { what: whatOf(mark), count: manyOf(mark) })}</p>
          </li>
        ))}
        {drill && (
          <li>
            <p>
              {t(`reader.health.drill.${drill.why}`, {
                date: date(drill.at),
                person: drill.person,
                version: drill.version,
              })}
            </p>
          </li>
        )}
      </ul>
      {value && <FindingList title={t('reader.health.findings')} findings={value.findings} />}
      {value && value.versions > 1 && (
        <LinkButton onClick={() => desk.go({ at: 'compare', id })}>
          {t('compare.open', { count: value.versions })}
        </LinkButton>
      )}
    </section>
  );
}

/** How many steps a mark is about: one links, several link. */
function manyOf(mark: Mark): number {
  if (mark.is === 'findings-open') return mark.count;
  return mark.is === 'sso-links' ? mark.steps.length : 1;
}

/** The things a mark is about, by name. */
function whatOf(mark: Mark): string {
  switch (mark.is) {
    case 'roles-missing':
      return mark.roles.join(', ');
    case 'documents-missing':
      return mark.documents.join(', ');
    case 'files-missing':
      return mark.files.join(', ');
    case 'sso-links':
      return mark.steps.join(', ');
    case 'review-due':
      return mark.by;
    case 'findings-open':
    case 'drilled-long-ago':
    case 'never-drilled':
    case 'not-vouched':
      return '';
  }
}
