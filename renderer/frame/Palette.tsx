import { Autocomplete, Input, Menu, MenuItem, SearchField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { keysOf } from '../commands/keys.ts';
import { commands, perform } from '../commands/registry.ts';
import { useDesk, useView } from '../state/window.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { matches } from './palette-match.ts';
import styles from './Palette.module.css';

/** Every command that can do something now, by any word of its name in either language. */
export function Palette() {
  const { t, i18n } = useTranslation();
  const desk = useDesk();
  const view = useView();
  const usable = commands.filter(({ id, when }) => id !== 'palette.open' && when?.(view) !== false);
  const english = i18n.getFixedT('en');
  return (
    <Dialog title={t('palette.title')} onClose={() => desk.close()}>
      <Autocomplete filter={(text, typed) => matches(text, typed)}>
        <SearchField
          aria-label={t('palette.search')}
          data-autofocus=""
          className={styles['search'] ?? ''}
        >
          <Input placeholder={t('palette.search')} className={styles['input'] ?? ''} />
        </SearchField>
        <Menu
          aria-label={t('palette.title')}
          className={styles['menu'] ?? ''}
          items={usable}
          onAction={(id) => {
            desk.close();
            perform(desk, String(id));
          }}
          renderEmptyState={() => <p className={styles['none']}>{t('palette.none')}</p>}
        >
          {({ id }) => (
            <MenuItem
              id={id}
              textValue={`${t(`command.${id}`)} ${english(`command.${id}`)}`}
              className={styles['item'] ?? ''}
            >
              <span>{t(`command.${id}`)}</span>
              <kbd>{keysOf(id, view.platform)}</kbd>
            </MenuItem>
          )}
        </Menu>
      </Autocomplete>
    </Dialog>
  );
}
