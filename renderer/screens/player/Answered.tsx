import { useTranslation } from 'react-i18next';
import { useText } from '../../i18n/text.ts';
import { clock, took } from '../../i18n/time.ts';
import { Status } from '../../ui/Status.tsx';
import type { Act } from './act.ts';
import { Execution } from './automation/Execution.tsx';
import { Dock } from './Dock.tsx';
import { Targets } from './Targets.tsx';
import styles from './Answer.module.css';

/** The result, to be read before going on. Nothing goes on by itself. */
export function Answered({ act }: { act: Act }) {
  const { t } = useTranslation();
  const { lang, text } = useText();
  const { calling, step, nextNumber } = act;
  const { result } = step;
  const skipped = step.state === 'skipped';
  return (
    <>
      <div className={styles['line']} role="status">
        <Status is={skipped ? 'skipped' : 'done'} size={20}>
          {skipped
            ? t('player.result.skipped')
            : result
              ? t('player.result.done', { time: clock(result.at) })
              : t('player.state.done')}
        </Status>
        {result?.ms !== undefined && <span className={styles['dim']}>{took(result.ms, lang)}</span>}
        {result?.option && (
          <span>{t('player.result.answer', { option: text(result.option) })}</span>
        )}
        {result?.by === 'lookup' && (
          <span className={styles['dim']}>{t('player.result.lookup')}</span>
        )}
        {result?.by === 'person' && (
          <span className={styles['dim']}>{t('player.result.person')}</span>
        )}
      </div>
      {step.detail.kind === 'automation' && step.detail.automation.execution && (
        <Execution execution={step.detail.automation.execution} />
      )}
      {result?.targets && (
        <Targets result={result} path={act.step.path} compared={act.step.expect !== undefined} />
      )}
      <Dock
        act={act}
        main={{
          label:
            nextNumber === undefined
              ? t('player.primary.finish')
              : t('player.primary.continue', { number: nextNumber }),
          onPress: () => void calling.send('step.continue', { path: step.path }),
        }}
      />
    </>
  );
}
