import { isSecretName } from '../aws/secret-parameter.ts';
import type { Complaint } from '../playbook/finding.ts';
import type { Text } from '../playbook/model.ts';
import { err, ok, type Result } from '../result.ts';
import { PARAMETER_TYPES, type DocumentParameter, type ParameterType } from './model.ts';
import type { ParameterShape } from './schema.ts';

/** `AWS::EC2::Instance::Id`, or a list of such: strings that name a resource (automation only). */
const RESOURCE = /^(List<)?(AWS::[A-Za-z0-9]+(?:::[A-Za-z0-9]+){1,3})(>)?$/;

export function readParameter(
  name: string,
  shape: ParameterShape,
): Result<DocumentParameter, Complaint> {
  const typed = typeOf(shape.type);
  const wrong = (field: string, code: string, message: Text): Result<never, Complaint> =>
    err({ path: ['parameters', name, field], level: 'error', code, message });
  if (!typed) {
    return wrong('type', 'parameter-type', {
      en: `"${shape.type}" is no type of parameter. Use one of ${PARAMETER_TYPES.join(', ')}.`,
      ja: `「${shape.type}」というパラメーターの型はありません（${PARAMETER_TYPES.join('、')}）。`,
    });
  }
  const usual = shape.default === undefined ? undefined : valuesOf(typed.type, shape.default);
  if (shape.default !== undefined && shape.default !== null && !usual) {
    return wrong('default', 'parameter-default', {
      en: `The default does not fit the type ${shape.type}.`,
      ja: `既定値が型 ${shape.type} に合いません。`,
    });
  }
  const limits = limitsOf(shape);
  if (over(limits.minChars, limits.maxChars) || over(limits.minItems, limits.maxItems)) {
    return wrong('type', 'parameter-limits', {
      en: 'The smallest number allowed is larger than the largest: no value fits.',
      ja: '下限が上限を超えているため、どの値も入りません。',
    });
  }
  return ok({
    name,
    type: typed.type,
    ...(typed.resource === undefined ? {} : { resource: typed.resource }),
    description: (shape.description ?? '').trim(),
    ...(usual ? { default: usual } : {}),
    ...(shape.allowedValues ? { allowedValues: shape.allowedValues.map(String) } : {}),
    ...(shape.allowedPattern === undefined ? {} : { allowedPattern: shape.allowedPattern }),
    ...limits,
    ...(shape.displayType === undefined ? {} : { displayType: shape.displayType }),
    envVariable: shape.interpolationType === 'ENV_VAR',
    secret: isSecretName(name),
  });
}

function typeOf(
  given: string,
): { readonly type: ParameterType; readonly resource?: string } | undefined {
  const plain = PARAMETER_TYPES.find((type) => type === given);
  if (plain) return { type: plain };
  const [, list, resource, end] = RESOURCE.exec(given) ?? [];
  if (resource === undefined || (list === undefined) !== (end === undefined)) return undefined;
  return { type: list === undefined ? 'String' : 'StringList', resource };
}

/** A default as the texts that would be sent: maps and numbers as JSON. Undefined: it does not fit. */
function valuesOf(type: ParameterType, given: unknown): readonly string[] | undefined {
  const scalar = ['string', 'number', 'boolean'].includes(typeof given);
  const map = typeof given === 'object' && given !== null && !Array.isArray(given);
  switch (type) {
    case 'String':
      return scalar ? [String(given)] : undefined;
    case 'Integer':
      return scalar && /^-?\d+$/.test(String(given)) ? [String(given)] : undefined;
    case 'Boolean':
      return scalar && /^(true|false)$/i.test(String(given)) ? [String(given)] : undefined;
    case 'StringMap':
      return map ? [JSON.stringify(given)] : given === '' ? [''] : undefined;
    case 'StringList':
    case 'MapList':
      return Array.isArray(given)
        ? given.map((item) => (typeof item === 'string' ? item : JSON.stringify(item)))
        : scalar
          ? [String(given)]
          : undefined;
  }
}

type Limits = Pick<DocumentParameter, 'minChars' | 'maxChars' | 'minItems' | 'maxItems'>;

function limitsOf(shape: ParameterShape): Limits {
  const names = ['minChars', 'maxChars', 'minItems', 'maxItems'] as const;
  return Object.fromEntries(
    names.flatMap((name) => (shape[name] === undefined ? [] : [[name, Number(shape[name])]])),
  );
}

function over(least: number | undefined, most: number | undefined): boolean {
  return least !== undefined && most !== undefined && least > most;
}
