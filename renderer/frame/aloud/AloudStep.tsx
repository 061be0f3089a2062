import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepView } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { Icon } from '../../ui/Icon.tsx';
import { StepText } from '../../ui/StepText.tsx';
import { Line, ReadBack } from './ReadBack.tsx';
import { spokenOf } from './said.ts';
import styles from './Aloud.module.css';

/** Number, title, what to do, the command, what to expect: what is read out, and nothing else. */
export function AloudStep({ step }: { step: StepView }) {
  const { t } = useTranslation();
  const { text } = useText();
  const { warning, expect } = step;
  return (
    <article className={styles['step']}>
      <p className={styles['where']}>
        {t('player.step', { number: step.number, total: step.total })}
      </p>
      <h1>{text(step.title)}</h1>
      {warning && (
        <section className={styles['warning']}>
          <h2>
            <Icon of={TriangleAlert} /> {t('player.warning')}
          </h2>
          <Large>{text(warning)}</Large>
        </section>
      )}
      <section>
        <h2>{t('player.do')}</h2>
        <Large>{text(step.do)}</Large>
        <Answers step={step} />
      </section>
      <div className={styles['facts']}>
        {spokenOf(step).map(({ name, lines }) => (
          <section key={name}>
            <h2>{t(name)}</h2>
            <ReadBack lines={lines} />
          </section>
        ))}
      </div>
      {expect && (
        <section>
          <h2>{t('player.expect')}</h2>
          <Large>{text(expect)}</Large>
        </section>
      )}
    </article>
  );
}

function Large({ children }: { children: string }) {
  return <StepText code={Line}>{children}</StepText>;
}

/** What one may answer, tick or fill in: the other person must hear it too. */
function Answers({ step: { detail } }: { step: StepView }) {
  const { t } = useTranslation();
  const { text } = useText();
  if (detail.kind === 'ask') return named(t('aloud.choices'), detail.options);
  if (detail.kind === 'check') return named(t('aloud.items'), detail.items);
  if (detail.kind === 'input') return named(t('aloud.fields'), detail.fields);
  if (detail.kind === 'evidence') return <Large>{text(detail.what)}</Large>;
  if (detail.kind === 'wait' && detail.until) return <Large>{text(detail.until)}</Large>;
  return null;

  function named(
    name: string,
    lines: readonly { readonly id: string; readonly label: StepView['title'] }[],
  ): ReactNode {
    return (
      <ul className={styles['answers']} aria-label={name}>
        {lines.map(({ id, label }) => (
          <li key={id}>{text(label)}</li>
        ))}
      </ul>
    );
  }
}
