import { useTranslation } from 'react-i18next';
import type { RunView, TracksView } from '../../../../main/contract/views.ts';
import { keysOf } from '../../../commands/keys.ts';
import { useText } from '../../../i18n/text.ts';
import { nextTrack } from '../../../state/tracks.ts';
import { useCall } from '../../../state/use-call.ts';
import { useRunNow } from '../../../state/use-run-now.ts';
import { useView } from '../../../state/window.tsx';
import { LinkButton } from '../../../ui/Button.tsx';
import { FailureCard } from '../../../ui/FailureCard.tsx';
import { TrackNow } from '../../../ui/TrackNow.tsx';
import styles from './Tracks.module.css';

/** All tracks above the step of one: who holds which, where each is, and the way there. */
export function TrackStrip({ run, tracks }: { run: RunView; tracks: TracksView }) {
  const { t } = useTranslation();
  const { text } = useText();
  const now = useRunNow(run);
  const { platform } = useView();
  const { send, failure } = useCall();
  const { path } = tracks;
  return (
    <nav className={styles['strip']} aria-label={t('tracks.label')}>
      <ul>
        {tracks.tracks.map((track) => (
          <li key={track.id}>
            <button
              type="button"
              aria-current={track.current ? 'true' : undefined}
              onClick={() => void send('track.turn', { path, track: track.id })}
            >
              <strong>{text(track.title)}</strong>
              <span>
                {track.person ?? (track.owner ? text(track.owner) : t('tracks.nobody'))} ·{' '}
                {track.done}/{track.total}
              </span>
              <TrackNow track={track} speed={run.clockSpeed} now={now} />
            </button>
          </li>
        ))}
      </ul>
      <div>
        <LinkButton onClick={() => void send('track.turn', { path })}>{t('tracks.all')}</LinkButton>
        <LinkButton
          keys={keysOf('track.next', platform)}
          onClick={() => void send('track.turn', nextOf(run, path))}
        >
          {t('command.track.next')}
        </LinkButton>
      </div>
      {failure && <FailureCard failure={failure} />}
    </nav>
  );
}

function nextOf(run: RunView, path: string) {
  const track = nextTrack(run);
  return track === undefined ? { path } : { path, track };
}
