import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportedView, ExportPlaceView } from '../../../../main/contract/views.ts';
import { useCall } from '../../../state/use-call.ts';
import { useNow } from '../../../state/use-now.ts';
import { useView } from '../../../state/window.tsx';
import { PrimaryButton, TextButton } from '../../../ui/Button.tsx';
import { Dialog, DialogActions } from '../../../ui/Dialog.tsx';
import { FailureCard } from '../../../ui/FailureCard.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import styles from './Export.module.css';
import { Exported } from './Exported.tsx';
import { OthersPart } from './OthersPart.tsx';
import { PlacePart } from './PlacePart.tsx';
import { WhatPart } from './WhatPart.tsx';
import { emptyForm, problemOf, wishOf, type Form } from './wish.ts';
import { WithholdPart } from './WithholdPart.tsx';

const PHASES = ['copy', 'read', 'tables', 'print', 'check'] as const;

/** What to export and where, then how far it is, then where it lies and what it is worth. */
export function ExportDialog({ logId, onClose }: { logId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { jobs } = useView();
  const now = useNow();
  const [form, setForm] = useState<Form>(emptyForm);
  const [place, setPlace] = useState<ExportPlaceView>();
  const [made, setMade] = useState<ExportedView>();
  const [pressed, setPressed] = useState(false);
  const { send, failure, busy } = useCall();
  /* Apart from the export’s own call, whose answer is still to come. */
  const stop = useCall();
  const change = (part: Partial<Form>): void => setForm((form) => ({ ...form, ...part }));
  const problem = problemOf(form);
  const job = jobs.find(
    ({ kind, subject, state }) =>
      (kind === 'export' || kind === 'proof') && subject === logId && state === 'running',
  );
  const choose = async (): Promise<void> => {
    const reply = await send('export.choose-place', wishOf(logId, form));
    if (reply.ok && reply.value) setPlace(reply.value);
  };
  const start = async (): Promise<void> => {
    setPressed(true);
    if (problem) return;
    const { goOn, ...wish } = wishOf(logId, form);
    const unfinished = place?.unfinished !== undefined;
    const reply = await send('export.start', { ...wish, goOn: unfinished && goOn === true });
    if (reply.ok && reply.value) setMade(reply.value);
  };
  const phase = PHASES.find((one) => one === job?.phase);
  if (made) {
    return (
      <Dialog title={t('export.doneTitle')} onClose={onClose} wide>
        <Exported made={made} />
        <DialogActions>
          <TextButton data-autofocus="" onClick={onClose}>
            {t('export.close')}
          </TextButton>
        </DialogActions>
      </Dialog>
    );
  }
  return (
    <Dialog title={t('export.title')} onClose={onClose} wide>
      {job ? (
        <div className={styles['running']}>
          <p role="status">{t(phase ? `export.phase.${phase}` : 'export.starting')}</p>
          <Progress
            job={job}
            now={now}
            onCancel={() => void stop.send('job.cancel', { id: job.id })}
            onPutAway={() => void stop.send('job.dismiss', { id: job.id })}
          />
          {stop.failure && <FailureCard failure={stop.failure} />}
        </div>
      ) : (
        <>
          <WhatPart form={form} problem={pressed ? problem : undefined} change={change} />
          {form.what === 'whole' && <OthersPart logId={logId} form={form} change={change} />}
          <WithholdPart form={form} change={change} />
          <PlacePart
            place={place}
            goOn={form.goOn}
            busy={busy}
            onChoose={() => void choose()}
            onGoOn={(goOn) => change({ goOn })}
          />
          {pressed && problem && (
            <p className={styles['problem']} role="alert">
              {t(`export.${problem}`)}
            </p>
          )}
          {failure?.code === 'cancelled' ? (
            <p role="status">{t('export.again')}</p>
          ) : (
            failure && <FailureCard failure={failure} focus />
          )}
          <DialogActions>
            <TextButton onClick={onClose}>{t('export.cancel')}</TextButton>
            <PrimaryButton data-autofocus="" off={busy} onClick={() => void start()}>
              {t(busy ? 'export.starting' : place ? 'export.start' : 'export.startWhere')}
            </PrimaryButton>
          </DialogActions>
        </>
      )}
    </Dialog>
  );
}
