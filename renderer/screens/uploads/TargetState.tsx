import { useTranslation } from 'react-i18next';
import type { UploadTargetView } from '../../../main/contract/views.ts';
import { Status, type StatusKind } from '../../ui/Status.tsx';

type State = 'paused' | 'stopped' | 'waiting' | 'sending' | 'done' | 'idle';

const LOOKS: Readonly<Record<State, StatusKind>> = {
  paused: 'skipped',
  stopped: 'failed',
  waiting: 'attention',
  sending: 'running',
  done: 'done',
  idle: 'none',
};

export function TargetState({ target }: { target: UploadTargetView }) {
  const { t } = useTranslation();
  const state = stateOf(target);
  return (
    <Status is={LOOKS[state]} size={16}>
      {t(`uploads.state.${state}`)}
    </Status>
  );
}

/** What of several things is said: what needs a person first, then what moves. */
export function stateOf(target: UploadTargetView): State {
  const { failure, logs, nextTryAt, paused, sending } = target;
  if (paused) return 'paused';
  if (failure && nextTryAt === undefined) return 'stopped';
  if (logs.some((log) => log.failure)) return 'stopped';
  if (nextTryAt !== undefined) return 'waiting';
  if (sending) return 'sending';
  if (logs.length === 0) return 'idle';
  return logs.every((log) => !log.due) ? 'done' : 'sending';
}
