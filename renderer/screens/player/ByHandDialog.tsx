import { useTranslation } from 'react-i18next';
import type { Act } from './act.ts';
import { ActualDialog } from './ActualDialog.tsx';

/** An AWS step done another way: say what was done and seen. */
export function ByHandDialog({ act, onClose }: { act: Act; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <ActualDialog
      act={act}
      onClose={onClose}
      title={t('player.byHandDialog.title')}
      label={t('player.byHandDialog.actual')}
      save={t('player.byHandDialog.save')}
      cancel={t('player.byHandDialog.cancel')}
      as={{ asExpected: true, byHand: true }}
    />
  );
}
