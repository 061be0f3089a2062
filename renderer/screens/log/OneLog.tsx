import { ArrowLeft, Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordRow, VerdictView } from '../../../main/contract/views.ts';
import { useCall } from '../../state/use-call.ts';
import { useLoad } from '../../state/use-load.ts';
import { useView } from '../../state/window.tsx';
import { bothClocks, date } from '../../i18n/time.ts';
import { LinkButton, PrimaryButton, TextButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Inspector } from './Inspector.tsx';
import { Pager } from './Pager.tsx';
import { Records } from './Records.tsx';
import { LogVerdict } from './LogVerdict.tsx';
import styles from './OneLog.module.css';

const PAGE = 50;

/** One log: its verdict in a sentence, its records a page at a time, and the chosen one as written. */
export function OneLog({ logId, onOpen }: { logId: string; onOpen: (id?: string) => void }) {
  const { t } = useTranslation();
  const { run } = useView();
  const live = run?.logId === logId ? run.log.records : 0;
  const [from, setFrom] = useState<number>();
  const [chosen, setChosen] = useState<RecordRow>();
  const { value: page, failure } = useLoad(
    'log.page',
    { logId, from: from ?? 0, count: PAGE },
    live,
  );
  const { send, failure: refused, busy } = useCall();
  const shown = failure ?? refused;
  const [verdict, setVerdict] = useState<VerdictView>();
  const [told, setTold] = useState('');
  const verify = async (): Promise<void> => {
    const reply = await send('log.verify', { logId });
    if (reply.ok) setVerdict(reply.value);
  };
  const exportLog = async (): Promise<void> => {
    const reply = await send('log.export', { logId });
    if (reply.ok && reply.value.folder !== '') {
      setTold(t('log.exported', { folder: reply.value.folder }));
    }
  };
  const copy = async (): Promise<void> => {
    const reply = await send('log.copy-code', { logId });
    if (reply.ok) setTold(t('log.copied'));
  };
  return (
    <div className={styles['log']}>
      <header className={styles['head']}>
        <TextButton icon={ArrowLeft} onClick={() => onOpen(undefined)}>
          {t('log.back')}
        </TextButton>
        <div className={styles['title']}>
          <div>
            {page && (
              <p className={styles['eyebrow']}>
                {t(`log.${page.log.mode}`)} ·{' '}
                {t('log.openedAt', {
                  time: `${date(page.log.openedAt)} ${bothClocks(page.log.openedAt)}`,
                })}
              </p>
            )}
            <PageTitle>{page?.log.title ?? t('log.title')}</PageTitle>
          </div>
          <div className={styles['tools']}>
            <TextButton icon={Download} off={busy} onClick={() => void exportLog()}>
              {t('log.export')}
            </TextButton>
            <PrimaryButton data-primary="" off={busy} onClick={() => void verify()}>
              {t('log.verify')}
            </PrimaryButton>
          </div>
        </div>
        <LogVerdict verdict={verdict} busy={busy} onCopy={() => void copy()} />
        <p className={styles['told']} role="status">
          {told}
        </p>
        {page?.log.prevLog !== undefined && (
          <p className={styles['code']}>
            <LinkButton onClick={() => onOpen(page.log.prevLog)}>{t('log.continues')}</LinkButton>
          </p>
        )}
        {shown && <FailureCard failure={shown} />}
      </header>
      <div className={styles['records']}>
        {page && (
          <>
            <Pager page={page} size={PAGE} onGo={setFrom} />
            <Records page={page} chosen={chosen?.seq} verdict={verdict} onChoose={setChosen} />
          </>
        )}
      </div>
      <Inspector record={chosen} />
    </div>
  );
}
