import { isSecretName } from '../core/aws/secret-parameter.ts';
import type { StoredSecret } from '../core/ports/secret-store.ts';

/** Shorter texts of a secret are user names, ports and the like: masking them would spoil the log. */
const SHORTEST_SECRET = 8;

/**
 * What must not reach a record: the whole, the field the step names, what a name says is a secret, and
 * each other text in it that could be a password, however deep in JSON; of a text over several lines
 * also each line. Never what the log itself is told by: whoever may write the secret would choose what
 * the log cannot say, and the app goes by the log.
 */
export function valuesOf(
  value: string,
  field: string | undefined,
  needed: readonly string[],
): readonly string[] {
  const leaves = leavesOf(parsed(value)).filter(
    ({ name, text }) => isSecretName(name) || name === field || !isPlain(text),
  );
  const parts = [value, ...leaves.map(({ text }) => text)].flatMap((text) => [
    text,
    ...text.split(/[\r\n]+/).map((line) => line.trim()),
  ]);
  const held = [value, ...parts.filter((text) => text.length >= SHORTEST_SECRET)];
  return [...new Set(held)].filter(
    (text) => !CALL.test(text) && !needed.some((word) => word.includes(text)),
  );
}

/** `iam:PutRolePolicy`: what the log calls a call. */
const CALL = /^[a-z][a-z0-9-]*:[A-Z][A-Za-z]+$/;

/** What no one takes for a password: a word, a number, a host, an ARN, an id of AWS. */
function isPlain(text: string): boolean {
  return PLAIN.some((shape) => shape.test(text));
}

const PLAIN: readonly RegExp[] = [
  /^[A-Za-z]{1,15}(?:[ _-][A-Za-z]{1,15}){0,2}$/,
  /^\d{1,12}$/,
  /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?$/i,
  /^arn:aws[a-z-]*:/,
  /^(?:[a-z]{2}-)?[a-z]{2}-[a-z]+-\d$/,
  /^m?[a-z]{1,6}-[0-9a-f]{8,17}$/,
  /^PB-\d+$/,
];

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

interface Leaf {
  /** The nearest name above it. */
  readonly name: string;
  readonly text: string;
}

function leavesOf(value: unknown): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const left: { readonly name: string; readonly value: unknown }[] = [{ name: '', value }];
  // No call within a call: a secret may be nested as deep as its 64 KiB let it.
  while (left.length > 0) {
    const next = left.pop();
    if (!next) break;
    const { name, value: held } = next;
    if (typeof held === 'string' || typeof held === 'number')
      leaves.push({ name, text: String(held) });
    else if (Array.isArray(held)) for (const part of held) left.push({ name, value: part });
    else if (typeof held === 'object' && held !== null) {
      // What stands under a name that says secret is one, whatever it is called itself.
      for (const [key, part] of Object.entries(held))
        left.push({ name: isSecretName(name) ? name : key, value: part });
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
