import type { DocumentFieldView } from '../../../../main/contract/views.ts';

type Field = Pick<DocumentFieldView, 'type'>;

/** Values as a person edits them: lists one a line, a map's entries as `name=value`. */
export function shownInField({ type }: Field, values: readonly string[]): string {
  if (type === 'StringMap') return values.map(entriesOf).join('\n');
  return values.join('\n');
}

/** What was typed, as it is sent: a list's lines, a map as one JSON object. */
export function typedValues({ type }: Field, typed: string): readonly string[] {
  const lines = typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  switch (type) {
    case 'StringList':
    case 'MapList':
      return lines;
    case 'StringMap':
      return lines.length === 0 ? [] : [mapOf(lines)];
    case 'String':
      return typed === '' ? [] : [typed];
    case 'Integer':
    case 'Boolean':
      return typed.trim() === '' ? [] : [typed.trim()];
  }
}

function mapOf(lines: readonly string[]): string {
  const whole = lines.join('\n');
  if (whole.startsWith('{')) return whole;
  const entries = lines.map((line) => {
    const at = line.indexOf('=');
    return at > 0 ? ([line.slice(0, at).trim(), line.slice(at + 1).trim()] as const) : undefined;
  });
  const good = entries.filter((entry) => entry !== undefined);
  // A line without a name is given on as it is, so that main can say what is wrong.
  return good.length < lines.length ? whole : JSON.stringify(Object.fromEntries(good));
}

/** A map of texts line by line; what is no such map stays JSON. */
function entriesOf(json: string): string {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return json;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return json;
  const entries = Object.entries(value);
  const plain = entries.every(
    ([name, one]) =>
      typeof one === 'string' &&
      !/[=\n]/.test(name) &&
      !/\n/.test(one) &&
      one === one.trim() &&
      name === name.trim() &&
      name !== '' &&
      !name.startsWith('{'),
  );
  return plain ? entries.map(([name, one]) => `${name}=${String(one)}`).join('\n') : json;
}
