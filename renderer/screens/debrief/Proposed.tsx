import { useTranslation } from 'react-i18next';
import type { DebriefView } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { useDesk } from '../../state/window.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { PlaybookChanges } from '../../ui/PlaybookChanges.tsx';
import styles from './Debrief.module.css';

/** What the drafts begun after this drill change of their playbooks. */
export function Proposed({ debrief: { proposed } }: { debrief: DebriefView }) {
  const { t } = useTranslation();
  const { text } = useText();
  const desk = useDesk();
  if (proposed.length === 0) return null;
  return (
    <section className={styles['part']} aria-labelledby="debrief-changes">
      <h2 id="debrief-changes">{t('debrief.changes')}</h2>
      {proposed.map(({ draft, playbook, is, changes }) => {
        const title = playbook.title ? `${playbook.id} ${text(playbook.title)}` : playbook.id;
        return (
          <div key={draft} className={styles['change']}>
            <h3>
              {t(is === 'draft' ? 'debrief.changesOf' : 'debrief.changesPublished', { title })}
            </h3>
            {changes ? <PlaybookChanges changes={changes} /> : <p>{t('debrief.noChanges')}</p>}
            {is === 'draft' && (
              <LinkButton onClick={() => desk.go({ at: 'write', id: draft })}>
                {t('debrief.openDraft')}
              </LinkButton>
            )}
          </div>
        );
      })}
    </section>
  );
}
