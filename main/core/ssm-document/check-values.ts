import { slowPattern } from '../playbook/pattern.ts';
import type { DocumentParameter, DocumentValues, SsmDocument } from './model.ts';

/** Why a value does not fit its parameter. */
export type ValueProblem =
  | 'required'
  | 'unknown'
  | 'not-allowed'
  | 'pattern'
  | 'too-short'
  | 'too-long'
  | 'too-few'
  | 'too-many'
  | 'not-whole'
  | 'not-boolean'
  | 'not-map';

export interface WrongValue {
  readonly parameter: string;
  readonly why: ValueProblem;
  /** The limit that was passed, where there is one. */
  readonly limit?: number;
}

/** Everything AWS would refuse, as far as the document tells; in the document's order. */
export function checkValues(
  { parameters }: SsmDocument,
  values: DocumentValues,
): readonly WrongValue[] {
  const known = new Set(parameters.map(({ name }) => name));
  const strangers = Object.keys(values)
    .filter((name) => !known.has(name))
    .map((parameter): WrongValue => ({ parameter, why: 'unknown' }));
  const wrong = parameters.flatMap((parameter) => {
    const found = checkValue(
      parameter,
      Object.hasOwn(values, parameter.name) ? values[parameter.name] : undefined,
    );
    return found ? [{ parameter: parameter.name, ...found }] : [];
  });
  return [...strangers, ...wrong];
}

type Wrong = Omit<WrongValue, 'parameter'>;

/** One parameter's values; undefined when they may be sent. */
export function checkValue(
  parameter: DocumentParameter,
  given: readonly string[] | undefined,
): Wrong | undefined {
  if (given === undefined || isBlank(parameter, given)) {
    return parameter.default === undefined ? { why: 'required' } : undefined;
  }
  const many = checkCount(parameter, given);
  if (many) return many;
  for (const value of given) {
    const wrong = checkOne(parameter, value);
    if (wrong) return wrong;
  }
  return undefined;
}

/** Nothing was given: an empty list, or one empty text where the document has no empty default. */
export function isBlank({ default: usual }: DocumentParameter, given: readonly string[]): boolean {
  if (given.length === 0) return true;
  return given.length === 1 && given[0] === '' && usual?.[0] !== '';
}

function checkCount(parameter: DocumentParameter, given: readonly string[]): Wrong | undefined {
  const { type, minItems, maxItems } = parameter;
  const list = type === 'StringList' || type === 'MapList';
  const most = list ? maxItems : 1;
  if (most !== undefined && given.length > most) return { why: 'too-many', limit: most };
  if (list && minItems !== undefined && given.length < minItems) {
    return { why: 'too-few', limit: minItems };
  }
  return undefined;
}

function checkOne(parameter: DocumentParameter, value: string): Wrong | undefined {
  const { type, allowedValues, minChars, maxChars } = parameter;
  if (type === 'Integer' && !/^-?\d{1,18}$/.test(value)) return { why: 'not-whole' };
  if (type === 'Boolean' && !/^(true|false)$/i.test(value)) return { why: 'not-boolean' };
  if ((type === 'StringMap' || type === 'MapList') && value !== '' && !isMap(value)) {
    return { why: 'not-map' };
  }
  if (allowedValues && !allowedValues.includes(value)) return { why: 'not-allowed' };
  if (minChars !== undefined && value.length < minChars)
    return { why: 'too-short', limit: minChars };
  if (maxChars !== undefined && value.length > maxChars)
    return { why: 'too-long', limit: maxChars };
  const pattern = patternOf(parameter);
  return pattern && !pattern.test(value) ? { why: 'pattern' } : undefined;
}

function isMap(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/**
 * The pattern as this engine reads it. Undefined where there is none, where it is Java's alone, or
 * where it could take for ever: AWS then judges the value.
 */
export function patternOf({ allowedPattern }: DocumentParameter): RegExp | undefined {
  if (allowedPattern === undefined || slowPattern(allowedPattern)) return undefined;
  try {
    return new RegExp(`^(?:${allowedPattern})$`, 's');
  } catch {
    return undefined;
  }
}
