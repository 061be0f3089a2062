import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TracksView, TrackView } from '../../../../main/contract/views.ts';
import { useText } from '../../../i18n/text.ts';
import { useRunNow } from '../../../state/use-run-now.ts';
import { useView } from '../../../state/window.tsx';
import { LinkButton } from '../../../ui/Button.tsx';
import { ActualDialog } from '../ActualDialog.tsx';
import { confirm, type Act } from '../act.ts';
import { Dock, type MainAction } from '../Dock.tsx';
import { EndTrackDialog } from './EndTrackDialog.tsx';
import { HoldDialog } from './HoldDialog.tsx';
import { TrackNow } from '../../../ui/TrackNow.tsx';
import styles from './Tracks.module.css';

type Asked = { readonly is: 'hold' | 'end'; readonly track: TrackView } | { readonly is: 'leave' };

/** All tracks: who holds each, where it stands, and the way into it. */
export function TracksWork({ act }: { act: Act }) {
  const { t } = useTranslation();
  const { run } = useView();
  const [asked, ask] = useState<Asked>();
  const close = (): void => ask(undefined);
  const { tracks } = run ?? {};
  if (!run || !tracks) return null;
  return (
    <>
      <p className={styles['hint']}>
        {t(tracks.wait === 'any' ? 'tracks.waitAny' : 'tracks.waitAll')}
      </p>
      <ul className={styles['tracks']} aria-label={t('tracks.label')}>
        {tracks.tracks.map((track) => (
          <OneTrack key={track.id} act={act} track={track} speed={run.clockSpeed} ask={ask} />
        ))}
      </ul>
      <MainDock act={act} tracks={tracks} ask={ask} />
      {asked?.is === 'hold' && (
        <HoldDialog path={tracks.path} track={asked.track} onClose={close} />
      )}
      {asked?.is === 'end' && (
        <EndTrackDialog path={tracks.path} track={asked.track} onClose={close} />
      )}
      {asked?.is === 'leave' && (
        <ActualDialog
          act={act}
          onClose={close}
          title={t('tracks.leaveAll')}
          label={t('tracks.reasonRest')}
          save={t('tracks.onward')}
          cancel={t('player.skip.cancel')}
          as={{ asExpected: true }}
        />
      )}
    </>
  );
}

function OneTrack({
  act,
  track,
  speed,
  ask,
}: {
  act: Act;
  track: TrackView;
  speed: number;
  ask: (asked: Asked) => void;
}) {
  const { t } = useTranslation();
  const { text } = useText();
  const now = useRunNow(useView().run ?? {});
  const { step, state } = track;
  const title = text(track.title);
  const named = (what: string): string => t('tracks.of', { what, title });
  const takeWord = t(state === 'ended' ? 'tracks.takeUp' : 'tracks.take');
  const mayTake = state !== 'ended' || (track.left !== undefined && track.left.by === undefined);
  return (
    <li>
      <div className={styles['head']}>
        <h2>{title}</h2>
        <TrackNow track={track} speed={speed} now={now} />
      </div>
      {step && (
        <p>
          {t(state === 'todo' ? 'tracks.next' : 'tracks.at', {
            number: step.number,
            title: text(step.title),
          })}
        </p>
      )}
      <p className={styles['facts']}>
        {track.person !== undefined && <span>{t('tracks.holder', { name: track.person })}</span>}
        {track.owner && <span>{t('tracks.owner', { who: text(track.owner) })}</span>}
        <span>{t('tracks.steps', { done: track.done, total: track.total })}</span>
      </p>
      <div className={styles['ways']}>
        {mayTake && (
          <LinkButton
            aria-label={named(takeWord)}
            onClick={() =>
              void act.calling.send('track.turn', { path: act.step.path, track: track.id })
            }
          >
            {takeWord}
          </LinkButton>
        )}
        {state !== 'ended' && (
          <LinkButton
            aria-label={named(t('tracks.hold'))}
            onClick={() => ask({ is: 'hold', track })}
          >
            {t('tracks.hold')}
          </LinkButton>
        )}
        {state !== 'ended' && !track.underWay && (
          <LinkButton aria-label={named(t('tracks.end'))} onClick={() => ask({ is: 'end', track })}>
            {t('tracks.end')}
          </LinkButton>
        )}
      </div>
    </li>
  );
}

/** The main action is the track to take next, or, once enough have ended, the way on. */
function MainDock({
  act,
  tracks,
  ask,
}: {
  act: Act;
  tracks: TracksView;
  ask: (asked: Asked) => void;
}) {
  const { t } = useTranslation();
  const { text } = useText();
  const open = tracks.tracks.filter(({ state }) => state !== 'ended');
  const next = open.find(({ state }) => state === 'going') ?? open[0];
  const take = (track: TrackView): MainAction => ({
    label: t(track.state === 'todo' ? 'tracks.begin' : 'tracks.goOn', { title: text(track.title) }),
    onPress: () => void act.calling.send('track.turn', { path: tracks.path, track: track.id }),
  });
  const onward: MainAction = {
    label: t(open.length > 0 ? 'tracks.leaveAll' : 'tracks.onward'),
    onPress: () =>
      open.some(({ state }) => state === 'going') ? ask({ is: 'leave' }) : confirm(act),
  };
  const main = tracks.ready || !next ? onward : take(next);
  return <Dock act={act} main={main} ways={['skip']} />;
}
