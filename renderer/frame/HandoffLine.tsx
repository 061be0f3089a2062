import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GrantView } from '../../main/contract/views.ts';
import { useCall } from '../state/use-call.ts';
import { useDesk, useView } from '../state/window.tsx';
import { SecondButton, TextButton } from '../ui/Button.tsx';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { FailureCard } from '../ui/FailureCard.tsx';
import { Output } from '../ui/Output.tsx';

/** What to type so that the tool finds its grant. Main copies it; it names a file and no secret. */
export function HandoffLine({ grant }: { grant: GrantView }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { run } = useView();
  const { send, failure } = useCall();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    const reply = await send('handoff.copy', { grant: grant.id });
    setCopied(reply.ok);
    if (reply.ok) desk.say(t('handoff.copied'));
  };
  return (
    <Dialog title={t('handoff.ready', { name: grant.name })} wide onClose={() => desk.close()}>
      <p>{t(grant.to === 'process' ? 'handoff.typeProcess' : 'handoff.typeTool')}</p>
      {run?.kind === 'rehearsal' && <p>{t(drillNote(grant.to))}</p>}
      <Output label={t('handoff.line')}>{(grant.line ?? '').trimEnd()}</Output>
      {failure && <FailureCard failure={failure} />}
      <DialogActions>
        <TextButton onClick={() => desk.close()}>{t('handoff.close')}</TextButton>
        <SecondButton data-autofocus="" onClick={() => void copy()}>
          {copied ? t('handoff.copied') : t('handoff.copy')}
        </SecondButton>
      </DialogActions>
    </Dialog>
  );
}

/** In a drill, what becomes of a tool that is too old to find it. A profile can name no proxy to stop it. */
export function drillNote(to: GrantView['to']) {
  return to === 'process' ? 'handoff.drillProfile' : 'handoff.drillShell';
}
