import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DebriefView, ItemView } from '../../../main/contract/views.ts';
import { date } from '../../i18n/time.ts';
import { useCall } from '../../state/use-call.ts';
import { useDesk } from '../../state/window.tsx';
import { LinkButton, SecondButton, TextButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { Status } from '../../ui/Status.tsx';
import styles from './Debrief.module.css';
import { ItemDialog, type ItemWords } from './ItemDialog.tsx';

/** What is to be done after the drill: who, until when, and what became of it. */
export function Items({ debrief, onChanged }: { debrief: DebriefView; onChanged: () => void }) {
  const { t } = useTranslation();
  const { logId, items, person } = debrief;
  const { send, busy, failure } = useCall();
  const [editing, setEditing] = useState<ItemView | 'new'>();
  const keep = async (words: ItemWords): Promise<boolean> => {
    const kept =
      editing === 'new' || editing === undefined
        ? await send('debrief.add', { logId, ...words })
        : await send('debrief.change', { id: editing.id, ...words });
    if (!kept.ok) return false;
    setEditing(undefined);
    onChanged();
    return true;
  };
  const settle = async (id: string, how: 'done' | 'dropped'): Promise<void> => {
    const settled = await send('debrief.settle', { id, how });
    if (settled.ok) onChanged();
  };
  return (
    <section className={styles['part']} aria-labelledby="debrief-items">
      <h2 id="debrief-items">{t('debrief.items')}</h2>
      {items.length === 0 && <p>{t('debrief.itemsNone')}</p>}
      {failure && !editing && <FailureCard failure={failure} />}
      <ul className={styles['list']}>
        {items.map((item) => (
          <li key={item.id}>
            <One item={item} />
            {!item.closed && (
              <div className={styles['acts']}>
                <TextButton
                  off={busy}
                  aria-label={t('debrief.changeOf', { text: item.text })}
                  onClick={() => setEditing(item)}
                >
                  {t('debrief.change_')}
                </TextButton>
                <TextButton
                  off={busy}
                  aria-label={t('debrief.doneOf', { text: item.text })}
                  onClick={() => void settle(item.id, 'done')}
                >
                  {t('debrief.done')}
                </TextButton>
                <TextButton
                  off={busy}
                  aria-label={t('debrief.dropOf', { text: item.text })}
                  onClick={() => void settle(item.id, 'dropped')}
                >
                  {t('debrief.drop')}
                </TextButton>
              </div>
            )}
          </li>
        ))}
      </ul>
      <SecondButton onClick={() => setEditing('new')}>{t('debrief.add')}</SecondButton>
      {editing && (
        <ItemDialog
          title={editing === 'new' ? t('debrief.add') : t('debrief.change_')}
          words={editing === 'new' ? { text: '', owner: person } : editing}
          failure={failure}
          onKeep={keep}
          onClose={() => setEditing(undefined)}
        />
      )}
    </section>
  );
}

function One({ item }: { item: ItemView }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { text, owner, due, late, draft, closed } = item;
  const day = closed ? date(closed.at) : '';
  const until = due === undefined ? t('debrief.noDue') : t('debrief.untilDay', { day: due });
  return (
    <div>
      <p>{text}</p>
      <div className={styles['foot']}>
        <span>{owner === '' ? t('debrief.noOwner') : owner}</span>
        {closed ? (
          <Status is={closed.how === 'dropped' ? 'skipped' : 'done'} size={16}>
            {t(`debrief.closed.${closed.how}`, {
              day,
              by: closed.by,
              version: closed.version ?? '',
            })}
          </Status>
        ) : late ? (
          <Status is="attention" size={16}>
            {t('debrief.lateSince', { day: due ?? '' })}
          </Status>
        ) : (
          <span>{until}</span>
        )}
        {draft !== undefined && !closed && (
          <LinkButton onClick={() => desk.go({ at: 'write', id: draft })}>
            {t('debrief.openDraft')}
          </LinkButton>
        )}
      </div>
    </div>
  );
}
