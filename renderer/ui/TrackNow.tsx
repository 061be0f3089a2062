import { useTranslation } from 'react-i18next';
import type { TrackView } from '../../main/contract/views.ts';
import { useText } from '../i18n/text.ts';
import { countdown, duration } from '../i18n/time.ts';
import { Status } from './Status.tsx';

/** How a track stands, in a word with its sign: what needs somebody comes before what runs well. */
export function TrackNow({ track, speed, now }: { track: TrackView; speed: number; now: number }) {
  const { t } = useTranslation();
  const { lang } = useText();
  const { state, step, left, underWay } = track;
  if (left?.by !== undefined) {
    return (
      <Status is="done" size={16}>
        {t('tracks.elsewhere', { name: left.by })}
      </Status>
    );
  }
  if (left) {
    return (
      <Status is="skipped" size={16}>
        {t('tracks.left', { reason: left.reason })}
      </Status>
    );
  }
  if (state === 'ended') {
    return (
      <Status is="done" size={16}>
        {t('tracks.ended')}
      </Status>
    );
  }
  if (state === 'todo' || !step) return <span>{t('tracks.todo')}</span>;
  if (step.state === 'failed' || step.state === 'unknown') {
    return (
      <Status is={step.state} size={16}>
        {t(`tracks.${step.state}`)}
      </Status>
    );
  }
  if (step.endsAt !== undefined) {
    const rest = step.endsAt - now;
    return (
      <Status is={rest > 0 ? 'running' : 'attention'} size={16}>
        {rest > 0 ? t('tracks.waiting', { time: countdown(rest) }) : t('tracks.waited')}
      </Status>
    );
  }
  const spent = step.startedAt === undefined ? 0 : ((now - step.startedAt) / 1000) * speed;
  if (step.state === 'started' && spent > step.targetSeconds) {
    return (
      <Status is="attention" size={16}>
        {t('tracks.over', { time: duration(spent - step.targetSeconds, lang) })}
      </Status>
    );
  }
  return underWay ? (
    <Status is="running" size={16}>
      {t('tracks.running')}
    </Status>
  ) : null;
}
