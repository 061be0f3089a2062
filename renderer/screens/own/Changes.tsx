import { useTranslation } from 'react-i18next';
import type { OwnLookView } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { Status } from '../../ui/Status.tsx';
import styles from './OwnScreen.module.css';

type Diff = NonNullable<OwnLookView['replaces']>['changes'];

/** What it changes of the one whose place it takes, step by step. */
export function Changes({
  replaces: { changes },
}: {
  replaces: NonNullable<OwnLookView['replaces']>;
}) {
  const { t } = useTranslation();
  const { text } = useText();
  const { fields, sections, steps } = changes;
  const nothing = fields.length + sections.length + steps.length === 0;
  return (
    <section className={styles['part']}>
      <h2>{t('own.look.changes')}</h2>
      {nothing && <p>{t('own.look.noChanges')}</p>}
      <ul>
        {steps.map((change) => {
          const at = change.is === 'removed' ? change.was : change.at;
          const risky = change.is !== 'removed' && at.risk !== 'read';
          return (
            <li key={`${change.is} ${at.id}`} className={styles['change']}>
              <strong>{t(`own.look.change.${change.is}`)}</strong>
              <span>
                {t('own.look.place', { number: at.number })} {text(at.title)}
                <Fields of={change.fields} />
              </span>
              {risky ? (
                <Status is="attention" size={16}>
                  {t(`risk.${at.risk}`)}
                </Status>
              ) : (
                <span className={styles['dim']}>{t(`risk.${at.risk}`)}</span>
              )}
            </li>
          );
        })}
        {sections.map(({ is, id, title, fields: own }) => (
          <li key={`section ${is} ${id}`} className={styles['change']}>
            <strong>{t(`own.look.change.${is}`)}</strong>
            <span>
              {t('own.look.section', { title: text(title) })}
              <Fields of={own} />
            </span>
          </li>
        ))}
      </ul>
      {fields.length > 0 && <p>{t('own.look.wholeFields', { fields: names(fields) })}</p>}
    </section>
  );
}

function Fields({ of }: { of: Diff['fields'] }) {
  if (of.length === 0) return null;
  return <small> ({names(of)})</small>;
}

function names(fields: Diff['fields']): string {
  return [...new Set(fields.map(({ path }) => path.join('.')))].slice(0, 8).join(', ');
}
