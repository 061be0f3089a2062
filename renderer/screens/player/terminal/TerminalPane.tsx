import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepDetailView } from '../../../../main/contract/views.ts';
import { keysOf } from '../../../commands/keys.ts';
import { clockShort } from '../../../i18n/time.ts';
import { useCall } from '../../../state/use-call.ts';
import { useNow } from '../../../state/use-now.ts';
import { useView } from '../../../state/window.tsx';
import { SecondButton } from '../../../ui/Button.tsx';
import { CheckBox } from '../../../ui/CheckBox.tsx';
import { FailureCard } from '../../../ui/FailureCard.tsx';
import { Status, type StatusKind } from '../../../ui/Status.tsx';
import { pasted } from '../../../ui/terminal/keys.ts';
import { useElapsed } from '../../../ui/use-elapsed.ts';
import { visible } from '../../../ui/visible.ts';
import { PasteDialog } from './PasteDialog.tsx';
import { useTerminal } from './use-terminal.ts';
import styles from './TerminalPane.module.css';

/* Loads with the first terminal. Cells are measured once, by the font they will be drawn in. */
const Terminal = lazy(async () => {
  const [loaded] = await Promise.all([
    import('../../../ui/terminal/Terminal.tsx'),
    document.fonts.load('1em "JetBrains Mono"'),
  ]);
  return { default: loaded.Terminal };
});

export type LiveTerminal = NonNullable<Extract<StepDetailView, { kind: 'terminal' }>['live']>;

const LINKS: Readonly<Record<LiveTerminal['link'], StatusKind>> = {
  connecting: 'running',
  connected: 'done',
  paused: 'attention',
  resuming: 'attention',
};

/** The open terminal: whose it is and how it does above, its screen, and the one key that ends it. */
export function TerminalPane({ live, region }: { live: LiveTerminal; region: string }) {
  const { t } = useTranslation();
  const view = useView();
  const calling = useCall();
  const elapsed = useElapsed(live.since, useNow());
  const { session, target, locked } = live;
  const { type, paste, size, follow } = useTerminal(session);
  const [waiting, setWaiting] = useState<string>();
  const [screenReader, setScreenReader] = useState(false);
  const send = (text: string): void => {
    paste(text);
    setWaiting(undefined);
  };
  const guard = (raw: string): void => {
    const text = locked ? '' : pasted(raw);
    // Several lines, or letters that hide: shown before they are sent.
    if (text.includes('\r') || visible(text) !== text) setWaiting(text);
    else if (text !== '') send(text);
  };
  return (
    <section className={styles['pane']} aria-label={t('terminal.label', { server: target.name })}>
      <div className={styles['line']}>
        <strong>{target.name}</strong> <code>{target.id}</code> <code>{region}</code>
        <span role="status">
          <Status is={LINKS[live.link]} size={16}>
            {t(`terminal.link.${live.link}`)}
          </Status>
        </span>
        {live.encrypted && <span>{t('terminal.encrypted')}</span>}
        {live.keepsUntil !== undefined && (
          <span>{t('renewal.kept', { time: clockShort(live.keepsUntil) })}</span>
        )}
        <span className={styles['dim']}>{elapsed}</span>
        <span className={styles['end']}>
          <SecondButton
            keys={keysOf('terminal.end', view.platform)}
            off={calling.busy}
            onClick={() => void calling.send('terminal.end', { session })}
          >
            {t('terminal.end')}
          </SecondButton>
        </span>
      </div>
      {calling.failure && <FailureCard failure={calling.failure} />}
      <Suspense fallback={<div className={styles['coming']} />}>
        <Terminal
          key={session}
          label={t('terminal.label', { server: target.name })}
          tooMuch={t('terminal.tooMuch')}
          readOnly={locked}
          screenReader={screenReader}
          onOpen={follow}
          onType={type}
          onPaste={guard}
          onSize={size}
        />
      </Suspense>
      <div className={styles['line']}>
        <CheckBox
          checked={locked}
          onChange={(now) => void calling.send('terminal.lock', { session, locked: now })}
        >
          {t('terminal.readOnly')}
        </CheckBox>
        <CheckBox checked={screenReader} onChange={setScreenReader}>
          {t('terminal.screenReader')}
        </CheckBox>
        <span className={styles['dim']}>{t('terminal.hint')}</span>
      </div>
      {waiting !== undefined && (
        <PasteDialog
          text={waiting}
          server={target.name}
          onSend={() => send(waiting)}
          onClose={() => setWaiting(undefined)}
        />
      )}
    </section>
  );
}
