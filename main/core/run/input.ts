import { isRegionName } from '../aws/partition.ts';
import type { FreeText } from '../journal/payload.ts';
import type { InputField, InputType } from '../playbook/model.ts';
import { assertNever, err, ok, type Result } from '../result.ts';

export interface InputError {
  readonly code: 'required' | 'format' | 'choice' | 'too-long' | 'past' | 'too-far';
}

export interface FilledField {
  readonly id: string;
  readonly type: string;
  readonly value?: string;
  readonly text?: FreeText;
}

const LONGEST = 4_000;
/** A pattern's time can grow with the square of the text's length or worse. */
const LONGEST_WITH_PATTERN = 200;

/** Shapes AWS's own documents give for what a field holds. */
const PATTERNS = {
  'incident-id': /^[A-Za-z0-9][A-Za-z0-9_.-]{1,31}$/,
  'account-id': /^\d{12}$/,
  arn: /^arn:aws[a-z-]*:[a-z0-9-]*:[a-z0-9-]*:\d{0,12}:.+$/,
  'instance-ids': /^m?i-[0-9a-f]{8,17}(\s+m?i-[0-9a-f]{8,17})*$/,
  number: /^-?\d+(\.\d+)?$/,
  boolean: /^(true|false)$/,
  time: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/,
} as const;

/** Whether a value has the form of its type, wherever it comes from: what is free has any. */
export function hasForm(type: InputType, value: string): boolean {
  switch (type) {
    case 'text':
    case 'choice':
      return true;
    case 'region':
      return isRegionName(value);
    default:
      return PATTERNS[type].test(value);
  }
}

/**
 * One field's typed text as a checked value. Full-width input is taken (NFKC); free text is kept
 * apart as a commitment, everything else in clear. Undefined where an optional field is empty. `now`,
 * milliseconds since 1970, is what a time with a limit is held to; without it only its form is.
 */
export function variableOf(
  field: InputField,
  typed: string,
  now?: number,
): Result<FilledField | undefined, InputError> {
  const { id, type } = field;
  const value = type === 'text' ? typed.trim() : typed.normalize('NFKC').trim();
  if (value === '') return field.required ? err({ code: 'required' }) : ok(undefined);
  const longest = field.pattern === undefined ? LONGEST : LONGEST_WITH_PATTERN;
  if (value.length > longest) return err({ code: 'too-long' });
  if (field.pattern !== undefined && !new RegExp(`^(?:${field.pattern})$`, 'u').test(value)) {
    return err({ code: 'format' });
  }
  switch (type) {
    case 'text':
      return ok({ id, type, text: { text: value } });
    case 'choice':
      return field.choices?.some((choice) => choice.value === value) === true
        ? ok({ id, type, value })
        : err({ code: 'choice' });
    case 'incident-id':
    case 'account-id':
    case 'region':
    case 'arn':
    case 'instance-ids':
    case 'number':
    case 'boolean':
      return hasForm(type, value) ? ok({ id, type, value }) : err({ code: 'format' });
    case 'time': {
      const at = hasForm(type, value) ? Date.parse(value) : Number.NaN;
      if (Number.isNaN(at)) return err({ code: 'format' });
      const strayed = now === undefined ? undefined : strayedFrom(field, at - now);
      return strayed ? err({ code: strayed }) : ok({ id, type, value });
    }
    default:
      return assertNever(type, 'input type');
  }
}

/** How a time so many milliseconds ahead breaks the field's limit. */
function strayedFrom({ withinSeconds }: InputField, ahead: number): 'past' | 'too-far' | undefined {
  if (withinSeconds === undefined) return undefined;
  if (ahead <= 0) return 'past';
  return ahead > withinSeconds * 1_000 ? 'too-far' : undefined;
}
