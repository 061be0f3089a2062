import { isObject } from '../json/text.ts';
import type { Json, JsonObject } from '../json/value.ts';
import { isSecretName } from '../aws/secret-parameter.ts';
import type { Names } from '../imported/names.ts';
import { ruledBy } from '../imported/ssm-rules.ts';
import { asIs } from '../imported/text.ts';
import type { PlaybookShape } from '../playbook/schema.ts';
import { mapOf, namesOf, textOf, type CacaoDocument } from './document.ts';
import { isSecretField, isSecretVariable } from './secrets.ts';
import { valueNames } from './value-names.ts';

export type Field = NonNullable<PlaybookShape['inputs']>[number];

/** A playbook's variables as a draft has them. */
export interface DraftValues {
  /** Asked for before the run. */
  readonly fields: readonly Field[];
  /** Known from the file, one a line. */
  readonly known: readonly string[];
  /** Our name of a CACAO variable that is asked for or written down. */
  name(variable: string): string | undefined;
  /** The field that takes a step's result. */
  resultField(variable: string, step: JsonObject): Field;
  /** A text with the values of constants in place of their names. */
  filled(text: string): string;
}

export function draftValues(document: CacaoDocument, names: Names): DraftValues {
  const variables = Object.entries(mapOf(document.json, 'playbook_variables')).filter(
    (entry): entry is [string, JsonObject] => isObject(entry[1]),
  );
  const results = new Set(
    [...document.steps.values()].flatMap(({ json }) => namesOf(json, 'out_args')),
  );
  const ours = new Map<string, string>();
  const constants = new Map<string, string>();
  const fields: Field[] = [];
  for (const [name, variable] of variables) {
    if (isSecretVariable(name, variable)) continue;
    const value = valueOf(variable);
    if (value !== undefined && variable['constant'] === true) constants.set(name, value);
    if (value !== undefined && variable['external'] !== true) continue;
    if (!results.has(name) && !isSecretName(name)) {
      const id = names.variable(name);
      ours.set(name, id);
      fields.push(fieldOf(id, name, variable));
    }
  }
  return {
    fields,
    known: knownValues(document.json, 'playbook_variables'),
    name: (variable) => ours.get(variable),
    resultField(variable, step) {
      const id = names.variable(variable);
      if (!ours.has(variable)) ours.set(variable, id);
      const defined =
        mapOf(step, 'step_variables')[variable] ??
        mapOf(document.json, 'playbook_variables')[variable];
      return fieldOf(id, variable, isObject(defined) ? defined : {});
    },
    filled: (text) =>
      text.replace(valueNames(), (whole, name: string) => constants.get(name) ?? whole),
  };
}

/** Variables whose value the file gives, one a line; without those that are secrets. */
export function knownValues(json: JsonObject, field: string): readonly string[] {
  return Object.entries(mapOf(json, field)).flatMap(([name, variable]) => {
    if (!isObject(variable) || isSecretVariable(name, variable)) return [];
    const value = valueOf(variable);
    if (value === undefined) return [];
    const about = textOf(variable, 'description');
    return [`- \`${name}\` = \`${value}\`${about === undefined ? '' : `: ${about}`}`];
  });
}

/** A variable's value as text: numbers, lists and maps too. Of a map, no field that is a secret by name. */
function valueOf(variable: JsonObject): string | undefined {
  const { value } = variable;
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return textOf(variable, 'value');
  return JSON.stringify(value, (name, held: Json) => (isSecretField(name) ? '…' : held));
}

function fieldOf(id: string, name: string, variable: JsonObject): Field {
  const about = textOf(variable, 'description');
  return {
    id,
    type: typeOf(variable['type']),
    label: asIs(name.replace(/^__|__$/g, '').replaceAll('_', ' ')),
    ...(about === undefined ? {} : { help: asIs(about) }),
    required: false,
    ...ruledBy(variable),
  };
}

function typeOf(type: unknown): Field['type'] {
  if (type === 'bool') return 'boolean';
  return type === 'integer' || type === 'long' || type === 'float' ? 'number' : 'text';
}
