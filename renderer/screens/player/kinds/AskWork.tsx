import { useTranslation } from 'react-i18next';
import { useText, type Text } from '../../../i18n/text.ts';
import { SecondButton } from '../../../ui/Button.tsx';
import type { Act } from '../act.ts';
import { Dock } from '../Dock.tsx';
import styles from './kinds.module.css';

/** One question with large answers. "Don't know" says that it takes the safe way. */
export function AskWork({
  act,
  options,
}: {
  act: Act;
  options: readonly { readonly id: string; readonly label: Text; readonly safe: boolean }[];
}) {
  const { t } = useTranslation();
  const { text } = useText();
  const { calling, step } = act;
  return (
    <>
      <div className={styles['answers']} role="group" aria-label={t('player.ask.legend')}>
        {options.map(({ id, label, safe }) => (
          <SecondButton
            key={id}
            off={calling.busy}
            keys={safe ? t('player.ask.safe') : undefined}
            onClick={() => void calling.send('step.answer', { path: step.path, option: id })}
          >
            {text(label)}
          </SecondButton>
        ))}
      </div>
      <Dock act={act} ways={['skip']} />
    </>
  );
}
