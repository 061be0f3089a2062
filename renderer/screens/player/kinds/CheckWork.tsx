import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText, type Text } from '../../../i18n/text.ts';
import { confirm, type Act } from '../act.ts';
import { Dock } from '../Dock.tsx';
import styles from './kinds.module.css';

/** Items that a person ticks one by one; the step is confirmed when all are true. */
export function CheckWork({
  act,
  items,
}: {
  act: Act;
  items: readonly { readonly id: string; readonly label: Text }[];
}) {
  const { t } = useTranslation();
  const { text } = useText();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const left = items.length - ticked.length;
  const toggle = (id: string, on: boolean): void =>
    setTicked((before) => (on ? [...before, id] : before.filter((each) => each !== id)));
  return (
    <>
      <fieldset className={styles['items']}>
        <legend>{t('player.check.legend')}</legend>
        {items.map(({ id, label }) => (
          <label key={id} className={styles['item']}>
            <input
              type="checkbox"
              checked={ticked.includes(id)}
              onChange={(event) => toggle(id, event.target.checked)}
            />
            <span>{text(label)}</span>
          </label>
        ))}
      </fieldset>
      <Dock
        act={act}
        main={{
          label: t('player.primary.confirmItems', { count: items.length }),
          off: left > 0,
          offBecause: t('player.check.left', { count: left }),
          onPress: () => confirm(act, { items: ticked }),
        }}
        ways={['differ', 'skip']}
      />
    </>
  );
}
