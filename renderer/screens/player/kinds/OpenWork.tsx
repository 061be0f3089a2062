import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepDetailView } from '../../../../main/contract/views.ts';
import { TextButton } from '../../../ui/Button.tsx';
import { TextArea } from '../../../ui/Field.tsx';
import { confirm, type Act } from '../act.ts';
import { Dock } from '../Dock.tsx';

type CliDetail = Extract<StepDetailView, { kind: 'cli' }>;

/** A command line to copy: copied first, then confirmed, with what came back where it is needed. */
export function CliWork({
  act,
  detail,
  inBrowser,
}: {
  act: Act;
  detail: CliDetail;
  /** Pasted into CloudShell: no credentials are on this computer. */
  inBrowser: boolean;
}) {
  const { t } = useTranslation();
  const { calling, step } = act;
  const { copied, wantsAnswer } = detail;
  const [answer, setAnswer] = useState('');
  const pasteHere = useRef<HTMLTextAreaElement>(null);
  // It stands below the fold on a small screen: focus brings it into view when its time has come.
  useEffect(() => {
    if (copied && wantsAnswer) pasteHere.current?.focus();
  }, [copied, wantsAnswer]);
  const copy = (): void => void calling.send('step.copy', { path: step.path });
  const done = (): void => confirm(act, answer === '' ? {} : { actual: answer });
  return (
    <>
      {copied && wantsAnswer && (
        <TextArea
          ref={pasteHere}
          label={t('player.answer.label')}
          help={t('player.answer.help')}
          rows={4}
          value={answer}
          onChange={(event) => setAnswer(event.target.value)}
        />
      )}
      <Dock
        act={act}
        main={
          copied
            ? { label: t('player.primary.doneAsExpected'), onPress: done }
            : { label: t('player.primary.copy'), onPress: copy }
        }
        ways={['differ', 'skip']}
        extra={
          <>
            {copied && <TextButton onClick={copy}>{t('player.more.copyAgain')}</TextButton>}
            {inBrowser && (
              <TextButton
                onClick={() =>
                  void calling.send('lane-a.open', { path: step.path, where: 'shell' })
                }
              >
                {t('browser.work.shell')}
              </TextButton>
            )}
          </>
        }
      />
    </>
  );
}

/** A page to open in the browser: opened first, then confirmed. */
export function LinkWork({ act, host, opened }: { act: Act; host: string; opened: boolean }) {
  const { t } = useTranslation();
  const { calling, step } = act;
  const open = (): void => void calling.send('step.open-link', { path: step.path });
  return (
    <Dock
      act={act}
      main={
        opened
          ? { label: t('player.primary.doneAsExpected'), onPress: () => confirm(act) }
          : { label: t('player.primary.openLink', { host }), onPress: open }
      }
      ways={['differ', 'skip']}
      extra={opened && <TextButton onClick={open}>{t('player.more.openAgain')}</TextButton>}
    />
  );
}
