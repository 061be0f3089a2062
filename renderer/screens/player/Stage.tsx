import { useEffect, useRef, useState } from 'react';
import type { RunView, StepView } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { useCall } from '../../state/use-call.ts';
import { BrowserFailure } from '../../ui/BrowserFailure.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import type { Act, PlayerDialog } from './act.ts';
import { ByHandDialog } from './ByHandDialog.tsx';
import { DifferDialog } from './DifferDialog.tsx';
import { Facts, FoldedFacts, isAnswered, LaterFacts } from './Facts.tsx';
import { SkipDialog } from './SkipDialog.tsx';
import { StepMeta } from './StepMeta.tsx';
import { TrackStrip } from './tracks/TrackStrip.tsx';
import { Work } from './Work.tsx';
import styles from './PlayerScreen.module.css';

/** The current step: where, how risky, what, why, do, expect, undo, time, and one main action. */
export function Stage({ run, step }: { run: RunView; step: StepView }) {
  const { text } = useText();
  const calling = useCall();
  const [dialog, openDialog] = useState<PlayerDialog>();
  const closeDialog = (): void => openDialog(undefined);
  const act: Act = { step, nextNumber: run.next?.number, calling, openDialog };
  const failure = calling.failure ?? step.failure;
  const answered =
    step.pending !== undefined ||
    (step.detail.kind === 'terminal' && step.detail.over !== undefined) ||
    (step.detail.kind === 'automation' && step.detail.automation.execution !== undefined) ||
    (step.detail.kind === 'parallel' &&
      run.tracks?.tracks.some(({ state }) => state !== 'todo') === true) ||
    (step.state !== 'started' && step.state !== 'todo');
  const before = useRef(step.state);
  useEffect(() => {
    if (before.current === step.state) return;
    before.current = step.state;
    document.querySelector<HTMLElement>('main [data-primary]')?.focus({ preventScroll: true });
  }, [step.state]);
  return (
    <>
      {run.tracks && run.tracks.path !== step.path && <TrackStrip run={run} tracks={run.tracks} />}
      <StepMeta run={run} step={step} />
      <PageTitle of={step.path}>{text(step.title)}</PageTitle>
      {answered ? <FoldedFacts run={run} step={step} /> : <Facts run={run} step={step} />}
      <div className={styles['work']}>
        {failure && step.state !== 'unknown' && (
          <BrowserFailure
            failure={failure}
            onSignOut={() => void calling.send('console.sign-out', {})}
            byHand={() => openDialog('by-hand')}
            focus={calling.failure?.code === 'value-missing'}
          />
        )}
        <Work act={act} />
      </div>
      {!answered && isAnswered(step) && <LaterFacts run={run} step={step} />}
      {dialog === 'skip' && <SkipDialog act={act} onClose={closeDialog} />}
      {(dialog === 'differ' || dialog === 'fails' || dialog === 'not-known') && (
        <DifferDialog act={act} is={dialog} onClose={closeDialog} />
      )}
      {dialog === 'by-hand' && <ByHandDialog act={act} onClose={closeDialog} />}
    </>
  );
}
