import { useTranslation } from 'react-i18next';
import type { BundleLookView, BundlePlaybookView } from '../../../../main/contract/views.ts';
import { useText } from '../../../i18n/text.ts';
import { PlaybookChanges } from '../../../ui/PlaybookChanges.tsx';
import { Standing } from '../Standing.tsx';
import styles from '../OwnScreen.module.css';

/** Each playbook beside what is here: what is new, what changes step by step, what goes. */
export function Playbooks({ look: { playbooks, removed } }: { look: BundleLookView }) {
  const { t } = useTranslation();
  const { text } = useText();
  return (
    <section className={styles['part']}>
      <h2>{t('bundle.look.playbooks')}</h2>
      {playbooks.length === 0 && <p>{t('bundle.look.noPlaybooks')}</p>}
      <ul>
        {playbooks.map((playbook) => (
          <One key={playbook.id} playbook={playbook} />
        ))}
        {removed.map(({ id, title }) => (
          <li key={id} className={styles['change']}>
            <strong>{t('bundle.look.is.removed')}</strong>
            <span>
              {id} {text(title)}
              <br />
              <small className={styles['dim']}>{t('bundle.look.removed')}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function One({ playbook }: { playbook: BundlePlaybookView }) {
  const { t } = useTranslation();
  const { text } = useText();
  const { id, version, title, is, steps, risky, warnings, word, replaces } = playbook;
  const counts = [
    t('bundle.look.steps', { count: steps }),
    ...(risky > 0 ? [t('bundle.look.risky', { count: risky })] : []),
    ...(warnings > 0 ? [t('bundle.look.warnings', { count: warnings })] : []),
  ];
  return (
    <li>
      <div className={styles['change']}>
        <strong>{t(`bundle.look.is.${is}`)}</strong>
        <span>
          {t('own.look.becomesAs', { id, version })}
          {replaces && is === 'changed' && ` ← ${replaces.version}`}
          <br />
          {text(title)}
          <br />
          <small className={styles['dim']}>{counts.join(' · ')}</small>
        </span>
        <Standing word={word} />
      </div>
      {replaces && is === 'changed' && (
        <details>
          <summary>{t('bundle.look.changesOf', { id })}</summary>
          <PlaybookChanges changes={replaces.changes} />
        </details>
      )}
    </li>
  );
}
