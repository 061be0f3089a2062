import { useTranslation } from 'react-i18next';
import { keyCaps } from '../commands/keys.ts';
import { commands } from '../commands/registry.ts';
import { useDesk, useView } from '../state/window.tsx';
import { SecondButton } from '../ui/Button.tsx';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import styles from './Palette.module.css';

/** Every key, from the registry. */
export function Shortcuts() {
  const { t } = useTranslation();
  const desk = useDesk();
  const { platform } = useView();
  return (
    <Dialog title={t('help.title')} wide onClose={() => desk.close()}>
      <dl className={styles['keys']}>
        {commands
          .filter(({ keys }) => keys.length > 0)
          .map(({ id, keys }) => (
            <div key={id}>
              <dt>{t(`command.${id}`)}</dt>
              <dd>
                <kbd>{keyCaps(keys[0] ?? '', platform)}</kbd>
              </dd>
            </div>
          ))}
      </dl>
      <DialogActions>
        <SecondButton data-autofocus="" onClick={() => desk.close()}>
          {t('help.close')}
        </SecondButton>
      </DialogActions>
    </Dialog>
  );
}
