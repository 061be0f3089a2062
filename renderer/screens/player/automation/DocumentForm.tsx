import { useTranslation } from 'react-i18next';
import type { DocumentFieldView } from '../../../../main/contract/views.ts';
import { SelectField, TextArea, TextField } from '../../../ui/Field.tsx';
import { shownInField } from './typed-values.ts';

/** One field for each value a document takes. `problem` stands at the field it is about. */
export function DocumentFields({
  fields,
  problem,
}: {
  fields: readonly DocumentFieldView[];
  problem: { readonly field: string; readonly text: string } | undefined;
}) {
  return fields.map((field) => (
    <OneField
      key={field.name}
      field={field}
      problem={problem?.field === field.name ? problem.text : undefined}
    />
  ));
}

function OneField({ field, problem }: { field: DocumentFieldView; problem: string | undefined }) {
  const { t } = useTranslation();
  const { name, type, required, secret, given, values, allowed, long } = field;
  const shared = {
    name,
    label: name,
    note: t(required ? 'automation.required' : 'automation.optional'),
    help: useHelp(field),
    problem,
    'aria-required': required,
  };
  if (secret) return <TextField {...shared} type="password" aria-required={required && !given} />;
  const list = type === 'StringList' || type === 'MapList' || type === 'StringMap';
  if (!list && (allowed || type === 'Boolean')) {
    const choices = allowed ?? ['true', 'false'];
    return (
      <SelectField {...shared} defaultValue={values[0] ?? ''}>
        <option value="">{t(required ? 'automation.choose' : 'automation.asUsual')}</option>
        {choices.map((value) => (
          <option key={value} value={value}>
            {value}
          </option>
        ))}
      </SelectField>
    );
  }
  const shown = shownInField(field, values);
  if (list || long) {
    return <TextArea {...shared} defaultValue={shown === '{}' ? '' : shown} rows={list ? 3 : 4} />;
  }
  return (
    <TextField
      {...shared}
      defaultValue={shown}
      inputMode={type === 'Integer' ? 'numeric' : undefined}
    />
  );
}

/** What the document says of it, then how it is written here. */
function useHelp({ description, type, resource, secret, given }: DocumentFieldView): string {
  const { t } = useTranslation();
  const how =
    type === 'StringList'
      ? t('automation.perLine')
      : type === 'StringMap'
        ? t('automation.perMap')
        : type === 'MapList'
          ? t('automation.perJson')
          : undefined;
  const parts = [
    description,
    resource === undefined ? undefined : t('automation.of', { resource }),
    how,
    secret ? t(given ? 'automation.secretGiven' : 'automation.secret') : undefined,
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(' ');
}
