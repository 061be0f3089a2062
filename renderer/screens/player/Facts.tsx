import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RunView, StepView } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { duration } from '../../i18n/time.ts';
import { useRunNow } from '../../state/use-run-now.ts';
import { AttachmentList } from '../../frame/attachments/AttachmentList.tsx';
import { Bar } from '../../ui/Bar.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { StepText } from '../../ui/StepText.tsx';
import { classes } from '../../ui/classes.ts';
import { Detail } from './Detail.tsx';
import { Fact } from './Fact.tsx';
import styles from './Facts.module.css';

/** Warning before the act it concerns, then why, do, expect beside actual, undo, time. */
export function Facts({ run, step }: { run: RunView; step: StepView }) {
  const { t } = useTranslation();
  const { text } = useText();
  const { why, warning } = step;
  return (
    <>
      {why && (
        <div className={styles['why']}>
          <StepText>{text(why)}</StepText>
        </div>
      )}
      <dl className={styles['facts']}>
        {warning && (
          <div className={classes(styles['fact'], styles['warning'])}>
            <dt>
              <Icon of={TriangleAlert} size={16} /> {t('player.warning')}
            </dt>
            <dd>
              <StepText>{text(warning)}</StepText>
            </dd>
          </div>
        )}
        <Fact name={t('player.do')} strong>
          <StepText>{text(step.do)}</StepText>
        </Fact>
        {step.attachments && (
          <Fact name={t('attachment.name')}>
            <AttachmentList of={step.attachments} />
          </Fact>
        )}
        <Detail step={step} />
        {step.detail.kind !== 'ask' && <Expected step={step} />}
        {!isAnswered(step) && <Later run={run} step={step} />}
      </dl>
    </>
  );
}

/** Kinds whose answer is given on the page: what asks for it stands right under what to do. */
export function isAnswered({ detail }: StepView): boolean {
  if (detail.kind === 'run-command') return detail.form !== undefined;
  return [
    'ask',
    'check',
    'input',
    'evidence',
    'wait',
    'automation',
    'approve',
    'parallel',
  ].includes(detail.kind);
}

/** Undo and time, for below the answer; of a question also what is expected: its answers come first. */
export function LaterFacts({ run, step }: { run: RunView; step: StepView }) {
  return (
    <dl className={styles['later']}>
      {step.detail.kind === 'ask' && <Expected step={step} />}
      <Later run={run} step={step} />
    </dl>
  );
}

function Later({ run, step }: { run: RunView; step: StepView }) {
  const { t } = useTranslation();
  const { text } = useText();
  return (
    <>
      {step.undo && (
        <Fact name={t('player.undo')}>
          <StepText>{text(step.undo)}</StepText>
        </Fact>
      )}
      <Time run={run} step={step} />
    </>
  );
}

/** What success looks like, with what came of it beside it once there is something. */
function Expected({ step }: { step: StepView }) {
  const { t } = useTranslation();
  const { text } = useText();
  const { expect, result } = step;
  return (
    <>
      {expect && (
        <Fact name={t('player.expect')}>
          <StepText>{text(expect)}</StepText>
        </Fact>
      )}
      {result?.text !== undefined && result.text !== '' && (
        <Fact name={t('player.actual')}>{result.text}</Fact>
      )}
    </>
  );
}

/** Once there is an answer it is what matters: expected beside actual, and the rest folded. */
export function FoldedFacts({ run, step }: { run: RunView; step: StepView }) {
  const { t } = useTranslation();
  const { expect: _expect, result: _result, ...rest } = step;
  return (
    <>
      <details className={styles['folded']}>
        <summary>{t('player.whole')}</summary>
        <Facts run={run} step={rest} />
      </details>
      <dl className={styles['brief']}>
        <Expected step={step} />
      </dl>
    </>
  );
}

function Time({ run, step }: { run: RunView; step: StepView }) {
  const { t } = useTranslation();
  const { lang } = useText();
  const now = useRunNow(run);
  const { startedAt, targetSeconds, usualSeconds } = step;
  const spent = startedAt === undefined ? 0 : ((now - startedAt) / 1000) * run.clockSpeed;
  const share = targetSeconds > 0 ? spent / targetSeconds : 0;
  const look = share > 1 ? 'over' : share > 0.8 ? 'attention' : 'plain';
  return (
    <Fact name={t('player.time')}>
      {t('player.usually', {
        usual: duration(usualSeconds, lang),
        target: duration(targetSeconds, lang),
      })}
      {startedAt !== undefined && spent >= 1 && (
        <span className={styles['spent']}>
          {t('player.pending.elapsed', { time: duration(spent, lang) })}
        </span>
      )}
      {share > 1 && (
        <span className={styles['spent']}>
          {t('player.pastTarget', { time: duration(spent - targetSeconds, lang) })}
        </span>
      )}
      <Bar share={share} look={look} />
    </Fact>
  );
}
