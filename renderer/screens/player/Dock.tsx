import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { keysOf } from '../../commands/keys.ts';
import { useDesk, useView } from '../../state/window.tsx';
import { PrimaryButton, TextButton } from '../../ui/Button.tsx';
import type { Act, PlayerDialog } from './act.ts';
import styles from './Dock.module.css';

export interface MainAction {
  readonly label: string;
  readonly onPress: () => void;
  readonly off?: boolean;
  readonly offBecause?: string;
}

const LABELS = {
  'by-hand': 'byHand',
  'not-known': 'notKnown',
  differ: 'differ',
  fails: 'fails',
  skip: 'skip',
} as const satisfies Record<PlayerDialog, string>;

/** The main action, always in the same place, and the other ways on beneath it. */
export function Dock({
  act,
  main,
  ways = [],
  extra,
  note: first,
}: {
  act: Act;
  main?: MainAction | undefined;
  ways?: readonly PlayerDialog[];
  extra?: ReactNode;
  /** What must be read before the main action, in sight wherever the page is scrolled. */
  note?: ReactNode;
}) {
  const { t } = useTranslation();
  const view = useView();
  const desk = useDesk();
  const note = { is: 'note', kind: 'note' } as const;
  return (
    <div className={styles['dock']}>
      {first}
      {main && (
        <PrimaryButton
          data-primary=""
          keys={keysOf('step.primary', view.platform)}
          off={main.off === true || act.calling.busy}
          offBecause={main.offBecause}
          onClick={main.onPress}
        >
          {main.label}
        </PrimaryButton>
      )}
      <div className={styles['more']} role="group" aria-label={t('player.more.label')}>
        {extra}
        {ways.map((way) => (
          <TextButton key={way} onClick={() => act.openDialog(way)}>
            {t(`player.more.${LABELS[way]}`)}
          </TextButton>
        ))}
        <TextButton onClick={() => desk.open({ is: 'deviate' })}>{t('leave.title')}</TextButton>
        <TextButton onClick={() => desk.open({ ...note, openedAt: Date.now() })}>
          {t('player.more.note')}
        </TextButton>
        <TextButton
          keys={keysOf('step.aloud', view.platform)}
          onClick={() => desk.open({ is: 'aloud' })}
        >
          {t('aloud.open')}
        </TextButton>
      </div>
    </div>
  );
}
