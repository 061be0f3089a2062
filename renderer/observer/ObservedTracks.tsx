import { useTranslation } from 'react-i18next';
import type { ObservedRun } from '../../main/contract/views/observer-view.ts';
import { useText } from '../i18n/text.ts';
import { useRunNow } from '../state/use-run-now.ts';
import { TrackNow } from '../ui/TrackNow.tsx';
import styles from './Observer.module.css';

/** The tracks that go on side by side: who holds each, where it stands, what is late. */
export function ObservedTracks({ run }: { run: ObservedRun }) {
  const { t } = useTranslation();
  const { text } = useText();
  const now = useRunNow(run);
  if (!run.tracks) return null;
  return (
    <ul className={styles['tracks']} aria-label={t('tracks.label')}>
      {run.tracks.map((track) => (
        <li key={track.id}>
          <strong>{text(track.title)}</strong>
          <span>{track.person ?? (track.owner ? text(track.owner) : t('tracks.nobody'))}</span>
          <span>{t('tracks.steps', { done: track.done, total: track.total })}</span>
          <TrackNow track={track} speed={run.clockSpeed} now={now} />
        </li>
      ))}
    </ul>
  );
}
