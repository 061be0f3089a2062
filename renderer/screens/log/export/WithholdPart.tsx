import { Plus, X } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton, TextButton } from '../../../ui/Button.tsx';
import { CheckBox } from '../../../ui/CheckBox.tsx';
import { SelectField, TextField } from '../../../ui/Field.tsx';
import aloud from '../../../ui/Aloud.module.css';
import styles from './Export.module.css';
import type { Form, WithholdKind, WithholdLine } from './wish.ts';

const KINDS: readonly WithholdKind[] = [
  'notes',
  'records',
  'outcome',
  'intent',
  'cmd.copy',
  'input',
  'step.skip',
];

/** What is left out, a line for each choice with its own reason. */
export function WithholdPart({
  form,
  change,
}: {
  form: Form;
  change: (change: Partial<Form>) => void;
}) {
  const { t } = useTranslation();
  const next = useRef(1);
  const set = (id: number, part: Partial<WithholdLine>): void =>
    change({ withhold: form.withhold.map((one) => (one.id === id ? { ...one, ...part } : one)) });
  const add = (): void => {
    const id = next.current++;
    const line: WithholdLine = { id, kind: 'notes', numbers: '', why: '', attachments: false };
    change({ withhold: [...form.withhold, line] });
  };
  return (
    <details className={styles['part']} open={form.withhold.length > 0 || undefined}>
      <summary>{t('export.withhold')}</summary>
      <p className={styles['hint']}>{t('export.withholdHint')}</p>
      {form.withhold.map((line) => (
        <fieldset key={line.id} className={styles['line']}>
          <legend className={aloud['aloud']}>{t(`export.withholdKind.${line.kind}`)}</legend>
          <SelectField
            label={t('export.withholdWhat')}
            value={line.kind}
            onChange={(event) => set(line.id, { kind: event.target.value as WithholdKind })}
          >
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`export.withholdKind.${kind}`)}
              </option>
            ))}
          </SelectField>
          {line.kind === 'records' && (
            <TextField
              label={t('export.withholdRecords')}
              help={t('export.singleHelp')}
              value={line.numbers}
              onChange={(event) => set(line.id, { numbers: event.target.value })}
            />
          )}
          <TextField
            label={t('export.withholdWhy')}
            value={line.why}
            maxLength={500}
            onChange={(event) => set(line.id, { why: event.target.value })}
          />
          <div className={styles['ends']}>
            <CheckBox
              checked={line.attachments}
              onChange={(attachments) => set(line.id, { attachments })}
            >
              {t('export.withholdAttachments')}
            </CheckBox>
            <TextButton
              icon={X}
              onClick={() => change({ withhold: form.withhold.filter(({ id }) => id !== line.id) })}
            >
              {t('export.withholdRemove')}
            </TextButton>
          </div>
        </fieldset>
      ))}
      <LinkButton icon={Plus} onClick={add}>
        {t('export.withholdAdd')}
      </LinkButton>
    </details>
  );
}
