import { FilePlus2, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftCard } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { clock, date } from '../../i18n/time.ts';
import { useCall } from '../../state/use-call.ts';
import { useLoad } from '../../state/use-load.ts';
import { useDesk } from '../../state/window.tsx';
import { LinkButton, SecondButton, TextButton } from '../../ui/Button.tsx';
import { Dialog, DialogActions } from '../../ui/Dialog.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { SelectField } from '../../ui/Field.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import page from '../../ui/Page.module.css';
import styles from './Write.module.css';

/** Every draft on this computer, and the ways to begin one. */
export function Drafts() {
  const { t } = useTranslation();
  const { text } = useText();
  const desk = useDesk();
  const { send, failure: refused, busy } = useCall();
  const [reads, setReads] = useState(0);
  const [copied, setCopied] = useState('');
  const [removing, setRemoving] = useState<DraftCard>();
  const { value: drafts, failure: unread } = useLoad('draft.list', {}, reads);
  const { value: cards } = useLoad('library.list', {});
  const failure = refused ?? unread;
  const begin = async (from: 'template' | { readonly playbook: string }): Promise<void> => {
    const reply = await send('draft.begin', { from });
    if (reply.ok) desk.go({ at: 'write', id: reply.value.id });
  };
  const remove = async (id: string): Promise<void> => {
    setRemoving(undefined);
    await send('draft.remove', { id });
    setReads(reads + 1);
  };
  const nameOf = ({ playbook = '', title }: DraftCard): string =>
    [playbook, title ? text(title) : ''].filter((part) => part !== '').join(' · ') ||
    t('write.nameless');
  return (
    <div className={page['page']}>
      <LinkButton onClick={() => desk.go({ at: 'library' })}>{t('write.toLibrary')}</LinkButton>
      <PageTitle>{t('write.drafts')}</PageTitle>
      <p className={page['lead']}>{t('write.lead')}</p>
      {failure && <FailureCard failure={failure} />}
      <div className={styles['begin']}>
        <SecondButton icon={FilePlus2} off={busy} onClick={() => void begin('template')}>
          {t('write.fromTemplate')}
        </SecondButton>
        <SelectField
          label={t('write.copyOf')}
          value={copied}
          onChange={(event) => setCopied(event.target.value)}
        >
          <option value="">{t('write.choose')}</option>
          {cards?.map(({ id, title }) => (
            <option key={id} value={id}>
              {id} · {text(title)}
            </option>
          ))}
        </SelectField>
        <SecondButton
          off={busy || copied === ''}
          offBecause={t('write.choose')}
          onClick={() => void begin({ playbook: copied })}
        >
          {t('write.copy')}
        </SecondButton>
      </div>
      {drafts?.length === 0 && <p>{t('write.none')}</p>}
      {drafts && drafts.length > 0 && (
        <ul className={styles['drafts']}>
          {drafts.map((draft) => (
            <li key={draft.id}>
              <LinkButton onClick={() => desk.go({ at: 'write', id: draft.id })}>
                {nameOf(draft)}
              </LinkButton>
              <span className={styles['dim']}>
                {t('write.savedAt', { time: `${date(draft.savedAt)} ${clock(draft.savedAt)}` })}
              </span>
              <TextButton
                icon={Trash2}
                aria-label={t('write.removeOne', { name: nameOf(draft) })}
                onClick={() => setRemoving(draft)}
              >
                {t('write.remove')}
              </TextButton>
            </li>
          ))}
        </ul>
      )}
      {removing && (
        <Dialog title={t('write.remove')} onClose={() => setRemoving(undefined)}>
          <p>{t('write.removeAsk', { name: nameOf(removing) })}</p>
          <DialogActions>
            <TextButton onClick={() => setRemoving(undefined)}>{t('write.keepIt')}</TextButton>
            <SecondButton onClick={() => void remove(removing.id)}>
              {t('write.remove')}
            </SecondButton>
          </DialogActions>
        </Dialog>
      )}
    </div>
  );
}
