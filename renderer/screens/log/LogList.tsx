import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LogRow } from '../../../main/contract/views.ts';
import { clockShort, date, zone } from '../../i18n/time.ts';
import { useLoad } from '../../state/use-load.ts';
import { useDesk, useView } from '../../state/window.tsx';
import { LinkButton, SecondButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Status } from '../../ui/Status.tsx';
import styles from './LogList.module.css';

/** Every log on this computer, newest first. */
export function LogList({ onOpen }: { onOpen: (logId: string) => void }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { run } = useView();
  const { value: logs, failure } = useLoad('log.list', {}, run?.log.state);
  return (
    <div className={styles['list']}>
      <PageTitle>{t('log.listTitle')}</PageTitle>
      <div className={styles['links']}>
        <LinkButton onClick={() => desk.go({ at: 'witness' })}>{t('witness.open')}</LinkButton>
        <LinkButton onClick={() => desk.go({ at: 'uploads' })}>{t('uploads.title')}</LinkButton>
      </div>
      {failure && <FailureCard failure={failure} />}
      {logs?.length === 0 && (
        <div className={styles['empty']}>
          <h2>{t('log.empty')}</h2>
          <p>{t('log.emptyText')}</p>
          <SecondButton onClick={() => desk.go({ at: 'library' })}>
            {t('log.emptyAction')}
          </SecondButton>
        </div>
      )}
      <ul>
        {logs?.map((log) => (
          <li key={log.logId}>
            <button type="button" className={styles['row']} onClick={() => onOpen(log.logId)}>
              <span>
                <strong>{log.title || t('log.untitled')}</strong>
                <span className={styles['under']}>
                  {log.openedAt > 0 &&
                    `${date(log.openedAt)} ${clockShort(log.openedAt)} ${zone(log.openedAt)}`}
                  {log.damaged === true && (
                    <span className={styles['why']}>{t('log.damagedWhy')}</span>
                  )}
                  {log.prevLog !== undefined && ` · ${t('log.continues')}`}
                </span>
              </span>
              <span>{t(`log.${log.mode}`)}</span>
              <span>{t('log.records', { count: log.records })}</span>
              <LogState log={log} />
              <Icon of={ChevronRight} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function LogState({ log }: { log: LogRow }) {
  const { t } = useTranslation();
  if (log.damaged === true) {
    return (
      <Status is="failed" size={16}>
        {t('log.damaged')}
      </Status>
    );
  }
  if (log.open) {
    return (
      <Status is="running" size={16}>
        {t('log.open')}
      </Status>
    );
  }
  return log.closed ? (
    <Status is="done" size={16}>
      {t('log.closed')}
    </Status>
  ) : (
    <Status is="unknown" size={16}>
      {t('log.unclosed')}
    </Status>
  );
}
