import { fieldNames } from '../i18n/en-compare.ts';

export type Field = keyof typeof fieldNames;

/** Fields whose entries have names of their own: what follows them is one, whatever it is called. */
const NAMED: ReadonlySet<string> = new Set(
  'roles inputs outputs options items fields tracks choices parameters outOfScope symptoms'.split(
    ' ',
  ),
);

function isField(name: string): name is Field {
  return Object.hasOwn(fieldNames, name);
}

/** Where in a playbook something stands, in words: known fields by name, ids of entries as they are. */
export function fieldWords(path: readonly string[], named: (field: Field) => string): string {
  return path
    .flatMap((part, at) => {
      if (!NAMED.has(path[at - 1] ?? '')) return isField(part) ? named(part) : part;
      // An entry without a name goes by its content or its place: the values say which it is.
      return /^[{#]/.test(part) ? [] : part;
    })
    .join(' › ');
}
