import { useTranslation } from 'react-i18next';
import { CheckBox } from '../../../ui/CheckBox.tsx';

/** Whether a user or a role is for game days: then for nothing else. */
export function GameDay<T extends { readonly gameDay?: true }>({
  row,
  set,
}: {
  row: T;
  set: (row: T) => void;
}) {
  const { t } = useTranslation();
  return (
    <CheckBox
      checked={row.gameDay === true}
      hint={t('kitDraft.gameDayHint')}
      onChange={(on) => {
        const { gameDay: _, ...rest } = row;
        set((on ? { ...rest, gameDay: true } : rest) as T);
      }}
    >
      {t('kitDraft.gameDay')}
    </CheckBox>
  );
}

/** The list with another row in this place. */
export function replaced<T>(rows: readonly T[], index: number, row: T): readonly T[] {
  return rows.map((one, each) => (each === index ? row : one));
}
