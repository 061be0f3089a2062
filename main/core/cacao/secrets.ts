import { isSecretName } from '../aws/secret-parameter.ts';
import { isObject, pointerOf } from '../json/text.ts';
import type { Json, JsonObject } from '../json/value.ts';
import type { Path } from '../playbook/finding.ts';
import { holdsSecret } from '../playbook/secret-forms.ts';
import { base64Text } from './command-text.ts';
import { mapOf } from './document.ts';

/** Where passwords of agents stand (section 6), and by mistake stand in clear. */
const DEFINITIONS = [
  'authentication_info_definitions',
  'agent_definitions',
  'target_definitions',
] as const;

/** A name that stands for a value: `__name__:value`, `$NAME`, `{{ name }}`, `<name>`. */
const REFERENCE =
  /^(?:__\S{1,203}__(?::value)?|\$\{?\w{1,100}\}?|\{\{[^}]{0,100}\}\}|<[^>]{0,100}>)$/;

/**
 * Where secrets stand in clear, which the format allows: passwords of agents, and variables whose
 * name says so. A value that only names another place (`__password__:value`) is none.
 */
export function secretPaths(json: JsonObject): readonly Path[] {
  const found: Path[] = DEFINITIONS.flatMap((field) =>
    Object.entries(mapOf(json, field)).flatMap(([id, definition]) =>
      isObject(definition)
        ? Object.keys(definition)
            .filter((name) => isSecretField(name) && isClear(definition[name]))
            .map((name) => [field, id, name])
        : [],
    ),
  );
  found.push(...secretVariables(mapOf(json, 'playbook_variables'), ['playbook_variables']));
  for (const [id, step] of Object.entries(mapOf(json, 'workflow'))) {
    if (!isObject(step)) continue;
    const path = ['workflow', id, 'step_variables'];
    found.push(...secretVariables(mapOf(step, 'step_variables'), path));
  }
  found.push(...keysIn(json, [], found.map(pointerOf)));
  return found;
}

/** Texts that are keys by their form, wherever they stand, in Base64 too. */
function keysIn(value: Json | undefined, path: Path, known: readonly string[]): readonly Path[] {
  if (typeof value === 'string') {
    const coded = String(path.at(-1)).endsWith('_b64') ? (base64Text(value) ?? '') : '';
    const clear = holdsSecret(value) || holdsSecret(coded);
    return clear && !known.includes(pointerOf(path)) ? [path] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) =>
    keysIn(held as Json, [...path, key], known),
  );
}

function secretVariables(variables: JsonObject, path: Path): readonly Path[] {
  return Object.entries(variables).flatMap(([name, variable]) =>
    isObject(variable) && isSecretVariable(name, variable) ? [[...path, name, 'value']] : [],
  );
}

/** True for a variable whose name says its value is a secret, and whose value is there. */
export function isSecretVariable(name: string, { value }: JsonObject): boolean {
  return isSecretName(name) && isClear(value);
}

/** True for a field of a definition that holds a secret. */
export function isSecretField(name: string): boolean {
  return name === 'oauth_header' || isSecretName(name);
}

function isClear(value: Json | undefined): boolean {
  if (value === undefined || value === null || typeof value === 'boolean') return false;
  if (typeof value !== 'string') return true;
  return value.trim() !== '' && !REFERENCE.test(value.trim());
}

/** The document without its secrets: an empty text where one stood. */
export function withoutSecrets(json: JsonObject): JsonObject {
  let cleaned = json;
  for (const path of secretPaths(json)) cleaned = replaced(cleaned, path);
  return cleaned;
}

function replaced(json: JsonObject, [first, ...rest]: Path): JsonObject {
  const key = String(first);
  const held = json[key];
  return { ...json, [key]: rest.length === 0 ? '' : inside(held, rest) };
}

function inside(held: Json | undefined, path: Path): Json | undefined {
  if (isObject(held)) return replaced(held, path);
  if (!Array.isArray(held)) return held;
  const [first, ...rest] = path;
  return (held as readonly Json[]).map((item, index) =>
    index === Number(first) ? (rest.length === 0 ? '' : (inside(item, rest) ?? item)) : item,
  );
}
