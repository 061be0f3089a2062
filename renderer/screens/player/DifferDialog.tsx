import { useTranslation } from 'react-i18next';
import type { Act } from './act.ts';
import { ActualDialog } from './ActualDialog.tsx';

/** The outcome was not the expected one: say what it was, and go on. */
export function DifferDialog({ act, onClose }: { act: Act; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <ActualDialog
      act={act}
      onClose={onClose}
      title={t('player.differ.title')}
      label={t('player.differ.actual')}
      save={t('player.differ.save')}
      cancel={t('player.differ.cancel')}
      as={{ asExpected: false }}
    />
  );
}
