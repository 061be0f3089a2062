import { useTranslation } from 'react-i18next';
import { useText } from '../../i18n/text.ts';
import { useLoad } from '../../state/use-load.ts';
import { useDesk } from '../../state/window.tsx';
import { SecondButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { Status } from '../../ui/Status.tsx';
import styles from './Drills.module.css';

/** What was found in drills and is not done yet, the most urgent first, each with its debrief. */
export function OpenFindings() {
  const { t } = useTranslation();
  const { text } = useText();
  const desk = useDesk();
  const { value, failure } = useLoad('debrief.open-items', {});
  if (failure) return <FailureCard failure={failure} />;
  if (!value) return null;
  return (
    <section className={styles['part']} aria-labelledby="drills-findings">
      <h2 id="drills-findings">{t('debrief.openItems', { count: value.length })}</h2>
      <p className={styles['quiet']}>
        {t(value.length === 0 ? 'debrief.noOpenItems' : 'debrief.openItemsHint')}
      </p>
      <ul className={styles['due']}>
        {value.map(({ id, logId, playbook, text: what, owner, due, late }) => {
          const title = playbook.title ? `${playbook.id} ${text(playbook.title)}` : playbook.id;
          const who = owner === '' ? t('debrief.noOwner') : owner;
          const until =
            due === undefined ? t('debrief.noDue') : t('debrief.untilDay', { day: due });
          return (
            <li key={id}>
              <div>
                <strong>{what}</strong>
                <span>{[title, who, ...(late ? [] : [until])].join(' · ')}</span>
                {late && (
                  <Status is="attention" size={16}>
                    {t('debrief.lateSince', { day: due ?? '' })}
                  </Status>
                )}
              </div>
              <SecondButton
                aria-label={t('debrief.openOf', { title: what })}
                onClick={() => desk.go({ at: 'debrief', logId })}
              >
                {t('debrief.open')}
              </SecondButton>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
