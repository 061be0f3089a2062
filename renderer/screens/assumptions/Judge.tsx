import { useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssumptionView } from '../../../main/contract/views.ts';
import { useCall } from '../../state/use-call.ts';
import { useView } from '../../state/window.tsx';
import { PrimaryButton, TextButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { TextArea, TextField } from '../../ui/Field.tsx';
import { RadioList } from '../../ui/RadioList.tsx';
import styles from './Assumptions.module.css';

type Verdict = AssumptionView['judgements'][number]['verdict'];

/** What a person saw, with a pointer to the evidence. The first field that lacks something has the focus. */
export function Judge({
  one,
  onLater,
  onKept,
}: {
  one: AssumptionView;
  onLater: () => void;
  onKept: () => void;
}) {
  const { t } = useTranslation();
  const { run, kit, settings } = useView();
  const { send, failure, busy } = useCall();
  const form = useRef<HTMLFormElement>(null);
  const me = kit?.people.find(({ id }) => id === settings.person)?.name ?? settings.person ?? '';
  const [verdict, setVerdict] = useState<Verdict>();
  const [by, setBy] = useState(me);
  const [evidence, setEvidence] = useState('');
  const [found, setFound] = useState('');
  const [tried, setTried] = useState(false);
  const drill =
    run?.kind !== undefined &&
    run.kind !== 'probe' &&
    run.kind !== 'game-day' &&
    run.phase !== 'closed';
  const back = verdict === 'taken-back';
  const lacks = {
    verdict: verdict === undefined,
    by: by.trim() === '',
    evidence: evidence.trim() === '',
    found: verdict === 'disproved' && found.trim() === '',
  };
  const said = (problem: string, is: boolean): string | undefined =>
    tried && is ? problem : undefined;
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (verdict === undefined || lacks.by || lacks.evidence || lacks.found) {
      const faulty = (['verdict', 'by', 'evidence', 'found'] as const).find((one) => lacks[one]);
      form.current
        ?.querySelector<HTMLElement>(`[data-field=${faulty ?? ''}] :is(input, textarea)`)
        ?.focus();
      return;
    }
    void send('assumptions.settle', { id: one.id, verdict, by, evidence, found }).then((reply) => {
      if (reply.ok) onKept();
    });
  };
  const choices: readonly Verdict[] =
    one.is === 'predicted' ? ['proved', 'disproved'] : ['proved', 'disproved', 'taken-back'];
  return (
    <form ref={form} className={styles['judge']} onSubmit={onSubmit} noValidate>
      <div data-field="verdict">
        <RadioList
          legend={t('assumptions.form')}
          value={verdict}
          onChange={setVerdict}
          choices={choices.map((value) => ({ value, label: t(`assumptions.choose.${value}`) }))}
        />
        {tried && lacks.verdict && (
          <p className={styles['problem']}>{t('assumptions.need.verdict')}</p>
        )}
      </div>
      <div data-field="by">
        <TextField
          label={t('assumptions.by')}
          value={by}
          maxLength={200}
          onChange={(event) => setBy(event.target.value)}
          problem={said(t('assumptions.need.by'), lacks.by)}
        />
      </div>
      <div data-field="evidence">
        <TextField
          label={t(back ? 'assumptions.whyBack' : 'assumptions.evidence')}
          help={back ? undefined : t('assumptions.evidenceHelp')}
          value={evidence}
          maxLength={500}
          onChange={(event) => setEvidence(event.target.value)}
          problem={said(
            t(back ? 'assumptions.need.back' : 'assumptions.need.evidence'),
            lacks.evidence,
          )}
        />
      </div>
      <div data-field="found">
        <TextArea
          label={t('assumptions.found')}
          help={t('assumptions.foundHelp')}
          value={found}
          maxLength={2000}
          onChange={(event) => setFound(event.target.value)}
          problem={said(t('assumptions.need.found'), lacks.found)}
        />
      </div>
      {failure && <FailureCard failure={failure} />}
      <div className={styles['actions']}>
        <PrimaryButton
          type="submit"
          data-primary=""
          off={busy || drill}
          offBecause={drill ? t('assumptions.drill') : undefined}
        >
          {t('assumptions.keep')}
        </PrimaryButton>
        <TextButton onClick={onLater}>{t('assumptions.later')}</TextButton>
      </div>
    </form>
  );
}
