import { ArrowLeft, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoad } from '../../state/use-load.ts';
import { useDesk, useView } from '../../state/window.tsx';
import { TextButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Anchors } from './Anchors.tsx';
import { AskWitness } from './AskWitness.tsx';
import { PrintCard } from './PrintCard.tsx';
import { ReadAloud } from './ReadAloud.tsx';
import { TimeStamp } from './TimeStamp.tsx';
import styles from './AnchorScreen.module.css';

/** Three ways to fix a log outside this computer, side by side, in the order they are quick. */
export function AnchorScreen({ logId }: { logId: string }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { run } = useView();
  const [again, setAgain] = useState(0);
  const { value: anchor, failure, loading } = useLoad('anchor.open', { logId }, again);
  const open = run?.logId === logId && run.phase !== 'closed';
  const back = (): void => desk.go(open ? { at: 'run' } : { at: 'log', logId });
  const newer = open ? Math.max(0, run.log.records - (anchor?.size ?? 0)) : 0;
  return (
    <div className={styles['anchor']}>
      <header className={styles['head']}>
        <TextButton icon={ArrowLeft} onClick={back}>
          {t('anchor.back')}
        </TextButton>
        <PageTitle>{t('anchor.title')}</PageTitle>
        <p className={styles['lead']}>{t('anchor.lead')}</p>
        {anchor && <Anchors anchor={anchor} />}
        <p className={styles['covers']} role="status">
          {anchor && (
            <>
              {t(`log.${anchor.mode}`)} · {t('anchor.covers', { last: anchor.size - 1 })}
            </>
          )}
          {!anchor && loading && t('anchor.loading')}
          {newer > 0 && (
            <TextButton icon={RefreshCw} onClick={() => setAgain(again + 1)}>
              {t('anchor.refresh')} ({newer})
            </TextButton>
          )}
        </p>
      </header>
      {failure && <FailureCard failure={failure} focus />}
      {anchor && (
        <div className={styles['ways']}>
          <ReadAloud key={anchor.shortCode} anchor={anchor} onDone={() => setAgain(again + 1)} />
          <AskWitness anchor={anchor} onDone={() => setAgain(again + 1)} />
          <div className={styles['column']}>
            <PrintCard anchor={anchor} />
            {anchor.authority !== undefined && (
              <TimeStamp logId={logId} host={anchor.authority} onDone={() => setAgain(again + 1)} />
            )}
          </div>
        </div>
      )}
    </div>
  );
}
