import { secondsOf } from '../../core/playbook/duration.ts';
import type { InputField } from '../../core/playbook/model.ts';
import { variableOf } from '../../core/run/input.ts';

const BY_TYPE: Readonly<Record<InputField['type'], string>> = {
  text: 'Headless drill',
  'incident-id': 'DRILL-1',
  'account-id': '444455556666',
  region: 'ap-northeast-1',
  arn: 'arn:aws:iam::444455556666:role/BREAK-GLASS-READONLY',
  'instance-ids': 'i-0a7f3c91d2e84b605',
  number: '1',
  boolean: 'true',
  choice: '',
  time: '2026-01-01T00:00:00Z',
};

/** What a drill without a person types: what stands in the field or its example, else something of its type. */
export function filledValues(
  fields: readonly InputField[],
  now: number,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fields.map((field) => [
      field.id,
      soon(field, now) ??
        field.default ??
        field.choices?.[0]?.value ??
        exampleOf(field) ??
        byType(field),
    ]),
  );
}

/** What the scenario says is typed; a time may be so long from now, as `+6h`: a drill is on no fixed day. */
export function typedValues(
  fields: readonly InputField[],
  types: Readonly<Record<string, string>> | undefined,
  now: number,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(types ?? {}).map(([id, value]) => {
      const isTime = fields.some((field) => field.id === id && field.type === 'time');
      const ahead = isTime && value.startsWith('+') ? secondsOf(value.slice(1)) : 0;
      return [id, ahead > 0 ? new Date(now + ahead * 1000).toISOString() : value];
    }),
  );
}

/** Half as far ahead as it may be: a drill is on no fixed day. */
function soon({ withinSeconds }: InputField, now: number): string | undefined {
  return withinSeconds === undefined
    ? undefined
    : new Date(now + withinSeconds * 500).toISOString();
}

/** Nothing where the field may stay empty and would not take it. */
function byType(field: InputField): string {
  const value = BY_TYPE[field.type];
  return field.required || variableOf(field, value).ok ? value : '';
}

const exampleOf = ({ example }: InputField): string | undefined =>
  typeof example === 'object' ? example.en : example;
