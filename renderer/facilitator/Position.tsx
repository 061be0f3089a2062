import { useTranslation } from 'react-i18next';
import type { LedDrill } from '../../main/contract/views/facilitator-view.ts';
import { useText } from '../i18n/text.ts';
import { clockShort, duration } from '../i18n/time.ts';
import { useRunNow } from '../state/use-run-now.ts';
import { Bar } from '../ui/Bar.tsx';
import styles from './Facilitator.module.css';

/** Where the responder is, for how long, and what did not go by the playbook. */
export function Position({ drill }: { drill: LedDrill }) {
  const { t } = useTranslation();
  const { text, lang } = useText();
  const now = useRunNow(drill);
  const { step, turns, phase } = drill;
  const spent = step?.startedAt ? ((now - step.startedAt) / 1000) * drill.clockSpeed : 0;
  const share = step && step.targetSeconds > 0 ? spent / step.targetSeconds : 0;
  return (
    <section className={styles['position']}>
      <p className={styles['dim']}>
        {step && t('player.step', { number: step.number, total: step.total })}
      </p>
      <h1>{step && phase === 'going' ? text(step.title) : t('player.finished.title')}</h1>
      {step && phase === 'going' && (
        <p>
          {t(`player.state.${step.state}`)} ·{' '}
          {t('lead.spent', {
            time: duration(spent, lang),
            target: duration(step.targetSeconds, lang),
          })}
          <Bar share={share} look={share > 1 ? 'over' : share > 0.8 ? 'attention' : 'plain'} />
        </p>
      )}
      <details open={turns.length > 0}>
        <summary>{t('lead.turns', { count: turns.length })}</summary>
        <ol className={styles['lines']}>
          {turns
            .slice(-5)
            .reverse()
            .map(({ what, at, step: where }, index) => (
              <li key={index}>
                <span>{clockShort(at)}</span>
                <span>
                  {t(`lead.turn.${what}`)}
                  {where && ` · ${text(where)}`}
                </span>
              </li>
            ))}
        </ol>
      </details>
    </section>
  );
}
