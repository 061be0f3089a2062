import { Download, FileInput, PencilLine } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KitLookView } from '../../../main/contract/views.ts';
import { useCall } from '../../state/use-call.ts';
import { useLoad } from '../../state/use-load.ts';
import { useDesk } from '../../state/window.tsx';
import { LinkButton, SecondButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { FindingList } from '../../ui/FindingList.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Status } from '../../ui/Status.tsx';
import { Contents } from './Contents.tsx';
import { Look } from './Look.tsx';
import { Standing } from './Standing.tsx';
import { TrustedKeys } from './TrustedKeys.tsx';
import page from '../../ui/Page.module.css';
import styles from './KitScreen.module.css';

/** The organisation's kit: what it holds, how far to believe it, and its update by file. */
export function KitScreen({ choose: atOnce = false }: { choose?: boolean }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { send, failure: refused, busy } = useCall();
  const [look, setLook] = useState<KitLookView>();
  const [told, setTold] = useState('');
  const [installs, setInstalls] = useState(0);
  const [reads, setReads] = useState(0);
  const { value: open, failure: unread } = useLoad('kit.open', {}, installs + reads);
  const failure = refused ?? unread;
  const choose = async (): Promise<void> => {
    setTold('');
    const reply = await send('kit.choose', {});
    if (reply.ok && reply.value) setLook(reply.value);
  };
  const asked = useRef(!atOnce);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void choose();
  });
  const save = async (): Promise<void> => {
    const reply = await send('kit.save-copy', {});
    if (reply.ok && reply.value.file !== '') setTold(t('kit.saved', { file: reply.value.file }));
  };
  const installed = open?.installed;
  return (
    <div className={page['page']}>
      <LinkButton onClick={() => desk.go({ at: 'settings' })}>{t('kit.back')}</LinkButton>
      <PageTitle of={look?.id ?? ''}>{look ? t('kit.look.title') : t('kit.title')}</PageTitle>
      {look ? (
        <Look
          look={look}
          onDone={(name) => {
            setLook(undefined);
            if (name === undefined) return;
            setTold(t('kit.installed', { name }));
            setInstalls(installs + 1);
          }}
        />
      ) : (
        <>
          <p className={page['lead']}>{t('kit.lead')}</p>
          {failure && <FailureCard failure={failure} />}
          {open && !installed && (
            <section className={styles['none']}>
              <Status is="none">{t('kit.none')}</Status>
              <p>{t('kit.noneText')}</p>
            </section>
          )}
          <div className={styles['actions']}>
            <SecondButton icon={FileInput} off={busy} onClick={() => void choose()}>
              {t(installed ? 'kit.update' : 'kit.take')}
            </SecondButton>
            {installed?.kit && (
              <SecondButton icon={Download} off={busy} onClick={() => void save()}>
                {t('kit.saveCopy')}
              </SecondButton>
            )}
            <SecondButton icon={PencilLine} onClick={() => desk.go({ at: 'kit-draft' })}>
              {t('kitDraft.open')}
            </SecondButton>
            <LinkButton onClick={() => desk.go({ at: 'assumptions' })}>
              {t('assumptions.open')}
            </LinkButton>
            <span role="status">{told}</span>
            {installs > 0 && (
              <LinkButton onClick={() => desk.go({ at: 'home' })}>{t('firstRun.next')}</LinkButton>
            )}
          </div>
          {installed && <Standing file={installed} />}
          {installed && <FindingList title={t('kit.findings')} findings={installed.findings} />}
          {installed?.kit && <Contents kit={installed.kit} />}
          {open && <TrustedKeys trusted={open.trusted} onChange={() => setReads(reads + 1)} />}
        </>
      )}
    </div>
  );
}
