import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepDetailView } from '../../../../main/contract/views.ts';
import { useText } from '../../../i18n/text.ts';
import { duration } from '../../../i18n/time.ts';
import { SelectField, TextArea, TextField } from '../../../ui/Field.tsx';

type Field = Extract<StepDetailView, { kind: 'input' }>['fields'][number];

/** A time that a field with this limit takes, as it is typed. */
function soon(now: number, withinSeconds: number): string {
  const hour = Math.min(3_600, withinSeconds / 2) * 1_000;
  const at = Math.max(1, Math.floor((withinSeconds * 500) / hour)) * hour + now;
  return `${new Date(Math.floor(at / 60_000) * 60_000).toISOString().slice(0, 16)}Z`;
}

/** One typed value, asked for as its type wants it. */
export function OneField({
  field,
  first,
  problem,
}: {
  field: Field;
  first: boolean;
  problem: string | undefined;
}) {
  const { t } = useTranslation();
  const { lang, text } = useText();
  const [opened] = useState(() => Date.now());
  const written = typeof field.example === 'object' ? text(field.example) : field.example;
  const { withinSeconds } = field;
  // An example of a day gone by would be refused: half way to the limit, on the hour.
  const example = withinSeconds === undefined ? written : soon(opened, withinSeconds);
  const help = [
    field.help && text(field.help),
    withinSeconds !== undefined &&
      t('player.input.within', { time: duration(withinSeconds, lang) }),
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
  const given = field.default === undefined ? {} : { defaultValue: field.default };
  if (field.type === 'choice' || field.type === 'boolean') {
    const choices =
      field.type === 'boolean'
        ? [
            { value: 'true', label: t('player.input.yes') },
            { value: 'false', label: t('player.input.no') },
          ]
        : (field.choices ?? []).map(({ value, label }) => ({ value, label: text(label) }));
    return (
      <SelectField {...shared} defaultValue={field.default ?? ''}>
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
    return <TextArea {...shared} {...given} rows={2} />;
  }
  return (
    <TextField {...shared} {...given} inputMode={field.type === 'number' ? 'decimal' : undefined} />
  );
}
