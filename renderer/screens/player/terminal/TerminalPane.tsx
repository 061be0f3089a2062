import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepDetailView } from '../../../../main/contract/views.ts';
import { keysOf } from '../../../commands/keys.ts';
import { useCall } from '../../../state/use-call.ts';
import { useNow } from '../../../state/use-now.ts';
import { useView } from '../../../state/window.tsx';
import { SecondButton } from '../../../ui/Button.tsx';
import { CheckBox } from '../../../ui/CheckBox.tsx';
import { FailureCard } from '../../../ui/FailureCard.tsx';
import { Status, type StatusKind } from '../../../ui/Status.tsx';
import { pasted } from '../../../ui/terminal/keys.ts';
import { Terminal } from '../../../ui/terminal/Terminal.tsx';
import { useElapsed } from '../../../ui/use-elapsed.ts';
import { PasteDialog } from './PasteDialog.tsx';
import { useTerminal } from './use-terminal.ts';
import styles from './TerminalPane.module.css';

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
  const { screen, drawn, type, size } = useTerminal(session);
  const [waiting, setWaiting] = useState<string>();
  const send = (text: string): void => {
    const { bracketedPaste } = screen.modes;
    type(bracketedPaste ? `\u001b[200~${text}\u001b[201~` : text);
    setWaiting(undefined);
  };
  const paste = (raw: string): void => {
    const text = pasted(raw);
    if (text.includes('\r')) setWaiting(text);
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
      <Terminal
        label={t('terminal.label', { server: target.name })}
        screen={screen}
        drawn={drawn}
        readOnly={locked}
        backToEnd={t('terminal.backToEnd')}
        onType={locked ? () => undefined : type}
        onPaste={paste}
        onSize={size}
      />
      <div className={styles['line']}>
        <CheckBox
          checked={locked}
          onChange={(now) => void calling.send('terminal.lock', { session, locked: now })}
        >
          {t('terminal.readOnly')}
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
