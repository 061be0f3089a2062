import { useTranslation } from 'react-i18next';
import type { Act } from './act.ts';
import { ActualDialog } from './ActualDialog.tsx';

/** What a table may say besides: it would fail, or nobody would know. */
const CAME = { differ: undefined, fails: 'failed', 'not-known': 'unknown' } as const;
const TITLES = { differ: 'title', fails: 'fails', 'not-known': 'notKnown' } as const;

/** The outcome was not the expected one: say what it was, and go on. */
export function DifferDialog({
  act,
  is,
  onClose,
}: {
  act: Act;
  is: keyof typeof CAME;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const came = CAME[is];
  return (
    <ActualDialog
      act={act}
      onClose={onClose}
      title={t(`player.differ.${TITLES[is]}`)}
      label={t(came ? 'player.differ.spoken' : 'player.differ.actual')}
      save={t('player.differ.save')}
      cancel={t('player.differ.cancel')}
      as={{
        asExpected: false,
        ...(came ? { came } : {}),
        // Talked through: it was not the app that did it.
        ...(act.step.detail.kind === 'by-hand' ? { byHand: true } : {}),
      }}
    />
  );
}
