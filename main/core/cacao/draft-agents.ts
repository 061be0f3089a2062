import { isObject } from '../json/text.ts';
import type { Json } from '../json/value.ts';
import { mapOf, textOf, type CacaoDocument } from './document.ts';
import { isSecretField } from './secrets.ts';

/** Fields of a definition that do not say where or how somebody or something is reached. */
const ASIDE = ['type', 'name', 'authentication_info', 'agent_target_extensions'];

/** Who acts, or on what: its name, and every address and number the file gives for it. */
export function definedAs({ json }: CacaoDocument, id: string): string {
  const found = ['agent_definitions', 'target_definitions']
    .map((field) => mapOf(json, field)[id])
    .find(isObject);
  if (!found) return `\`${id}\``;
  const said = Object.entries(found)
    .filter(([field]) => !ASIDE.includes(field))
    .flatMap(([field, value]) => leaves(field, value));
  const name = textOf(found, 'name') ?? `\`${id}\``;
  return said.length === 0 ? name : `${name} (${said.join(', ')})`;
}

/** `address ipv4: …`, one for each value, however deep it stands. */
function leaves(name: string, value: Json | undefined): readonly string[] {
  if (value === undefined || value === null || value === '') return [];
  if (isSecretField(name)) return [`${name}: …`];
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap((one) => leaves(name, one));
  if (isObject(value)) {
    return Object.entries(value).flatMap(([key, held]) => leaves(`${name} ${key}`, held));
  }
  return [`${name}: \`${typeof value === 'string' ? value : JSON.stringify(value)}\``];
}
