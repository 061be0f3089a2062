import type { Text } from '../../core/playbook/model.ts';
import type { AppView } from './app-view.ts';
import type { RunView, StepView } from './run-view.ts';
import type { TrackView } from './tracks-view.ts';
import type { SessionView } from './session-view.ts';

/** What an observer window is shown of the run: made in main, and masked there. */
export interface ObserverView {
  readonly serial: number;
  readonly lang: AppView['lang'];
  readonly theme: AppView['settings']['theme'];
  readonly masked: boolean;
  readonly run?: ObservedRun;
  readonly sessions: readonly Pick<
    SessionView,
    'id' | 'kind' | 'name' | 'account' | 'alias' | 'region' | 'startedAt' | 'expiresAt'
  >[];
}

export interface ObservedRun extends Pick<
  RunView,
  | 'mode'
  | 'kind'
  | 'incident'
  | 'person'
  | 'startedAt'
  | 'clockSpeed'
  | 'paused'
  | 'messages'
  | 'phase'
  | 'sections'
  | 'next'
> {
  readonly playbook: { readonly id: string; readonly title: Text };
  readonly current?: ObservedStep;
  /** Where it is at several tracks at once. */
  readonly tracks?: readonly TrackView[];
  readonly log: Pick<RunView['log'], 'records' | 'state' | 'tail'>;
}

export interface ObservedStep extends Pick<
  StepView,
  | 'path'
  | 'number'
  | 'total'
  | 'title'
  | 'do'
  | 'expect'
  | 'warning'
  | 'risk'
  | 'state'
  | 'startedAt'
  | 'usualSeconds'
  | 'targetSeconds'
  | 'pending'
> {
  readonly section: Text;
  /** Whose role does it, where. */
  readonly role?: { readonly name: string; readonly account: string; readonly alias: string };
  /** The script, command line or address, line by line: never what came back. */
  readonly lines: readonly string[];
  /** Of a command that was sent: how many servers are through. */
  readonly targets?: { readonly ok: number; readonly failed: number; readonly total: number };
}
