import { useTranslation } from 'react-i18next';
import type { AssumptionView } from '../../../main/contract/views.ts';
import { useText, type Text } from '../../i18n/text.ts';
import { date } from '../../i18n/time.ts';
import { AssumptionStanding } from '../../ui/AssumptionLine.tsx';
import { Judge } from './Judge.tsx';
import styles from './Assumptions.module.css';

/** One assumption: what is predicted, how to see it, what to write down, and the judgement. */
export function One({
  one,
  number,
  total,
  onLater,
  onKept,
}: {
  one: AssumptionView;
  number: number;
  total: number;
  onLater: () => void;
  onKept: () => void;
}) {
  const { t } = useTranslation();
  const { text } = useText();
  const facts: readonly (readonly ['statement' | 'why' | 'rests', Text])[] = [
    ['statement', one.statement],
    ['why', one.why],
    ['rests', one.rests],
  ];
  return (
    <>
      <p>
        {t('assumptions.step', { n: number, total })} · <AssumptionStanding mark={one} />
      </p>
      <dl className={styles['facts']}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`assumptions.${name}`)}</dt>
            <dd>{text(value)}</dd>
          </div>
        ))}
        <div>
          <dt>{t('assumptions.observe')}</dt>
          <dd>
            <ol>
              {one.observe.map((step) => (
                <li key={step.en}>{text(step)}</li>
              ))}
            </ol>
          </dd>
        </div>
        <div>
          <dt>{t('assumptions.record')}</dt>
          <dd>{text(one.record)}</dd>
        </div>
        {one.judgements.length > 0 && (
          <div>
            <dt>{t('assumptions.judgements')}</dt>
            <dd>
              <ul>
                {one.judgements.map(({ at, by, verdict, evidence, found }) => (
                  <li key={at + by}>
                    {t('assumptions.judgedBy', {
                      date: date(Date.parse(at)),
                      verdict: t(`assumptions.verdict.${verdict}`),
                      by,
                    })}
                    : {[evidence, found].filter((part) => part !== '').join(' · ')}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
      <Judge one={one} onLater={onLater} onKept={onKept} />
    </>
  );
}
