import { ArrowLeft, Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DebriefView } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { clockShort, date, zone } from '../../i18n/time.ts';
import { useLoad } from '../../state/use-load.ts';
import { useShowRecord } from '../../state/show-record.ts';
import { useDesk } from '../../state/window.tsx';
import { TextButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { FigureTable } from '../../ui/FigureTable.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import page from '../../ui/Page.module.css';
import styles from './Debrief.module.css';
import { Findings } from './Findings.tsx';
import { Items } from './Items.tsx';
import { Objectives } from './Objectives.tsx';
import { Proposed } from './Proposed.tsx';
import { Said } from './Said.tsx';

/** A drill that is over: what it came to, record by record, and what is to be done after it. */
export function DebriefScreen({ logId }: { logId: string }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const [changed, setChanged] = useState(0);
  const { value, failure } = useLoad('debrief.read', { logId }, changed);
  const onShow = useShowRecord();
  const again = (): void => setChanged((times) => times + 1);
  return (
    <div className={`${page['page']} ${page['wide']}`}>
      <div className={styles['tools']}>
        <TextButton icon={ArrowLeft} onClick={() => desk.go({ at: 'drills' })}>
          {t('drills.title')}
        </TextButton>
        <TextButton onClick={() => desk.go({ at: 'log', logId })}>{t('debrief.toLog')}</TextButton>
        <TextButton icon={Download} onClick={() => desk.go({ at: 'log', logId, export: true })}>
          {t('debrief.export')}
        </TextButton>
      </div>
      <Head debrief={value} />
      {failure && <FailureCard failure={failure} />}
      {value && (
        <>
          <Objectives debrief={value} />
          <section className={styles['part']} aria-labelledby="debrief-figures">
            <h2 id="debrief-figures">{t('debrief.figures')}</h2>
            <p className={styles['quiet']}>{t('debrief.figuresHint')}</p>
            <FigureTable debrief={value} onShow={onShow} />
          </section>
          <Findings debrief={value} onChanged={again} />
          <Said debrief={value} />
          <Items debrief={value} onChanged={again} />
          <Proposed debrief={value} />
        </>
      )}
    </div>
  );
}

function Head({ debrief }: { debrief: DebriefView | undefined }) {
  const { t } = useTranslation();
  const { text } = useText();
  if (!debrief) return <PageTitle>{t('debrief.title')}</PageTitle>;
  const { scenario, kind = 'rehearsal', person, startedAt, endedAt, playbook } = debrief;
  const of = playbook.title ? text(playbook.title) : playbook.id;
  const named = playbook.title ? ` ${of}` : '';
  // What is played in real accounts has no scenario.
  const title = scenario.title ? text(scenario.title) : scenario.id || of;
  return (
    <>
      <p className={styles['mark']}>{`${t('debrief.drill')} · ${t(`reader.drillKind.${kind}`)}`}</p>
      <PageTitle>{t('debrief.titleOf', { title })}</PageTitle>
      <p className={page['lead']}>
        {t('debrief.lead', {
          person,
          day: date(startedAt),
          from: clockShort(startedAt),
          to: `${clockShort(endedAt)} ${zone(endedAt)}`,
          playbook: `${playbook.id}${named} (${playbook.version})`,
        })}
      </p>
    </>
  );
}
