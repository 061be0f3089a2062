import { useTranslation } from 'react-i18next';
import { countdown } from '../../../i18n/time.ts';
import { useRunNow } from '../../../state/use-run-now.ts';
import { useView } from '../../../state/window.tsx';
import { TextButton } from '../../../ui/Button.tsx';
import { confirm, type Act } from '../act.ts';
import { Dock } from '../Dock.tsx';
import styles from './kinds.module.css';

/** A wait with its countdown by the run's clock. It never goes on by itself, nor holds anyone back. */
export function WaitWork({ act, endsAt }: { act: Act; endsAt: number }) {
  const { t } = useTranslation();
  const now = useRunNow(useView().run ?? {});
  const left = endsAt - now;
  const over = left <= 0;
  const words = over ? t('player.wait.over') : t('player.wait.left', { time: countdown(left) });
  return (
    <>
      <p className={styles['countdown']}>{words}</p>
      <Dock
        act={act}
        main={{
          label: t('player.primary.waited'),
          off: !over,
          offBecause: words,
          onPress: () => confirm(act),
        }}
        ways={['skip']}
        extra={
          !over && <TextButton onClick={() => confirm(act)}>{t('player.more.early')}</TextButton>
        }
      />
    </>
  );
}
