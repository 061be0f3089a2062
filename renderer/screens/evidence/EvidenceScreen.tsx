import { FilePlus2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceRow } from '../../../main/contract/views.ts';
import { useLoad } from '../../state/use-load.ts';
import { useDesk, useView } from '../../state/window.tsx';
import { TextButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import styles from './EvidenceScreen.module.css';
import { EvidenceTable } from './EvidenceTable.tsx';
import { OneEvidence } from './OneEvidence.tsx';

/** The evidence of a log: what there is, and the chosen item with its content and custody. */
export function EvidenceScreen({ logId }: { logId?: string }) {
  const { t } = useTranslation();
  const { run } = useView();
  const log = logId ?? run?.logId;
  if (log === undefined) {
    return (
      <div className={styles['none']}>
        <PageTitle>{t('evidence.title')}</PageTitle>
        <p>{t('evidence.noLog')}</p>
      </div>
    );
  }
  return <OfLog logId={log} />;
}

function OfLog({ logId }: { logId: string }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { run } = useView();
  const live = run?.logId === logId ? run : undefined;
  const { value: rows, failure } = useLoad('evidence.list', { logId }, live?.log.records);
  const [chosen, setChosen] = useState<string>();
  const row = rows?.find((one) => keyOf(one) === chosen);
  return (
    <div className={styles['screen']}>
      <header className={styles['head']}>
        <div>
          <p className={styles['eyebrow']}>{live ? (live.incident ?? live.playbook.id) : logId}</p>
          <PageTitle>{t('evidence.title')}</PageTitle>
        </div>
        {live && live.phase !== 'closed' && (
          <TextButton
            icon={FilePlus2}
            onClick={() =>
              desk.open({ is: 'evidence', files: [], source: 'file', openedAt: Date.now() })
            }
          >
            {t('evidence.add')}
          </TextButton>
        )}
        {failure && <FailureCard failure={failure} />}
      </header>
      <div className={styles['table']}>
        {rows?.length === 0 ? (
          <div className={styles['empty']}>
            <h2>{t('evidence.empty')}</h2>
            <p>{t('evidence.emptyText')}</p>
          </div>
        ) : (
          rows && (
            <EvidenceTable
              rows={rows}
              chosen={chosen}
              stepName={(path) => stepName(live, path)}
              onChoose={(one) => setChosen(keyOf(one))}
            />
          )
        )}
      </div>
      {row ? (
        <OneEvidence key={keyOf(row)} row={row} />
      ) : (
        <aside className={styles['inspector']} aria-label={t('evidence.content')}>
          {rows && rows.length > 0 && <p className={styles['dim']}>{t('evidence.select')}</p>}
        </aside>
      )}
    </div>
  );
}

function keyOf({ logId, seq, sha256 }: EvidenceRow): string {
  return `${logId} ${seq} ${sha256}`;
}

/** The number people call a step by, while its run is open here. */
function stepName(
  run: ReturnType<typeof useView>['run'] | undefined,
  path: string | undefined,
): string {
  if (path === undefined) return '';
  const rows = run?.sections.flatMap((section) => section.rows) ?? [];
  const found = rows.find((one) => one.path === path);
  return found ? String(found.number) : path;
}
