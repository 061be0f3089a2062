import { useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentFieldView } from '../../../../main/contract/views.ts';
import { typedIn } from '../../../ui/typed.ts';
import type { Act } from '../act.ts';
import { typedValues } from './typed-values.ts';

const PROBLEMS = [
  'required',
  'unknown',
  'not-allowed',
  'pattern',
  'too-short',
  'too-long',
  'too-few',
  'too-many',
  'not-whole',
  'not-boolean',
  'not-map',
] as const;

/**
 * Takes a form's values to main: secrets one by one on the way made for them, and out of the form
 * at once; then the rest. What is wrong stands at its field, which gets the focus.
 */
export function useFill(
  { calling, step }: Act,
  fields: readonly DocumentFieldView[],
  form: RefObject<HTMLFormElement | null>,
) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<{ readonly field: string; readonly text: string }>();
  const mark = (field: string, why: unknown, limit: string | number = ''): void => {
    const known = PROBLEMS.find((one) => one === why) ?? 'format';
    setProblem({ field, text: t(`automation.bad.${known}`, { limit: String(limit) }) });
    const control = form.current?.elements.namedItem(field);
    if (control instanceof HTMLElement) control.focus();
  };
  const fill = async (): Promise<boolean> => {
    if (!form.current) return true;
    const typed = new FormData(form.current);
    setProblem(undefined);
    for (const { name } of fields.filter(({ secret }) => secret)) {
      const value = typedIn(typed, name);
      if (value === '') continue;
      const { path } = step;
      const reply = await calling.send('secret.submit', {
        accessKeyId: '',
        secretAccessKey: value,
        for: { parameter: { path, name } },
      });
      const control = form.current.elements.namedItem(name);
      if (control instanceof HTMLInputElement) control.value = '';
      if (!reply.ok) return false;
    }
    const values: Record<string, readonly string[]> = {};
    for (const field of fields) {
      if (field.secret) continue;
      values[field.name] = typedValues(field, typedIn(typed, field.name));
    }
    const reply = await calling.send('automation.fill', { path: step.path, values });
    if (reply.ok) return true;
    const { code, params } = reply.error;
    if (code === 'value-invalid')
      mark(String(params?.['field'] ?? ''), params?.['why'], params?.['limit']);
    return false;
  };
  return { fill, problem };
}
