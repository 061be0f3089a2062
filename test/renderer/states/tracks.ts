import type { StepRow, StepView, TracksView, TrackView } from '../../../main/contract/views.ts';
import { NOW, run, step, text } from './base.ts';

type Mode = 'incident' | 'drill';

const stop: TrackView = {
  id: 'stop',
  title: text('Stop the attacker', '攻撃者を止める'),
  owner: text('Operator', '操作担当'),
  person: 'sato',
  state: 'going',
  current: false,
  done: 2,
  total: 4,
  underWay: false,
  gives: [],
  step: {
    path: 'contain/stop/isolate',
    number: 8,
    title: text('Cut the instance off the network', 'インスタンスを隔離する'),
    state: 'started',
    targetSeconds: 240,
    startedAt: NOW - 421_000,
  },
};

const tell: TrackView = {
  id: 'tell',
  title: text('Tell the people concerned', '関係者に知らせる'),
  owner: text('Communications lead', '連絡担当'),
  person: '森 健',
  state: 'going',
  current: false,
  done: 1,
  total: 3,
  underWay: false,
  gives: [
    {
      id: 'case_id',
      type: 'text',
      label: text('Number of the case at AWS Support', 'AWS サポートのケース番号'),
      required: false,
    },
  ],
  step: {
    path: 'contain/tell/wait',
    number: 12,
    title: text('Wait for the owner to call back', '折り返しの電話を待つ'),
    state: 'started',
    targetSeconds: 900,
    startedAt: NOW - 200_000,
    endsAt: NOW + 161_000,
  },
};

const keep: TrackView = {
  id: 'keep',
  title: text('Keep evidence', '証拠を残す'),
  owner: text('Scribe', '記録担当'),
  state: 'todo',
  current: false,
  done: 0,
  total: 3,
  underWay: false,
  gives: [],
  step: {
    path: 'contain/keep/snapshot',
    number: 14,
    title: text('Take a snapshot of the volume', 'ボリュームのスナップショットを取る'),
    state: 'todo',
    targetSeconds: 300,
  },
};

const tracks: TracksView = {
  path: 'contain',
  number: 6,
  title: text('Contain, tell and keep, side by side', '封じ込め・連絡・証拠を並行して進める'),
  wait: 'all',
  ready: false,
  tracks: [stop, tell, keep],
};

const { step: _stop, ...stopped } = stop;
const { step: _tell, ...told } = tell;
const { step: _keep, ...kept } = keep;

const head = (current: Partial<StepView> = {}): StepView => ({
  ...step({ kind: 'parallel' }),
  path: 'contain',
  title: tracks.title,
  ...current,
});

/** A run at tracks that go on side by side: at all of them, in one, and once they have ended. */
export function trackRuns(mode: Mode) {
  const ended: TracksView = {
    ...tracks,
    wait: 'any',
    ready: true,
    tracks: [
      { ...stopped, state: 'ended', done: 4 },
      {
        ...told,
        state: 'ended',
        left: { reason: 'called from the other room', by: '森 健' },
      },
      { ...kept, state: 'ended', left: { reason: 'no access to the volume' } },
    ],
  };
  const { sections } = run(mode, head());
  const inner = (track: TrackView, number: number, current: boolean): StepRow => ({
    path: track.step?.path ?? track.id,
    number,
    title: track.step?.title ?? track.title,
    kind: 'do',
    risk: 'read',
    state: track.state === 'todo' ? 'todo' : 'started',
    current,
    track: { path: `contain/${track.id}`, title: track.title },
  });
  const rows = (at: string | undefined) => ({
    sections: sections.map((section, index) =>
      index === 1
        ? {
            ...section,
            rows: [
              ...section.rows.slice(0, 1).map((row) => ({
                ...row,
                title: tracks.title,
                current: at === undefined,
              })),
              ...[stop, tell, keep].map((track, number) =>
                inner(track, 7 + number, track.id === at),
              ),
            ],
          }
        : section,
    ),
  });
  const inOne: TracksView = { ...tracks, tracks: [{ ...stop, current: true }, tell, keep] };
  return {
    'tracks-all': run(mode, head(), { tracks, ...rows(undefined) }),
    'tracks-one': run(
      mode,
      { ...step({ kind: 'do' }), path: 'contain/stop/isolate' },
      {
        tracks: inOne,
        ...rows('stop'),
      },
    ),
    'tracks-ended': run(mode, head(), { tracks: ended }),
  };
}
