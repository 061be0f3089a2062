import type { StoredSecret } from '../core/ports/secret-store.ts';

/** Shorter texts of a secret are user names, ports and the like: masking them would spoil the log. */
const SHORTEST_SECRET = 8;

/**
 * What must not reach a record: the whole, and each text in it that could be a password, however
 * deep in JSON; of a text over several lines also each line.
 */
export function valuesOf(value: string): readonly string[] {
  const parts = [value, ...leavesOf(parsed(value))].flatMap((text) => [
    text,
    ...text.split(/[\r\n]+/).map((line) => line.trim()),
  ]);
  return [value, ...parts.filter((text) => text.length >= SHORTEST_SECRET)];
}

/** As it is shown, and what of it is copied: nothing where the field the step names is not there. */
export function shownFrom({ name, versionId, value }: StoredSecret, field: string | undefined) {
  const fields = Object.entries(fieldsOf(value));
  const text =
    fields.length > 0 ? fields.map(([key, held]) => `${key}: ${held}`).join('\n') : value;
  const one = field === undefined ? value : fields.find(([key]) => key === field)?.[1];
  return { name, versionId, text, copied: one ?? '' };
}

function fieldsOf(value: string): Readonly<Record<string, string>> {
  const read = parsed(value);
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return {};
  return Object.fromEntries(
    Object.entries(read).map(([key, held]) => [
      key,
      typeof held === 'string' ? held : JSON.stringify(held),
    ]),
  );
}

function leavesOf(value: unknown): readonly string[] {
  const leaves: string[] = [];
  const left: unknown[] = [value];
  // No call within a call: a secret may be nested as deep as its 64 KiB let it.
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next === 'string' || typeof next === 'number') leaves.push(String(next));
    else if (typeof next === 'object' && next !== null) {
      for (const part of Object.values(next)) left.push(part);
    }
  }
  return leaves;
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
