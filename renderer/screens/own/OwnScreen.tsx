import { FileInput } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnLookView } from '../../../main/contract/views.ts';
import { useCall } from '../../state/use-call.ts';
import { useLoad } from '../../state/use-load.ts';
import { useDesk } from '../../state/window.tsx';
import { LinkButton, SecondButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Kept } from './Kept.tsx';
import { Look } from './Look.tsx';
import { readDropped } from './read-dropped.ts';
import page from '../../ui/Page.module.css';
import styles from './OwnScreen.module.css';

/** Playbooks brought in by hand, and a file before it becomes one. */
export function OwnScreen({ dropped }: { dropped?: File }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { send, failure: refused, busy } = useCall();
  const [look, setLook] = useState<OwnLookView>();
  const [told, setTold] = useState('');
  const [reads, setReads] = useState(0);
  const { value: kept, failure: unread } = useLoad('own.list', {}, reads);
  const failure = refused ?? unread;
  useEffect(() => {
    if (!dropped) return;
    let wanted = true;
    void readDropped(dropped)
      .then((file) => send('own.offer', file))
      .then((reply) => {
        // What was looked at before is not what was just refused.
        if (wanted) setLook(reply.ok ? reply.value : undefined);
      });
    return () => {
      wanted = false;
    };
  }, [dropped, send]);
  const choose = async (): Promise<void> => {
    setTold('');
    const reply = await send('own.choose', {});
    if (reply.ok && reply.value) setLook(reply.value);
  };
  const changed = (said: string): void => {
    setTold(said);
    setReads(reads + 1);
  };
  return (
    <div className={page['page']}>
      <LinkButton onClick={() => desk.go({ at: 'library' })}>{t('own.back')}</LinkButton>
      <PageTitle of={look?.id ?? ''}>{t(look ? 'own.look.title' : 'own.title')}</PageTitle>
      {look ? (
        <Look
          look={look}
          onLook={setLook}
          onDone={(id) => {
            setLook(undefined);
            if (id !== undefined) changed(t('own.kept', { id }));
          }}
        />
      ) : (
        <>
          <p className={page['lead']}>{t('own.lead')}</p>
          {failure && <FailureCard failure={failure} />}
          <div className={styles['actions']}>
            <SecondButton
              icon={FileInput}
              off={busy}
              data-autofocus=""
              onClick={() => void choose()}
            >
              {t('own.choose')}
            </SecondButton>
            <span role="status">{told}</span>
          </div>
          <p className={styles['dim']}>{t('own.drop')}</p>
          {kept && <Kept kept={kept} onChange={changed} />}
        </>
      )}
    </div>
  );
}
