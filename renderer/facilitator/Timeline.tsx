import { Play, Pause } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LedDrill, TimelineRow } from '../../main/contract/views/facilitator-view.ts';
import { useText } from '../i18n/text.ts';
import { clockShort, countdown } from '../i18n/time.ts';
import { useRunNow } from '../state/use-run-now.ts';
import { TextButton } from '../ui/Button.tsx';
import { Status } from '../ui/Status.tsx';
import styles from './Facilitator.module.css';
import type { Lead } from './lead-drill.ts';

/** Everything the scenario holds, in its order: what happened, what comes when, what waits for whom. */
export function Timeline({ drill, lead }: { drill: LedDrill; lead: Lead }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="lead-timeline">
      <h2 id="lead-timeline">{t('lead.timeline')}</h2>
      {drill.timeline.length === 0 && <p className={styles['dim']}>{t('lead.empty')}</p>}
      <ol className={styles['items']}>
        {drill.timeline.map((row) => (
          <Item key={row.id} row={row} drill={drill} lead={lead} />
        ))}
      </ol>
    </section>
  );
}

function Item({ row, drill, lead }: { row: TimelineRow; drill: LedDrill; lead: Lead }) {
  const { t } = useTranslation();
  const { text } = useText();
  const { id, inject, state, faults, ends } = row;
  const held = state === 'held';
  const what = [
    ...faults.map((kind) => t(`lead.broken.${kind}`)),
    ...ends.map((one) => t('lead.ends', { id: one })),
  ];
  return (
    <li data-state={state}>
      <div className={styles['head']}>
        <code>{id}</code>
        <When row={row} drill={drill} />
      </div>
      {inject && (
        <p>
          {t(`lead.by.${inject.by}`, { from: text(inject.from) })} {text(inject.says)}
        </p>
      )}
      {what.length > 0 && <p>{what.join(' · ')}</p>}
      {inject && (
        <p className={styles['dim']}>{t('score.expected', { text: text(inject.expect) })}</p>
      )}
      {state !== 'happened' && (
        <div className={styles['acts']}>
          <TextButton
            icon={Play}
            off={!drill.ready}
            offBecause={t('lead.notReady')}
            aria-label={`${t('lead.fire')}: ${id}`}
            onClick={() => void lead.act('lead.fire', { id })}
          >
            {t('lead.fire')}
          </TextButton>
          <TextButton
            icon={Pause}
            aria-label={`${t(held ? 'lead.letGo' : 'lead.hold')}: ${id}`}
            onClick={() => void lead.act('lead.hold', { id, on: !held })}
          >
            {t(held ? 'lead.letGo' : 'lead.hold')}
          </TextButton>
        </div>
      )}
    </li>
  );
}

function When({ row, drill }: { row: TimelineRow; drill: LedDrill }) {
  const { t } = useTranslation();
  const { text } = useText();
  const now = useRunNow(drill);
  const { state, at, seenAt, dueAt, waitsFor, step } = row;
  if (state === 'happened') {
    const read =
      seenAt !== undefined
        ? t('score.read', { time: clockShort(seenAt) })
        : row.inject && t('lead.unread');
    return (
      <Status is="done" size={16}>
        {[t('lead.happened', { time: clockShort(at ?? 0) }), read].filter(Boolean).join(' · ')}
      </Status>
    );
  }
  if (state === 'held') {
    return (
      <Status is="attention" size={16}>
        {t('lead.held')}
      </Status>
    );
  }
  if (waitsFor === 'facilitator') {
    return (
      <Status is="attention" size={16}>
        {t('lead.waitsForYou')}
      </Status>
    );
  }
  return (
    <span className={styles['when']}>
      {dueAt !== undefined
        ? t('lead.in', { time: countdown(Math.max(0, dueAt - now)) })
        : t('lead.atStep', { step: step ? text(step) : '' })}
    </span>
  );
}
