import { isObject } from '../json/text.ts';
import type { JsonObject } from '../json/value.ts';
import type { Complaint } from '../playbook/finding.ts';
import { mapOf, type CacaoDocument } from './document.ts';
import { cacaoComplaint } from './messages.ts';
import { secretPaths } from './secrets.ts';
import { summaryOf } from './summary.ts';
import {
  AGENT_TYPES,
  IDENTIFIER,
  PLAYBOOK_FIELDS,
  TIMESTAMP,
  VARIABLE_NAME,
} from './vocabulary.ts';

/** The playbook's own fields: ids, times, definitions, extensions. Nothing here stops an import. */
export function checkCacaoFields(document: CacaoDocument): readonly Complaint[] {
  const { json } = document;
  return [
    ...required(json),
    ...identifiers(document),
    ...times(json),
    ...definitions(json),
    ...variables(json, ['playbook_variables']),
    ...[...document.steps.values()].flatMap((step) =>
      variables(step.json, ['workflow', step.id, 'step_variables']),
    ),
    ...summary(document),
    ...secretPaths(json).map((path) => cacaoComplaint('cacao-secret-in-clear', path)),
    ...kept(json),
  ];
}

function required(json: JsonObject): readonly Complaint[] {
  const missing = ['id', 'name', 'created_by', 'created', 'modified'].filter(
    (field) => typeof json[field] !== 'string' || json[field].trim() === '',
  );
  return missing.map((field) => cacaoComplaint('cacao-missing-field', [], field));
}

function identifiers({ json, steps }: CacaoDocument): readonly Complaint[] {
  const fields = ['id', 'created_by'].flatMap((field) => {
    const value = json[field];
    if (typeof value !== 'string' || IDENTIFIER.test(value)) return [];
    return [cacaoComplaint('cacao-identifier', [field], value)];
  });
  const named = [...steps.values()].flatMap(({ id, type }) => {
    const fits = IDENTIFIER.test(id) && (type === undefined || id.startsWith(`${type}--`));
    return fits ? [] : [cacaoComplaint('cacao-identifier', ['workflow', id], id, 'key')];
  });
  return [...fields, ...named];
}

function times(json: JsonObject): readonly Complaint[] {
  return ['created', 'modified', 'valid_from', 'valid_until'].flatMap((field) => {
    const value = json[field];
    if (value === undefined) return [];
    if (typeof value !== 'string' || !TIMESTAMP.test(value)) {
      return [cacaoComplaint('cacao-timestamp', [field], JSON.stringify(value))];
    }
    if (/\.\d{3}Z$/.test(value)) return [];
    return [cacaoComplaint('cacao-timestamp-digits', [field], value)];
  });
}

function definitions(json: JsonObject): readonly Complaint[] {
  return ['agent_definitions', 'target_definitions'].flatMap((field) =>
    Object.entries(mapOf(json, field)).flatMap(([id, definition]) => {
      const path = [field, id];
      const found = IDENTIFIER.test(id)
        ? []
        : [cacaoComplaint('cacao-identifier', path, id, 'key')];
      const type = isObject(definition) ? definition['type'] : undefined;
      if (typeof type === 'string' && AGENT_TYPES.includes(type)) return found;
      return [
        ...found,
        cacaoComplaint('cacao-agent-type', path, typeof type === 'string' ? type : ''),
      ];
    }),
  );
}

function variables(json: JsonObject, path: readonly string[]): readonly Complaint[] {
  const field = path.at(-1) ?? '';
  return Object.keys(mapOf(json, field))
    .filter((name) => !VARIABLE_NAME.test(name))
    .map((name) => cacaoComplaint('cacao-variable-name', [...path, name], name, 'key'));
}

function summary(document: CacaoDocument): readonly Complaint[] {
  const said = document.json['playbook_processing_summary'];
  if (!isObject(said)) return [];
  const shown = summaryOf(document);
  return Object.entries(said)
    .filter(([name, value]) => Object.hasOwn(shown, name) && value !== shown[name])
    .map(([name]) => cacaoComplaint('cacao-summary', ['playbook_processing_summary', name], name));
}

/** What is no trouble and should be known. */
function kept(json: JsonObject): readonly Complaint[] {
  const unknown = Object.keys(json)
    .filter((field) => !PLAYBOOK_FIELDS.includes(field))
    .map((field) => cacaoComplaint('cacao-unknown-field', [field], field, 'key'));
  const extensions = Object.entries(mapOf(json, 'extension_definitions')).map(
    ([id, definition]) => {
      const name = isObject(definition) ? definition['name'] : undefined;
      const path = ['extension_definitions', id];
      return cacaoComplaint('cacao-extension', path, typeof name === 'string' ? name : id, 'key');
    },
  );
  const found = [...unknown, ...extensions];
  if (json['revoked'] === true) found.push(cacaoComplaint('cacao-revoked', ['revoked']));
  const red = Object.entries(mapOf(json, 'data_marking_definitions')).find(
    ([, marking]) => isObject(marking) && marking['tlpv2_level'] === 'TLP:RED',
  );
  if (red) found.push(cacaoComplaint('cacao-marking-red', ['data_marking_definitions', red[0]]));
  return found;
}
