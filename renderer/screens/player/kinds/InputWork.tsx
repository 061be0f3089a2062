import { useId, useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepDetailView } from '../../../../main/contract/views.ts';
import { typedIn } from '../../../ui/typed.ts';
import type { Act } from '../act.ts';
import { Dock } from '../Dock.tsx';
import { OneField } from './OneField.tsx';
import styles from './kinds.module.css';

type Field = Extract<StepDetailView, { kind: 'input' }>['fields'][number];
type Problem = 'required' | 'format' | 'choice' | 'too-long' | 'past' | 'too-far';

const PROBLEMS: readonly string[] = ['required', 'format', 'choice', 'too-long', 'past', 'too-far'];

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
