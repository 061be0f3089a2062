import type { RunView } from '../../main/contract/views.ts';
import { sinceStart } from '../i18n/time.ts';
import { useRunNow } from '../state/use-run-now.ts';

/** How long the run takes so far, by its own clock. */
export function SinceStart({ run }: { run: Pick<RunView, 'paused' | 'startedAt' | 'clockSpeed'> }) {
  return <>{sinceStart((useRunNow(run) - run.startedAt) * run.clockSpeed)}</>;
}
