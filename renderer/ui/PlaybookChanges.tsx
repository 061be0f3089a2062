import { useTranslation } from 'react-i18next';
import type { CompareView } from '../../main/contract/views.ts';
import { useText } from '../i18n/text.ts';
import { fieldWords } from './field-words.ts';
import styles from './PlaybookChanges.module.css';
import { Status } from './Status.tsx';
import { visible } from './visible.ts';

type Diff = CompareView['changes'];
type Field = Diff['fields'][number];

/** What a version of a playbook changes: its steps first, then its sections, then itself. */
export function PlaybookChanges({ changes }: { changes: Diff }) {
  const { t } = useTranslation();
  const { text } = useText();
  const { fields, sections, steps } = changes;
  if (fields.length + sections.length + steps.length === 0) return <p>{t('compare.same')}</p>;
  return (
    <>
      <p role="status" className={styles['sum']}>
        {t('compare.sum', { steps: steps.length, rest: sections.length + (fields.length && 1) })}
      </p>
      <ul className={styles['changes']}>
        {steps.map((change) => {
          const at = change.is === 'removed' ? change.was : change.at;
          return (
            <li key={`${change.is} ${String(at.number)} ${at.id}`}>
              <h3>
                <span className={styles['is']}>{t(`own.look.change.${change.is}`)}</span>{' '}
                {change.is === 'moved' &&
                  `${t('own.look.place', { number: change.was.number })} → `}
                {t('own.look.place', { number: at.number })} {text(at.title)}
              </h3>
              <Weight fields={change.fields} risk={at.risk} is={change.is} />
              <Fields of={change.fields} />
            </li>
          );
        })}
        {sections.map(({ is, id, title, fields: own }) => (
          <li key={`section ${is} ${id}`}>
            <h3>
              <span className={styles['is']}>{t(`own.look.change.${is}`)}</span>{' '}
              {t('own.look.section', { title: text(title) })}
            </h3>
            <Fields of={own} />
          </li>
        ))}
        {fields.length > 0 && (
          <li>
            <h3>{t('compare.whole')}</h3>
            <Fields of={fields} />
          </li>
        )}
      </ul>
    </>
  );
}

/** Whether what is done changes, or only what is read. */
function Weight({
  fields,
  risk,
  is,
}: {
  fields: readonly Field[];
  risk: 'read' | 'change' | 'destroy';
  is: Diff['steps'][number]['is'];
}) {
  const { t } = useTranslation();
  const acts = is === 'added' || is === 'removed' || fields.some((one) => one.touches === 'act');
  if (!acts) return <p className={styles['dim']}>{t('compare.wordsOnly')}</p>;
  if (risk === 'read') return <p className={styles['dim']}>{t('compare.acts')}</p>;
  return (
    <p>
      <Status is="attention" size={16}>
        {t('compare.acts')} · {t(`risk.${risk}`)}
      </Status>
    </p>
  );
}

function Fields({ of }: { of: readonly Field[] }) {
  const { t } = useTranslation();
  if (of.length === 0) return null;
  return (
    <dl className={styles['fields']}>
      {of.map(({ path, before, after }) => (
        <div key={path.join('.')}>
          <dt>{fieldWords(path, (field) => t(`compare.field.${field}`))}</dt>
          {before !== undefined && (
            <dd className={styles['was']}>
              <span className={styles['sign']}>{t('compare.was')}</span>
              <del>{visible(before)}</del>
            </dd>
          )}
          {after !== undefined && (
            <dd className={styles['now']}>
              <span className={styles['sign']}>{t('compare.now')}</span>
              <ins>{visible(after)}</ins>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
