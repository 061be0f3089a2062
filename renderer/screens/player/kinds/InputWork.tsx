import { useId, useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepDetailView } from '../../../../main/contract/views.ts';
import { useText } from '../../../i18n/text.ts';
import { SelectField, TextArea, TextField } from '../../../ui/Field.tsx';
import { typedIn } from '../../../ui/typed.ts';
import type { Act } from '../act.ts';
import { Dock } from '../Dock.tsx';
import styles from './kinds.module.css';

type Field = Extract<StepDetailView, { kind: 'input' }>['fields'][number];
type Problem = 'required' | 'format' | 'choice' | 'too-long';

const PROBLEMS: readonly string[] = ['required', 'format', 'choice', 'too-long'];

function problemOf(why: unknown): Problem {
  return PROBLEMS.includes(String(why)) ? (why as Problem) : 'format';
}

/** Typed values. Main checks each; what was typed stays, and the focus goes to what is wrong. */
export function InputWork({ act, fields }: { act: Act; fields: readonly Field[] }) {
  const { t } = useTranslation();
  const { calling, step } = act;
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const [bad, setBad] = useState<{ field: string; why: Problem }>();
  const onSubmit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const values: Record<string, string> = {};
    for (const field of fields) values[field.id] = typedIn(typed, field.id);
    const missing = fields.find((field) => field.required && values[field.id]?.trim() === '');
    if (missing) return mark(missing.id, 'required');
    setBad(undefined);
    const reply = await calling.send('step.fill', { path: step.path, values });
    if (reply.ok || reply.error.code !== 'value-invalid') return;
    mark(String(reply.error.params?.['field'] ?? ''), problemOf(reply.error.params?.['why']));
  };
  const mark = (field: string, why: Problem): void => {
    setBad({ field, why });
    const control = form.current?.elements.namedItem(field);
    if (control instanceof HTMLElement) control.focus();
  };
  return (
    <>
      <form
        ref={form}
        id={id}
        className={styles['form']}
        onSubmit={(event) => void onSubmit(event)}
      >
        {fields.map((field, index) => (
          <OneField
            key={field.id}
            field={field}
            first={index === 0}
            problem={bad?.field === field.id ? t(`player.input.bad.${bad.why}`) : undefined}
          />
        ))}
      </form>
      <Dock
        act={act}
        main={{ label: t('player.primary.save'), onPress: () => form.current?.requestSubmit() }}
        ways={['skip']}
      />
    </>
  );
}

function OneField({
  field,
  first,
  problem,
}: {
  field: Field;
  first: boolean;
  problem: string | undefined;
}) {
  const { t } = useTranslation();
  const { text } = useText();
  const example = typeof field.example === 'object' ? text(field.example) : field.example;
  const help = [
    field.help && text(field.help),
    // Of a list to choose from it would be the value, which nobody reads.
    example !== undefined && !field.choices && t('player.input.example', { example }),
  ].filter(Boolean);
  const shared = {
    name: field.id,
    label: text(field.label),
    note: field.required ? undefined : t('player.input.optional'),
    help: help.length > 0 ? help.join(' ') : undefined,
    problem,
    ...(first ? { 'data-autofocus': '' } : {}),
    'aria-required': field.required,
  };
  if (field.type === 'choice' || field.type === 'boolean') {
    const choices =
      field.type === 'boolean'
        ? [
            { value: 'true', label: t('player.input.yes') },
            { value: 'false', label: t('player.input.no') },
          ]
        : (field.choices ?? []).map(({ value, label }) => ({ value, label: text(label) }));
    return (
      <SelectField {...shared} defaultValue="">
        <option value="">{t('player.input.choose')}</option>
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
    );
  }
  // A pattern has no line ends: what it describes is a name, not a sentence.
  if (field.type === 'text' && field.pattern === undefined) {
    return <TextArea {...shared} rows={2} />;
  }
  return <TextField {...shared} inputMode={field.type === 'number' ? 'decimal' : undefined} />;
}
