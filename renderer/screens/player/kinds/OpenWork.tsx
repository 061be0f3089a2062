import { useTranslation } from 'react-i18next';
import { TextButton } from '../../../ui/Button.tsx';
import { confirm, type Act } from '../act.ts';
import { Dock } from '../Dock.tsx';

/** A command line to copy: copied first, then confirmed. */
export function CliWork({
  act,
  copied,
  inBrowser,
}: {
  act: Act;
  copied: boolean;
  /** Pasted into CloudShell: no credentials are on this computer. */
  inBrowser: boolean;
}) {
  const { t } = useTranslation();
  const { calling, step } = act;
  const copy = (): void => void calling.send('step.copy', { path: step.path });
  return (
    <Dock
      act={act}
      main={
        copied
          ? { label: t('player.primary.doneAsExpected'), onPress: () => confirm(act) }
          : { label: t('player.primary.copy'), onPress: copy }
      }
      ways={['differ', 'skip']}
      extra={
        <>
          {copied && <TextButton onClick={copy}>{t('player.more.copyAgain')}</TextButton>}
          {inBrowser && (
            <TextButton
              onClick={() => void calling.send('lane-a.open', { path: step.path, where: 'shell' })}
            >
              {t('browser.work.shell')}
            </TextButton>
          )}
        </>
      }
    />
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
