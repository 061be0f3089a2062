import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadStepView } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { duration } from '../../i18n/time.ts';
import { AttachmentList } from '../../frame/attachments/AttachmentList.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { StepText } from '../../ui/StepText.tsx';
import { classes } from '../../ui/classes.ts';
import { Part } from './Part.tsx';
import styles from './Steps.module.css';

/** All that a step says, in the order it is done in: warning, why, do, what with, expect, undo. */
export function StepFacts({ step }: { step: ReadStepView }) {
  const { t } = useTranslation();
  const { lang, text } = useText();
  const { warning, why, expect, undo } = step;
  const usual = duration(step.usualSeconds, lang);
  const target = duration(step.targetSeconds, lang);
  return (
    <dl className={styles['facts']}>
      {step.whens.length > 0 && (
        <Fact name={t('reader.onlyIf')}>
          {step.whens.map((when) => (
            <code key={when} className={styles['block']}>
              {when}
            </code>
          ))}
        </Fact>
      )}
      {warning && (
        <Fact
          name={
            <>
              <Icon of={TriangleAlert} size={16} /> {t('player.warning')}
            </>
          }
          look="warning"
        >
          <StepText>{text(warning)}</StepText>
        </Fact>
      )}
      {why && (
        <Fact name={t('player.why')}>
          <StepText>{text(why)}</StepText>
        </Fact>
      )}
      <Fact name={t('player.do')} look="strong">
        <StepText>{text(step.do)}</StepText>
      </Fact>
      {step.attachments && (
        <Fact name={t('attachment.name')}>
          <AttachmentList of={step.attachments} />
        </Fact>
      )}
      {step.parts.map((part, index) => (
        <Fact key={index} name={part.is === 'parameter' ? part.name : t(`reader.part.${part.is}`)}>
          <Part part={part} />
        </Fact>
      ))}
      {expect && (
        <Fact name={t('player.expect')}>
          <StepText>{text(expect)}</StepText>
        </Fact>
      )}
      {undo && (
        <Fact name={t('player.undo')}>
          <StepText>{text(undo)}</StepText>
        </Fact>
      )}
      <Access step={step} />
      <Fact name={t('player.time')}>{t('reader.times', { usual, target })}</Fact>
    </dl>
  );
}

/** The role the step's calls are made with, and the IAM actions they are. */
function Access({ step }: { step: ReadStepView }) {
  const { t } = useTranslation();
  const { role, needs, may } = step;
  return (
    <>
      {role !== undefined && (
        <Fact name={t('player.role')}>
          <code>{role}</code>
        </Fact>
      )}
      {needs.length > 0 && (
        <Fact name={t('reader.actions')}>
          <Actions of={needs} />
        </Fact>
      )}
      {may.length > 0 && (
        <Fact name={t('reader.actionsMay')}>
          <Actions of={may} />
        </Fact>
      )}
    </>
  );
}

function Actions({ of }: { of: readonly string[] }) {
  return (
    <ul className={styles['actions']}>
      {of.map((action) => (
        <li key={action}>
          <code>{action}</code>
        </li>
      ))}
    </ul>
  );
}

function Fact({
  name,
  look,
  children,
}: {
  name: ReactNode;
  look?: 'strong' | 'warning';
  children: ReactNode;
}) {
  return (
    <div className={classes(styles['fact'], look && styles[look])}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
